package eightbells.site.teams;

import eightbells.alerting.route.Policies;
import eightbells.company.document.DocumentEditor;
import eightbells.company.document.RotaDocument;
import eightbells.company.document.RotaDocument.TeamPart;
import eightbells.company.document.RotaExport;
import eightbells.company.document.SectionParts;
import eightbells.company.document.integration.IntegrationSection;
import eightbells.core.routing.Matcher;
import eightbells.core.routing.Route;
import eightbells.people.authority.Authority;
import eightbells.people.authority.Roles;
import eightbells.platform.error.NotFound;
import eightbells.rota.edit.EditScope;
import eightbells.rota.edit.RotaEditor;
import eightbells.rota.schedule.Rotas;
import eightbells.site.frame.Flash;
import eightbells.site.frame.Frames;
import eightbells.site.frame.Section;
import eightbells.site.teams.person.ScheduleSummary;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
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
    private final IntegrationSection section;
    private final Policies policies;
    private final DocumentEditor documents;
    private final RotaEditor editor;
    private final Rotas rotas;
    private final Authority authority;
    private final Frames frames;
    private final Clock clock;

    TeamRetirementResource(
            RotaExport export,
            IntegrationSection section,
            Policies policies,
            DocumentEditor documents,
            RotaEditor editor,
            Rotas rotas,
            Authority authority,
            Frames frames,
            Clock clock) {
        this.export = export;
        this.section = section;
        this.policies = policies;
        this.documents = documents;
        this.editor = editor;
        this.rotas = rotas;
        this.authority = authority;
        this.frames = frames;
        this.clock = clock;
    }

    @GET
    @Transactional
    public TeamRetirementPage ask(@RestPath("team") String slug) {
        Instant now = clock.instant();
        TeamPart team = export.team(slug, now).orElseThrow(() -> new NotFound("team " + slug));
        Authority.require(authority.leads(slug));
        return new TeamRetirementPage(
                frames.of(Section.TEAMS, now),
                slug,
                team.name(),
                ScheduleSummary.ofTeam(rotas.current(), slug, now),
                export.routes().stream()
                        .filter(route -> route.destination().team().equals(slug))
                        .map(TeamRetirementResource::words)
                        .toList(),
                section.of(team).stream().map(source -> source.slug()).toList(),
                policies.ofOthersPaging(slug).stream()
                        .map(policy -> policy.team.slug + "/" + policy.slug)
                        .toList());
    }

    @POST
    public Response retire(@RestPath String team) {
        Authority.require(authority.leads(team));
        Instant now = clock.instant();
        TeamPart standing = export.team(team, now).orElseThrow(() -> new NotFound("team " + team));
        edit(team, true, now);
        Flash flash = Flash.done(
                standing.name() + " is retired. To undo it, open \"Retired teams\" below and bring it back.");
        return Response.seeOther(URI.create("/teams")).cookie(flash.cookie()).build();
    }

    @POST
    @Path("/end")
    public Response bringBack(@RestPath String team) {
        Authority.require(authority.ledOnce(team));
        edit(team, false, clock.instant());
        Flash flash = Flash.done("The team is back, with its schedules and policies. "
                + "Alert routes that led to it are not: make them anew under Routing.");
        return Response.seeOther(URI.create("/teams/" + team))
                .cookie(flash.cookie())
                .build();
    }

    private void edit(String team, boolean retired, Instant now) {
        editor.edit(
                EditScope.team(team).andRoutes(),
                documents.making(() -> RotaDocument.of(part(team, retired)), now, authority.who()),
                now,
                authority.who());
    }

    private static TeamPart part(String team, boolean retired) {
        return new TeamPart(team, null, null, null, null, SectionParts.NONE, retired);
    }

    private static String words(Route route) {
        if (route.catchesAll()) return "everything that no other route takes";
        return route.match().stream().map(Matcher::toString).collect(Collectors.joining(" and "));
    }
}
