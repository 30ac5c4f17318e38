package eightbells.company.document;

import eightbells.people.team.Team;
import eightbells.platform.json.Cursor;
import eightbells.rota.edit.ChangeLog;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a feature says about a team in the rota document, in a field of its own. Each has a room of its own below this one
 * and is found by CDI.
 *
 * @param <P> values: what two documents say alike is equal, and reads alike as text
 */
public interface TeamSection<P> {
    /** The field: {@code playbooks}. */
    String name();

    /** @return null: not mentioned, and what is there stays */
    @Nullable
    P read(Cursor at);

    /** As JSON. */
    Object written(P part);

    /** What each of these teams has; a team that is left out has {@link #nothing}. */
    Map<Team, P> standing(List<Team> teams);

    P nothing();

    /** Makes it so. The part is of a team in service, within an edit that touches it. */
    void apply(Team team, P part, Instant now, ChangeLog changes);
}
