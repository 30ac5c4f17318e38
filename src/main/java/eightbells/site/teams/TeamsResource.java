package eightbells.site.teams;

import eightbells.alerting.route.Policies;
import eightbells.people.authority.Authority;
import eightbells.people.authority.Roles;
import eightbells.people.person.PersonBadge;
import eightbells.people.person.PersonEntity;
import eightbells.people.team.Team;
import eightbells.people.team.Teams;
import eightbells.rota.schedule.Rota;
import eightbells.rota.schedule.Rotas;
import eightbells.site.frame.Frames;
import eightbells.site.frame.Section;
import eightbells.site.teams.person.ScheduleSummary;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** The list of teams. */
@Path("/teams")
@RolesAllowed(Roles.PERSON)
@Produces(MediaType.TEXT_HTML)
class TeamsResource {
    private final Teams teams;
    private final Policies policies;
    private final Rotas rotas;
    private final Authority authority;
    private final Frames frames;
    private final Clock clock;

    TeamsResource(Teams teams, Policies policies, Rotas rotas, Authority authority, Frames frames, Clock clock) {
        this.teams = teams;
        this.policies = policies;
        this.rotas = rotas;
        this.authority = authority;
        this.frames = frames;
        this.clock = clock;
    }

    @GET
    @Transactional
    public TeamsPage list() {
        Instant now = clock.instant();
        Rota rota = rotas.current();
        return new TeamsPage(
                frames.of(Section.TEAMS, now),
                authority.leadsSome(),
                teams.active().stream().map(team -> line(team, rota, now)).toList(),
                teams.retired().stream()
                        .filter(team -> authority.ledOnce(team.slug))
                        .map(team -> new TeamsPage.Retired(team.slug, team.name))
                        .toList());
    }

    private TeamsPage.Line line(Team team, Rota rota, Instant now) {
        List<PersonEntity> leads = team.leads();
        return new TeamsPage.Line(
                team.slug,
                team.name,
                faces(leads),
                faces(team.people().stream().filter(p -> !leads.contains(p)).toList()),
                ScheduleSummary.ofTeam(rota, team.slug, now),
                policies.ofTeam(team.slug).size());
    }

    private static List<PersonBadge> faces(List<PersonEntity> people) {
        return people.stream().map(p -> new PersonBadge(p.handle, p.name)).toList();
    }
}
