package eightbells.alerting.source;

import eightbells.alerting.alert.Alert;
import eightbells.alerting.alert.Signal;
import eightbells.platform.error.Fault;
import eightbells.platform.error.NotFound;
import eightbells.platform.error.Problem;
import eightbells.platform.http.BodyLimits;
import eightbells.platform.http.Origin;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Where alert sources write to, by the key in the address. Answered once the alerts are on disk. */
@Path("/in/{key}")
@PermitAll
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
class IntakeResource {
    private final SignalReceiver reception;
    private final RoutingContext request;
    private final Clock clock;

    IntakeResource(SignalReceiver reception, RoutingContext request, Clock clock) {
        this.reception = reception;
        this.request = request;
        this.clock = clock;
    }

    /** @param alert null: it was about no open alert, and is dropped */
    record TakenJson(@Nullable Long alert, String status) {
        static TakenJson of(Optional<Alert> alert) {
            return alert.map(a -> new TakenJson(a.id, a.status.toString())).orElse(new TakenJson(null, "resolved"));
        }
    }

    record BatchJson(List<TakenJson> alerts) {}

    @POST
    public Response generic(@RestPath String key, byte[] body) {
        return take(key, body, GenericJson::read, alerts -> TakenJson.of(alerts.get(0)));
    }

    /** Grafana's webhook has Alertmanager's form. */
    @POST
    @Path("/{protocol: alertmanager|grafana}")
    public Response alertmanager(@RestPath String key, byte[] body) {
        return take(
                key,
                body,
                AlertmanagerWebhook::read,
                alerts -> new BatchJson(alerts.stream().map(TakenJson::of).toList()));
    }

    private Response take(
            String key,
            byte[] body,
            Function<byte[], List<Signal>> read,
            Function<List<Optional<Alert>>, Object> answer) {
        BodyLimits.demandIntake(body);
        Instant now = clock.instant();
        SignalSender sender = reception.sender(key, now).orElseThrow(() -> new NotFound("integration with this key"));
        try {
            String from = Origin.of(request).address();
            List<Optional<Alert>> alerts = reception.receive(sender, read.apply(body), from, now);
            return Response.accepted(answer.apply(alerts)).build();
        } catch (RefusedPayload e) {
            List<Fault> faults = e.faults().stream()
                    .map(f -> new Fault(f.path(), f.message()))
                    .toList();
            return Problem.response(400, e.getMessage(), faults);
        }
    }
}
