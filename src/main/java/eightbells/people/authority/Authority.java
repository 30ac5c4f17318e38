package eightbells.people.authority;

import eightbells.people.person.People;
import eightbells.people.person.PersonEntity;
import eightbells.people.team.Membership;
import eightbells.people.team.Team;
import eightbells.people.team.Teams;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What whoever is signed in may change: the one place that decides. Administrators everything; leads their team, its
 * schedules, policies and what routes to it; members their team's overrides; everybody themselves.
 */
@RequestScoped
public class Authority {
    /** Attributes of the identity of somebody signed in: the id of the session, a long. */
    public static final String SESSION = "session";

    /** Their name and their zone, as texts. */
    public static final String NAME = "name";

    public static final String ZONE = "zone";

    /** Whether they are an administrator, a Boolean. */
    public static final String ADMINISTERS = "administers";

    private final SecurityIdentity identity;
    private final Teams teams;
    private final People people;
    private final KeycloakSettings keycloak;

    Authority(SecurityIdentity identity, Teams teams, People people, KeycloakSettings keycloak) {
        this.identity = identity;
        this.teams = teams;
        this.people = people;
        this.keycloak = keycloak;
    }

    /** The handle of whoever asks. */
    public String who() {
        return identity.getPrincipal().getName();
    }

    /** The id of the session in which they ask. */
    public long session() {
        return identity.<Long>getAttribute(SESSION);
    }

    public boolean administers() {
        return identity.hasRole(Roles.ADMINISTRATOR);
    }

    @Transactional
    public boolean leads(String team) {
        return administers() || plays(team, Membership.Role.LEAD);
    }

    /** Whether they lead any team: a lead may add the people that a team needs. */
    @Transactional
    public boolean leadsSome() {
        return administers() || teams.active().stream().anyMatch(team -> leads(team.slug));
    }

    @Transactional
    public boolean belongsTo(String team) {
        return leads(team) || plays(team, Membership.Role.MEMBER);
    }

    /** Whether they lead a team, or led it before it was retired: they may bring it back. */
    @Transactional
    public boolean ledOnce(String team) {
        return administers()
                || teams.bySlug(team)
                        .filter(found -> has(found, Membership.Role.LEAD))
                        .isPresent();
    }

    /** The slugs of the teams that they belong to. */
    @Transactional
    public Set<String> teams() {
        return teams.active().stream()
                .filter(team -> administers() || in(team, who()))
                .map(team -> team.slug)
                .collect(Collectors.toSet());
    }

    /** Whether they enter when somebody is away: of themselves, and of whoever is in a team that they lead. */
    @Transactional
    public boolean mayEditAbsences(String handle) {
        return administers() || who().equals(handle) || teamsOf(handle).anyMatch(team -> leads(team.slug));
    }

    /**
     * Whether they decide how somebody is reached and whether they are in service, and see all that is kept of it: their
     * own; of whoever is in teams that they lead, and in no other. A lead takes anybody into a team: that must give no
     * power over whom another team has. Nobody does so for an administrator but their like. Whoever left can still be
     * answered for, to be brought back.
     */
    @Transactional
    public boolean manages(String handle) {
        if (administers() || who().equals(handle)) return true;
        boolean administrator =
                people.byHandle(handle).filter(person -> person.administrator).isPresent();
        List<Team> theirs = teamsOf(handle).toList();
        return !administrator && !theirs.isEmpty() && theirs.stream().allMatch(team -> leads(team.slug));
    }

    /** Whether they take somebody out of service: whom they manage, and never themselves. */
    @Transactional
    public boolean mayRetire(String handle) {
        return !who().equals(handle) && manages(handle);
    }

    /**
     * Whether they change the address by which somebody signs in, and to which links are mailed that open the account:
     * administrators; a lead only of whoever cannot sign in yet; people their own, unless there is a Keycloak, which
     * would take whoever took another's address for that other.
     */
    @Transactional
    public boolean mayChangeEmail(PersonEntity person) {
        if (administers()) return true;
        if (who().equals(person.handle)) return !addressesComeFromKeycloak();
        return manages(person.handle) && person.passwordHash == null && person.subject == null;
    }

    /** Whether people have their addresses from a Keycloak, and so do not change them here. */
    public boolean addressesComeFromKeycloak() {
        return keycloak.usable();
    }

    /** Whether they are in a team together with somebody: they need to reach each other. */
    @Transactional
    public boolean sharesTeam(String handle) {
        return teamsOf(handle).anyMatch(team -> in(team, who()));
    }

    /** @throws ForbiddenException where it is not so */
    public static void require(boolean allowed) {
        if (!allowed) throw new ForbiddenException();
    }

    private Stream<Team> teamsOf(String handle) {
        return teams.active().stream().filter(team -> in(team, handle));
    }

    private static boolean in(Team team, String handle) {
        return team.members.stream().anyMatch(m -> m.person().handle.equals(handle));
    }

    private boolean plays(String team, Membership.Role role) {
        return teams.bySlug(team)
                .filter(found -> found.active && has(found, role))
                .isPresent();
    }

    private boolean has(Team team, Membership.Role role) {
        return team.members.stream().anyMatch(m -> m.person().handle.equals(who()) && m.role() == role);
    }
}
