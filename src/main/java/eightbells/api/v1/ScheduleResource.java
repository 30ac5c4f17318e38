package eightbells.api.v1;

import eightbells.api.v1.AnswerCache.Answer;
import eightbells.api.v1.AnswerCache.Question;
import eightbells.company.document.RotaReader;
import eightbells.company.document.RotaWriter;
import eightbells.core.interval.Interval;
import eightbells.core.rota.Gap;
import eightbells.core.rota.Override;
import eightbells.core.rota.Shift;
import eightbells.people.authority.Roles;
import eightbells.platform.error.NotFound;
import eightbells.platform.error.Refused;
import eightbells.platform.form.InputLimits;
import eightbells.platform.form.Values;
import eightbells.platform.json.Cursor;
import eightbells.platform.json.Documents;
import eightbells.platform.json.JsonOctets;
import eightbells.rota.override.OverrideEditor;
import eightbells.rota.schedule.Rota;
import eightbells.rota.schedule.Rotas;
import eightbells.rota.schedule.ScheduleOverride;
import eightbells.rota.schedule.Schedules;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.buffer.Buffer;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** One schedule: its shifts and its overrides. */
@Path("/api/v1/teams/{team}/schedules/{schedule}")
@RolesAllowed(Roles.READ)
@Produces(MediaType.APPLICATION_JSON)
class ScheduleResource {
    private static final String JSON = MediaType.APPLICATION_JSON + ";charset=UTF-8";

    private final Rotas rotas;
    private final AnswerCache cache;
    private final JsonOctets json;
    private final CurrentVertxRequest request;
    private final OverrideEditor editor;
    private final Schedules schedules;
    private final Clock clock;

    ScheduleResource(
            Rotas rotas,
            AnswerCache cache,
            JsonOctets json,
            CurrentVertxRequest request,
            OverrideEditor editor,
            Schedules schedules,
            Clock clock) {
        this.rotas = rotas;
        this.cache = cache;
        this.json = json;
        this.request = request;
        this.editor = editor;
        this.schedules = schedules;
        this.clock = clock;
    }

    record ShiftJson(String from, String until, boolean gap, List<String> onCall) {
        static ShiftJson of(Shift shift) {
            return new ShiftJson(
                    shift.interval().start().toString(),
                    shift.interval().end().toString(),
                    shift.cover() == Gap.GAP,
                    shift.cover().people());
        }
    }

    record ShiftsJson(List<ShiftJson> shifts) {}

    record MadeJson(
            long id,
            String kind,
            String person,
            @Nullable String instead,
            String from,
            String until,
            String madeAt,
            String madeBy) {
        static MadeJson of(ScheduleOverride o) {
            return new MadeJson(
                    o.id,
                    Values.name(o.kind),
                    o.person.handle,
                    o.instead == null ? null : o.instead.handle,
                    o.starts.toString(),
                    o.ends.toString(),
                    o.madeAt.toString(),
                    o.madeBy);
        }
    }

    record OverridesJson(List<MadeJson> overrides) {}

    /** By default the coming 14 days; 3,660 days at once at most. */
    @GET
    @Path("/shifts")
    @Produces(JSON)
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ShiftsJson.class)))
    public byte[] shifts(
            @RestPath String team, @RestPath String schedule, @RestQuery String from, @RestQuery String until) {
        Instant start =
                from == null ? clock.instant().truncatedTo(ChronoUnit.SECONDS) : Parameters.instant("from", from);
        Instant end = until == null ? start.plus(Duration.ofDays(14)) : Parameters.instant("until", until);
        if (!start.isBefore(end)) throw Refused.because("until", "is to be after from");
        if (start.plus(InputLimits.SHIFTS).isBefore(end))
            throw Refused.because("until", "is to be ten years after from at most");
        Rota rota = rotas.current();
        Rota.ScheduleSnapshot watch =
                rota.watch(team, schedule).orElseThrow(() -> new NotFound("schedule " + team + "/" + schedule));
        byte[] answer = json.of(new ShiftsJson(watch.plan().shifts(new Interval(start, end)).stream()
                .map(ShiftJson::of)
                .toList()));
        if (from != null) {
            Question question = Question.of(request.getCurrent().request());
            cache.put(rota, question, new Answer(JSON, Buffer.buffer(answer)));
        }
        return answer;
    }

    @GET
    @Path("/overrides")
    @Transactional
    public OverridesJson overrides(@RestPath String team, @RestPath String schedule) {
        return new OverridesJson(
                schedules
                        .of(team, schedule)
                        .orElseThrow(() -> new NotFound("schedule " + team + "/" + schedule))
                        .overrides
                        .stream()
                        .map(MadeJson::of)
                        .toList());
    }

    @POST
    @Path("/overrides")
    @RolesAllowed(Roles.ROTA)
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = RotaWriter.OverrideJson.class)))
    @APIResponse(
            responseCode = "201",
            description = "The override, which counts from now on",
            content = @Content(schema = @Schema(implementation = MadeJson.class)))
    @APIResponse(responseCode = "422", description = "Every fault with its path; nothing was changed")
    @Consumes(MediaType.WILDCARD)
    public RestResponse<MadeJson> add(
            @RestPath String team, @RestPath String schedule, byte[] body, @Context SecurityContext security) {
        Cursor cursor = Documents.json(body);
        Override override = RotaReader.OverrideReader.read(cursor);
        cursor.refuseFaults();
        ScheduleOverride made = editor.override(
                team,
                schedule,
                override,
                clock.instant(),
                security.getUserPrincipal().getName());
        URI location = URI.create("/api/v1/teams/" + team + "/schedules/" + schedule + "/overrides/" + made.id);
        return RestResponse.ResponseBuilder.<MadeJson>created(location)
                .entity(MadeJson.of(made))
                .build();
    }

    @DELETE
    @Path("/overrides/{id}")
    @RolesAllowed(Roles.ROTA)
    public void withdraw(
            @RestPath String team, @RestPath String schedule, @RestPath long id, @Context SecurityContext security) {
        editor.withdraw(
                team, schedule, id, clock.instant(), security.getUserPrincipal().getName());
    }
}
