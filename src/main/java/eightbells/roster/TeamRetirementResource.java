package eightbells.roster;

import eightbells.auth.Authority;
import eightbells.auth.Roles;
import eightbells.core.escalation.ScheduleTarget;
import eightbells.core.escalation.Target;
import eightbells.core.escalation.TeamTarget;
import eightbells.core.routing.Matcher;
import eightbells.core.routing.Route;
import eightbells.rota.RotaDocument;
import eightbells.rota.RotaDocument.PolicyPart;
import eightbells.rota.RotaDocument.TeamPart;
import eightbells.rota.RotaEditor;
import eightbells.rota.RotaExport;
import eightbells.schedule.Rotas;
import eightbells.web.Flash;
import eightbells.web.Frames;
import eightbells.web.NotFound;
import eightbells.web.Section;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestPath;

/** Retires a team, and brings it back. */
@Path("/teams/{team}/retirement")
@RolesAllowed(Roles.PERSON)
@Produces(MediaType.TEXT_HTML)
class TeamRetirementResource {
    private final RotaExport export;
    private final RotaEditor editor;
    private final Rotas rotas;
    private final Authority authority;
    private final Frames frames;
    private final Clock clock;

    TeamRetirementResource(
            RotaExport export, RotaEditor editor, Rotas rotas, Authority authority, Frames frames, Clock clock) {
        this.export = export;
        this.editor = editor;
        this.rotas = rotas;
        this.authority = authority;
        this.frames = frames;
        this.clock = clock;
    }

    @GET
    public TeamRetirement ask(@RestPath("team") String slug) {
        Instant now = clock.instant();
        RotaDocument rota = export.document(now);
        TeamPart team = rota.team(slug).orElseThrow(() -> new NotFound("team " + slug));
        Authority.demand(authority.leads(slug));
        return new TeamRetirement(
                frames.of(Section.TEAMS, now),
                slug,
                team.name(),
                Watching.ofTeam(rotas.current(), slug, now),
                rota.routes().stream()
                        .filter(route -> route.destination().team().equals(slug))
                        .map(TeamRetirementResource::words)
                        .toList(),
                team.integrations().stream().map(source -> source.slug()).toList(),
                rota.teams().stream()
                        .filter(other -> !other.slug().equals(slug))
                        .flatMap(other -> other.policies().stream()
                                .filter(policy -> pages(policy, slug))
                                .map(policy -> other.slug() + "/" + policy.slug()))
                        .toList());
    }

    @POST
    public Response retire(@RestPath String team) {
        Authority.demand(authority.leads(team));
        Instant now = clock.instant();
        TeamPart standing = export.document(now).team(team).orElseThrow(() -> new NotFound("team " + team));
        editor.edit(rota -> RotaDocument.of(part(team, true)), false, now, authority.who());
        Flash flash = Flash.done(
                standing.name() + " is retired. To undo it, open \"Retired teams\" below and bring it back.");
        return Response.seeOther(URI.create("/teams")).cookie(flash.cookie()).build();
    }

    @POST
    @Path("/end")
    public Response bringBack(@RestPath String team) {
        Authority.demand(authority.ledOnce(team));
        editor.edit(rota -> RotaDocument.of(part(team, false)), false, clock.instant(), authority.who());
        Flash flash = Flash.done("The team is back, with its schedules and policies. "
                + "Alert routes that led to it are not: make them anew under Routing.");
        return Response.seeOther(URI.create("/teams/" + team))
                .cookie(flash.cookie())
                .build();
    }

    private static TeamPart part(String team, boolean retired) {
        return new TeamPart(team, null, null, null, null, null, null, retired);
    }

    private static String words(Route route) {
        if (route.catchesAll()) return "everything that no other route takes";
        return route.match().stream().map(Matcher::toString).collect(Collectors.joining(" and "));
    }

    private static boolean pages(PolicyPart policy, String team) {
        return policy.policy().steps().stream()
                .flatMap(step -> step.targets().stream())
                .anyMatch(target -> pages(target, team));
    }

    private static boolean pages(Target target, String team) {
        if (target instanceof TeamTarget t) return t.team().equals(team);
        return target instanceof ScheduleTarget s && s.team().equals(team);
    }
}
