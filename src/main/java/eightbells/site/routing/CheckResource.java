package eightbells.site.routing;

import eightbells.core.routing.Labels;
import eightbells.core.routing.Severity;
import eightbells.people.authority.Roles;
import eightbells.platform.form.Form;
import eightbells.platform.form.FormErrors;
import eightbells.site.frame.Frame;
import eightbells.site.frame.Frames;
import eightbells.site.frame.Section;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The route check: where an alert would go, and whom it would page when. Nobody is paged by it. */
@Path("/routing/check")
@RolesAllowed(Roles.PERSON)
@Produces(MediaType.TEXT_HTML)
class CheckResource {
    private static final int UNPROCESSABLE = 422;

    private final RouteExplanation verdicts;
    private final Frames frames;
    private final Clock clock;

    CheckResource(RouteExplanation verdicts, Frames frames, Clock clock) {
        this.verdicts = verdicts;
        this.frames = frames;
        this.clock = clock;
    }

    /** The empty form, or the answer to what the address asks. */
    @GET
    public Response ask(@Context UriInfo address) {
        MultivaluedMap<String, String> asked = address.getQueryParameters();
        return asked.isEmpty() ? Response.ok(empty()).build() : check(asked);
    }

    @POST
    public Response check(MultivaluedMap<String, String> posted) {
        Instant now = clock.instant();
        Frame frame = frames.of(Section.ROUTING, now);
        Form form = new Form(posted);
        SampleDraft sample = SampleDraft.read(form);
        if (!form.has("zone")) sample = sample.in(frame.times().zone());
        Labels labels = sample.labels(form);
        Instant at = sample.instant(form, now);
        CheckPage.Verdict verdict = labels == null || at == null ? null : verdicts.of(sample, labels, at, now);
        return Response.status(verdict == null ? UNPROCESSABLE : 200)
                .entity(page(frame, sample, form.errors(), verdict))
                .build();
    }

    private CheckPage empty() {
        Frame frame = frames.of(Section.ROUTING, clock.instant());
        SampleDraft sample = new SampleDraft("", "", "", frame.times().zone().getId());
        return page(frame, sample, FormErrors.NONE, null);
    }

    private static CheckPage page(
            Frame frame, SampleDraft sample, FormErrors errors, CheckPage.@Nullable Verdict verdict) {
        return new CheckPage(
                frame,
                sample,
                errors,
                Stream.of(Severity.values()).map(Severity::toString).toList(),
                verdict);
    }
}
