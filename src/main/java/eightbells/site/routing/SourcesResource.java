package eightbells.site.routing;

import eightbells.alerting.integration.Integration;
import eightbells.alerting.integration.Integrations;
import eightbells.alerting.integration.LastSignal;
import eightbells.alerting.source.AlertSource;
import eightbells.alerting.source.AlertSources;
import eightbells.company.document.RotaDocument.TeamPart;
import eightbells.company.document.RotaExport;
import eightbells.company.document.integration.IntegrationSection;
import eightbells.people.authority.Authority;
import eightbells.people.authority.Roles;
import eightbells.platform.error.Refused;
import eightbells.platform.form.Form;
import eightbells.platform.form.FormErrors;
import eightbells.platform.form.Values;
import eightbells.platform.http.Links;
import eightbells.site.frame.Flash;
import eightbells.site.frame.Frames;
import eightbells.site.frame.Section;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** A team's alert sources and their keys, of which only hashes are kept: a key is told once, when it is made. */
@Path("/teams/{team}/sources")
@RolesAllowed(Roles.PERSON)
@Produces(MediaType.TEXT_HTML)
class SourcesResource {
    private static final int UNPROCESSABLE = 422;
    private static final String GENERIC = "generic";
    private static final SourcesPage.Draft EMPTY = new SourcesPage.Draft("", GENERIC);

    private final RotaExport export;
    private final Sources sources;
    private final AlertSources kinds;
    private final IntegrationSection section;
    private final Integrations integrations;
    private final Authority authority;
    private final Links links;
    private final Frames frames;
    private final Clock clock;

    SourcesResource(
            RotaExport export,
            Sources sources,
            AlertSources kinds,
            IntegrationSection section,
            Integrations integrations,
            Authority authority,
            Links links,
            Frames frames,
            Clock clock) {
        this.export = export;
        this.sources = sources;
        this.kinds = kinds;
        this.section = section;
        this.integrations = integrations;
        this.authority = authority;
        this.links = links;
        this.frames = frames;
        this.clock = clock;
    }

    @GET
    public SourcesPage list(@RestPath String team) {
        Authority.require(authority.leads(team));
        return page(team, EMPTY, FormErrors.NONE, null);
    }

    @POST
    public Response add(@RestPath String team, MultivaluedMap<String, String> posted) {
        Authority.require(authority.leads(team));
        Form form = new Form(posted);
        SourcesPage.Draft draft = new SourcesPage.Draft(form.text("slug"), form.text("kind"));
        String slug = form.required("slug", Values::slug);
        AlertSource kind = kinds.of(draft.kind()).orElse(null);
        if (kind == null) form.problem("kind", "This is to be one of the list.");
        if (slug != null && kind != null) {
            try {
                return Response.ok(page(
                                team,
                                EMPTY,
                                FormErrors.NONE,
                                fresh(
                                        slug,
                                        kind,
                                        sources.add(team, slug, kind.kind(), clock.instant(), authority.who()))))
                        .build();
            } catch (Refused refused) {
                FormAnswers.tell(form, "slug", refused.faults().get(0).message());
            }
        }
        return Response.status(UNPROCESSABLE)
                .entity(page(team, draft, form.errors(), null))
                .build();
    }

    @GET
    @Path("/{source}/key")
    public SourceKeyPage confirm(@RestPath String team, @RestPath String source) {
        Authority.require(authority.leads(team));
        Instant now = clock.instant();
        TeamPart of = PolicyForms.team(export, team, now);
        return new SourceKeyPage(
                frames.of(Section.ROUTING, now),
                team,
                of.name(),
                sources.named(of, source).slug(),
                SourceKeyPage.Still.ALL);
    }

    @POST
    @Path("/{source}/key")
    public SourcesPage replace(@RestPath String team, @RestPath String source, @RestForm String still) {
        Authority.require(authority.leads(team));
        Instant now = clock.instant();
        String key = sources.replaceKey(team, source, SourceKeyPage.Still.of(still), now, authority.who());
        AlertSource kind = kind(sources.named(PolicyForms.team(export, team, now), source));
        return page(team, EMPTY, FormErrors.NONE, fresh(source, kind, key));
    }

    @POST
    @Path("/{source}/key/end")
    public Response endPrevious(@RestPath String team, @RestPath String source) {
        Authority.require(authority.leads(team));
        sources.endPreviousKey(team, source, clock.instant(), authority.who());
        Flash done = Flash.done("The old key of " + source + " opens nothing any more.");
        return Response.seeOther(URI.create("/teams/" + team + "/sources"))
                .cookie(done.cookie())
                .build();
    }

    private SourcesPage.FreshKey fresh(String slug, AlertSource kind, String key) {
        String url = links.absolute(path(kind, key));
        return new SourcesPage.FreshKey(slug, key, url, kind.sample(url, key));
    }

    private SourcesPage page(
            String team, SourcesPage.Draft draft, FormErrors errors, SourcesPage.@Nullable FreshKey fresh) {
        Instant now = clock.instant();
        TeamPart of = PolicyForms.team(export, team, now);
        Map<String, LastSignal> signals = integrations.lastSignals(team);
        Map<String, Integration> kept =
                integrations.ofTeam(team).stream().collect(Collectors.toMap(i -> i.slug, Function.identity()));
        return new SourcesPage(
                frames.of(Section.ROUTING, now),
                team,
                of.name(),
                section.of(of).stream()
                        .map(i -> source(
                                i,
                                signals.get(i.slug()),
                                Objects.requireNonNull(kept.get(i.slug())).previousKeyEnd(now)))
                        .toList(),
                kinds.all().stream()
                        .map(kind -> new SourcesPage.Kind(kind.kind(), kind.label()))
                        .toList(),
                draft,
                errors,
                fresh);
    }

    private SourcesPage.Source source(
            IntegrationSection.Part part, @Nullable LastSignal last, @Nullable Instant previousEnds) {
        return new SourcesPage.Source(
                part.slug(),
                part.kind(),
                links.absolute(path(kind(part), "KEY")),
                last == null ? null : last.at,
                last == null ? null : last.address,
                previousEnds,
                last == null ? null : last.previousKeyAt);
    }

    private AlertSource kind(IntegrationSection.Part part) {
        return kinds.of(part.kind()).or(() -> kinds.of(GENERIC)).orElseThrow();
    }

    private static String path(AlertSource kind, String key) {
        return kind.path().replace("{key}", key);
    }
}
