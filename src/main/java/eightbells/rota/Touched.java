package eightbells.rota;

import java.util.Collection;
import java.util.HashSet;
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
public record Touched(Set<String> teams, Set<String> people, boolean routes, boolean names) {
    public Touched(Set<String> teams, Set<String> people, boolean routes) {
        this(teams, people, routes, false);
    }

    public Touched {
        teams = Set.copyOf(teams);
        people = Set.copyOf(people);
    }

    public static Touched team(String slug) {
        return new Touched(Set.of(slug), Set.of(), false);
    }

    public static Touched teams(Collection<String> slugs) {
        return new Touched(Set.copyOf(slugs), Set.of(), false);
    }

    public static Touched person(String handle) {
        return new Touched(Set.of(), Set.of(handle), false);
    }

    public static Touched theRoutes() {
        return new Touched(Set.of(), Set.of(), true);
    }

    public Touched andTeam(String slug) {
        return new Touched(union(teams, Set.of(slug)), people, routes, names);
    }

    public Touched andRoutes() {
        return new Touched(teams, people, true, names);
    }

    public Touched rewritingNames() {
        return new Touched(teams, people, routes, true);
    }

    /** Whether all that another names is in this. */
    public boolean covers(Touched other) {
        return teams.containsAll(other.teams) && people.containsAll(other.people) && (routes || !other.routes);
    }

    Touched with(Touched more) {
        return new Touched(
                union(teams, more.teams), union(people, more.people), routes || more.routes, names || more.names);
    }

    /** What a document speaks of. Whom it only names where somebody is on call is not changed by it. */
    static Touched by(RotaDocument document) {
        Set<String> teams = new HashSet<>();
        Set<String> people = new HashSet<>();
        if (document.teams() != null) document.teams().forEach(team -> teams.add(team.slug()));
        if (document.people() != null) document.people().forEach(person -> people.add(person.handle()));
        boolean policies = document.teams() != null
                && document.teams().stream().anyMatch(team -> team.retired() || team.policies() != null);
        return new Touched(teams, people, document.routes() != null || policies);
    }

    private static Set<String> union(Set<String> a, Set<String> b) {
        return Stream.concat(a.stream(), b.stream()).collect(Collectors.toSet());
    }
}
