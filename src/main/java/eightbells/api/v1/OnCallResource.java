package eightbells.api.v1;

import eightbells.api.v1.AnswerCache.Answer;
import eightbells.api.v1.AnswerCache.Question;
import eightbells.people.authority.Roles;
import eightbells.platform.error.NotFound;
import eightbells.platform.json.JsonOctets;
import eightbells.rota.schedule.Rota;
import eightbells.rota.schedule.Rotas;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.buffer.Buffer;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestQuery;

/** Who is on call, now or at any instant. {@link AnswerShortcut} repeats what it said while that holds. */
@Path(AnswerShortcut.ON_CALL)
@RolesAllowed(Roles.READ)
class OnCallResource {
    private static final String JSON = MediaType.APPLICATION_JSON + ";charset=UTF-8";
    private static final String TEXT = MediaType.TEXT_PLAIN + ";charset=UTF-8";

    private final Rotas rotas;
    private final AnswerCache cache;
    private final JsonOctets json;
    private final CurrentVertxRequest request;
    private final Clock clock;

    OnCallResource(Rotas rotas, AnswerCache cache, JsonOctets json, CurrentVertxRequest request, Clock clock) {
        this.rotas = rotas;
        this.cache = cache;
        this.json = json;
        this.request = request;
        this.clock = clock;
    }

    /** When an answer is worked out, and by which rota it is current. */
    private record Moment(Instant now, Rota current) {}

    @GET
    @Produces(JSON)
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = OnCallJson.class)))
    public byte[] json(
            @RestQuery String team,
            @RestQuery String schedule,
            @RestQuery String at,
            @RestQuery @DefaultValue("false") boolean explain) {
        Moment moment = moment();
        Instant t = instant(at, moment);
        Rota rota = rotas.current();
        List<OnCallJson.ScheduleJson> schedules = watches(rota, team, schedule).stream()
                .map(watch -> OnCallJson.of(
                        rota, rota.answer(watch, t), explain ? watch.plan().explain(t, watch.zone()) : null))
                .toList();
        byte[] answer = json.of(new OnCallJson(t.toString(), schedules));
        keep(moment, at == null, JSON, answer);
        return answer;
    }

    /** A line a person; nobody on call is an empty answer. */
    @GET
    @Produces(TEXT)
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(implementation = String.class)))
    public byte[] text(@RestQuery String team, @RestQuery String schedule, @RestQuery String at) {
        Moment moment = moment();
        Instant t = instant(at, moment);
        Rota rota = rotas.current();
        String lines = watches(rota, team, schedule).stream()
                .flatMap(watch -> rota.people(watch.plan().at(t).people()).stream())
                .map(person -> person.name() + " <" + person.email() + ">\n")
                .distinct()
                .collect(Collectors.joining());
        byte[] answer = lines.getBytes(StandardCharsets.UTF_8);
        keep(moment, at == null, TEXT, answer);
        return answer;
    }

    private Moment moment() {
        return new Moment(clock.instant().truncatedTo(ChronoUnit.SECONDS), rotas.current());
    }

    private static Instant instant(String at, Moment moment) {
        return at == null ? moment.now() : Parameters.instant("at", at);
    }

    private void keep(Moment moment, boolean ofNow, String contentType, byte[] octets) {
        Answer answer = new Answer(contentType, Buffer.buffer(octets));
        Question question = Question.of(request.getCurrent().request());
        if (ofNow) cache.put(moment.current(), moment.now(), question, answer);
        else cache.put(moment.current(), question, answer);
    }

    private static List<Rota.ScheduleSnapshot> watches(Rota rota, String team, String schedule) {
        List<Rota.ScheduleSnapshot> watches = (team == null ? rota.watches() : rota.ofTeam(team))
                .stream()
                        .filter(w -> schedule == null || w.schedule().equals(schedule))
                        .toList();
        if (watches.isEmpty() && (team != null || schedule != null)) {
            String what = schedule == null ? "schedule in service of the team " + team : "schedule " + schedule;
            throw new NotFound(schedule == null || team == null ? what : what + " of the team " + team);
        }
        return watches;
    }
}
