package eightbells.rota.edit;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an edit names: it locks, records, reads and compares the schedules of these teams, and those that name these
 * people, and nothing else. It costs what it touches, and waits only for whoever touches the same.
 *
 * @param teams slugs, of new ones too
 * @param people handles, of new ones too
 * @param routes whether the routes of alerts may change, which are one list for all teams
 * @param names whether somebody gets another handle, everywhere and in the record as well
 */
public record EditScope(Set<String> teams, Set<String> people, boolean routes, boolean names) {
    public EditScope(Set<String> teams, Set<String> people, boolean routes) {
        this(teams, people, routes, false);
    }

    public EditScope {
        teams = Set.copyOf(teams);
        people = Set.copyOf(people);
    }

    public static EditScope team(String slug) {
        return new EditScope(Set.of(slug), Set.of(), false);
    }

    public static EditScope teams(Collection<String> slugs) {
        return new EditScope(Set.copyOf(slugs), Set.of(), false);
    }

    public static EditScope person(String handle) {
        return new EditScope(Set.of(), Set.of(handle), false);
    }

    public static EditScope theRoutes() {
        return new EditScope(Set.of(), Set.of(), true);
    }

    public EditScope andTeam(String slug) {
        return new EditScope(union(teams, Set.of(slug)), people, routes, names);
    }

    public EditScope andRoutes() {
        return new EditScope(teams, people, true, names);
    }

    public EditScope rewritingNames() {
        return new EditScope(teams, people, routes, true);
    }

    /** Whether all that another names is in this. */
    public boolean covers(EditScope other) {
        return teams.containsAll(other.teams) && people.containsAll(other.people) && (routes || !other.routes);
    }

    public EditScope with(EditScope more) {
        return new EditScope(
                union(teams, more.teams), union(people, more.people), routes || more.routes, names || more.names);
    }

    private static Set<String> union(Set<String> a, Set<String> b) {
        return Stream.concat(a.stream(), b.stream()).collect(Collectors.toSet());
    }
}
