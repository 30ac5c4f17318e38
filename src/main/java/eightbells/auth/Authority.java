package eightbells.auth;

import eightbells.team.Membership;
import eightbells.team.Team;
import eightbells.team.Teams;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What whoever is signed in may change: the one place that decides. Administrators everything; leads their team, its
 * schedules, policies and what routes to it; members their team's overrides; everybody themselves.
 */
@RequestScoped
public class Authority {
    private final SecurityIdentity identity;
    private final Teams teams;

    Authority(SecurityIdentity identity, Teams teams) {
        this.identity = identity;
        this.teams = teams;
    }

    /** The handle of whoever asks. */
    public String who() {
        return identity.getPrincipal().getName();
    }

    /** The id of the session in which they ask. */
    public long session() {
        return identity.<Long>getAttribute(PersonIdentity.SESSION);
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
                .filter(team -> administers()
                        || team.members.stream().anyMatch(m -> m.person().handle.equals(who())))
                .map(team -> team.slug)
                .collect(Collectors.toSet());
    }

    /** Themselves, or somebody of a team that they lead; whoever left is still looked after, to be brought back. */
    @Transactional
    public boolean looksAfter(String handle) {
        return administers()
                || who().equals(handle)
                || teams.active().stream()
                        .filter(team -> team.members.stream()
                                .anyMatch(m -> m.person().handle.equals(handle)))
                        .anyMatch(team -> leads(team.slug));
    }

    /** Whether they are in a team together with somebody: they need to reach each other. */
    @Transactional
    public boolean sharesTeam(String handle) {
        return teams.active().stream()
                .filter(team ->
                        team.members.stream().anyMatch(m -> m.person().handle.equals(handle)))
                .anyMatch(team ->
                        team.members.stream().anyMatch(m -> m.person().handle.equals(who())));
    }

    /** @throws ForbiddenException where it is not so */
    public static void demand(boolean allowed) {
        if (!allowed) throw new ForbiddenException();
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
