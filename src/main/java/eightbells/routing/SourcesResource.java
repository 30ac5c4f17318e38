package eightbells.routing;

import eightbells.auth.Authority;
import eightbells.auth.Roles;
import eightbells.auth.Secrets;
import eightbells.rota.RotaDocument;
import eightbells.rota.RotaDocument.IntegrationPart;
import eightbells.rota.RotaDocument.TeamPart;
import eightbells.rota.RotaEditor;
import eightbells.rota.RotaExport;
import eightbells.web.Form;
import eightbells.web.FormErrors;
import eightbells.web.Frames;
import eightbells.web.Links;
import eightbells.web.NotFound;
import eightbells.web.Refused;
import eightbells.web.Section;
import eightbells.web.Values;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestPath;

/** A team's alert sources and their keys, of which only hashes are kept: a key is told once, when it is made. */
@Path("/teams/{team}/sources")
@RolesAllowed(Roles.PERSON)
@Produces(MediaType.TEXT_HTML)
class SourcesResource {
    private static final int UNPROCESSABLE = 422;
    private static final SourcesPage.Draft EMPTY = new SourcesPage.Draft("", SourceKind.GENERIC.slug);

    private final RotaExport export;
    private final RotaEditor editor;
    private final Authority authority;
    private final Links links;
    private final Frames frames;
    private final Clock clock;

    SourcesResource(
            RotaExport export, RotaEditor editor, Authority authority, Links links, Frames frames, Clock clock) {
        this.export = export;
        this.editor = editor;
        this.authority = authority;
        this.links = links;
        this.frames = frames;
        this.clock = clock;
    }

    @GET
    public SourcesPage list(@RestPath String team) {
        Authority.demand(authority.leads(team));
        return page(team, EMPTY, FormErrors.NONE, null);
    }

    @POST
    public Response add(@RestPath String team, MultivaluedMap<String, String> posted) {
        Authority.demand(authority.leads(team));
        Form form = new Form(posted);
        SourcesPage.Draft draft = new SourcesPage.Draft(form.text("slug"), form.text("kind"));
        String slug = form.required("slug", Values::slug);
        SourceKind kind = SourceKind.of(draft.kind()).orElse(null);
        if (kind == null) form.problem("kind", "This is to be one of the list.");
        if (slug != null && kind != null) {
            try {
                return Response.ok(page(team, EMPTY, FormErrors.NONE, added(team, slug, kind)))
                        .build();
            } catch (Refused refused) {
                form.problem("slug", refused.faults().get(0).message());
            }
        }
        return Response.status(UNPROCESSABLE)
                .entity(page(team, draft, form.errors(), null))
                .build();
    }

    @GET
    @Path("/{source}/key")
    public SourceKeyPage confirm(@RestPath String team, @RestPath String source) {
        Authority.demand(authority.leads(team));
        Instant now = clock.instant();
        TeamPart of = PolicyForms.team(export.document(now), team);
        return new SourceKeyPage(
                frames.of(Section.ROUTING, now),
                team,
                of.name(),
                source(of, source).slug());
    }

    @POST
    @Path("/{source}/key")
    public SourcesPage replace(@RestPath String team, @RestPath String source) {
        Authority.demand(authority.leads(team));
        String key = Secrets.fresh();
        Instant now = clock.instant();
        editor.edit(
                rota -> with(team, source(PolicyForms.team(rota, team), source).slug(), key),
                false,
                now,
                authority.who());
        IntegrationPart of = source(PolicyForms.team(export.document(now), team), source);
        return page(team, EMPTY, FormErrors.NONE, fresh(source, kind(of), key));
    }

    private SourcesPage.FreshKey added(String team, String slug, SourceKind kind) {
        String key = editor.edit(
                        rota -> {
                            boolean there = PolicyForms.team(rota, team).integrations().stream()
                                    .anyMatch(i -> i.slug().equals(slug));
                            if (there) throw Refused.because("slug", "The team has a source of this name already.");
                            return RotaDocument.of(with(team, new IntegrationPart(slug, kind.slug, null)));
                        },
                        false,
                        clock.instant(),
                        authority.who())
                .keys()
                .get(0)
                .key();
        return fresh(slug, kind, key);
    }

    private SourcesPage.FreshKey fresh(String slug, SourceKind kind, String key) {
        String url = links.absolute(kind.path(key));
        return new SourcesPage.FreshKey(slug, key, url, kind.curl(url, key));
    }

    private SourcesPage page(String team, SourcesPage.Draft draft, FormErrors errors, SourcesPage.FreshKey fresh) {
        Instant now = clock.instant();
        TeamPart of = PolicyForms.team(export.document(now), team);
        return new SourcesPage(
                frames.of(Section.ROUTING, now),
                team,
                of.name(),
                of.integrations().stream()
                        .map(i -> new SourcesPage.Source(i.slug(), i.kind(), links.absolute(kind(i).path("KEY"))))
                        .toList(),
                Stream.of(SourceKind.values())
                        .map(kind -> new SourcesPage.Kind(kind.slug, kind.words))
                        .toList(),
                draft,
                errors,
                fresh);
    }

    private static RotaDocument with(String team, String source, String key) {
        return RotaDocument.of(with(team, new IntegrationPart(source, null, key)));
    }

    private static TeamPart with(String team, IntegrationPart part) {
        return new TeamPart(team, null, null, null, null, null, List.of(part), false);
    }

    private static SourceKind kind(IntegrationPart part) {
        return SourceKind.of(part.kind()).orElse(SourceKind.GENERIC);
    }

    private static IntegrationPart source(TeamPart team, String slug) {
        return team.integrations().stream()
                .filter(i -> i.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new NotFound("source " + slug + " of the team " + team.slug()));
    }
}
