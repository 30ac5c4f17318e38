package eightbells.site.teams;

import eightbells.alerting.integration.Integrations;
import eightbells.alerting.playbook.Playbooks;
import eightbells.alerting.route.Policies;
import eightbells.delivery.contact.Reachability;
import eightbells.people.authority.Authority;
import eightbells.people.authority.Roles;
import eightbells.people.person.PersonBadge;
import eightbells.people.team.Membership;
import eightbells.people.team.Team;
import eightbells.people.team.Teams;
import eightbells.platform.error.NotFound;
import eightbells.rota.schedule.Rota;
import eightbells.rota.schedule.Rotas;
import eightbells.rota.schedule.ScheduleMention;
import eightbells.site.frame.Frames;
import eightbells.site.frame.Section;
import eightbells.site.teams.person.CurrentLocation;
import eightbells.site.teams.person.PageReach;
import eightbells.site.teams.person.ScheduleSummary;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;

/** One team. */
@Path("/teams/{team}")
@RolesAllowed(Roles.PERSON)
@Produces(MediaType.TEXT_HTML)
class TeamResource {
    private final Teams teams;
    private final Policies policies;
    private final Playbooks playbooks;
    private final Integrations integrations;
    private final Rotas rotas;
    private final Reachability reaching;
    private final Authority authority;
    private final Frames frames;
    private final Clock clock;

    TeamResource(
            Teams teams,
            Policies policies,
            Playbooks playbooks,
            Integrations integrations,
            Rotas rotas,
            Reachability reaching,
            Authority authority,
            Frames frames,
            Clock clock) {
        this.teams = teams;
        this.policies = policies;
        this.playbooks = playbooks;
        this.integrations = integrations;
        this.rotas = rotas;
        this.reaching = reaching;
        this.authority = authority;
        this.frames = frames;
        this.clock = clock;
    }

    @GET
    @Transactional
    public TeamPage page(@RestPath("team") String slug) {
        Instant now = clock.instant();
        Team team = teams.bySlug(slug).orElseThrow(() -> new NotFound("team " + slug));
        return new TeamPage(
                frames.of(Section.TEAMS, now),
                slug,
                team.name,
                team.active,
                team.active ? authority.leads(slug) : authority.ledOnce(slug),
                team.members.stream()
                        .filter(member -> member.person().active)
                        .map(member -> member(member, now))
                        .toList(),
                ScheduleSummary.ofTeam(rotas.current(), slug, now),
                gone(rotas.current(), slug, now),
                policies.ofTeam(slug).stream().map(policy -> policy.slug).toList(),
                playbooks.ofTeam(slug).stream()
                        .map(book -> new TeamPage.Book(book.slug, book.title))
                        .toList(),
                integrations.ofTeam(slug).stream()
                        .map(source -> new TeamPage.Source(source.slug, source.kind))
                        .toList());
    }

    private static List<TeamPage.Gone> gone(Rota rota, String team, Instant now) {
        return rota.people().values().stream()
                .filter(member -> !member.active())
                .map(member -> new TeamPage.Gone(
                        new PersonBadge(member.handle(), member.name()),
                        ScheduleMention.inTeam(rota, team, member.handle(), now)))
                .filter(gone -> !gone.places().isEmpty())
                .sorted(Comparator.comparing(gone -> gone.face().name()))
                .toList();
    }

    private TeamPage.Member member(Membership member, Instant now) {
        return new TeamPage.Member(
                new PersonBadge(member.person().handle, member.person().name),
                member.role() == Membership.Role.LEAD,
                CurrentLocation.of(member.person().toCore(), now),
                PageReach.of(member.person(), reaching));
    }
}
