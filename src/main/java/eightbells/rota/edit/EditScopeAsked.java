package eightbells.rota.edit;

import java.util.Set;

/**
 * Fired before an edit locks what it touches: whoever binds schedules of different teams together, as a swap does, adds
 * those that have to come along.
 *
 * @param teams the slugs of those whose schedules the edit can change; may be added to
 */
public record EditScopeAsked(Set<String> teams) {}
