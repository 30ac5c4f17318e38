package eightbells.alerting.source;

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

/** PagerDuty's Events API v2, for the tools that speak it: their key is the integration's. */
@Path("/v2/enqueue")
@PermitAll
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
class PagerDutyResource {
    private final SignalReceiver reception;
    private final RoutingContext request;
    private final Clock clock;

    PagerDutyResource(SignalReceiver reception, RoutingContext request, Clock clock) {
        this.reception = reception;
        this.request = request;
        this.clock = clock;
    }

    record AcceptedJson(String status, String message, String dedup_key) {}

    record RefusedJson(String status, String message, List<String> errors) {}

    @POST
    public Response enqueue(byte[] body) {
        BodyLimits.demandIntake(body);
        try {
            PagerDutyV2.Event event = PagerDutyV2.read(body);
            Instant now = clock.instant();
            Optional<SignalSender> sender = reception.sender(event.routingKey(), now);
            if (sender.isEmpty()) return invalid(List.of("'routing_key' is not the key of an integration"));
            String from = Origin.of(request).address();
            reception.receive(sender.get(), List.of(event.signal()), from, now);
            return Response.accepted(new AcceptedJson("success", "Event processed", event.dedupKey()))
                    .build();
        } catch (RefusedPayload e) {
            return e.unparseable()
                    ? refuse("Unrecognized object", "Event object format is unrecognized", List.of("JSON parse error"))
                    : invalid(e.faults().stream()
                            .map(RefusedPayload.Fault::message)
                            .toList());
        }
    }

    private static Response invalid(List<String> errors) {
        return refuse("invalid event", "Event object is invalid", errors);
    }

    private static Response refuse(String status, String message, List<String> errors) {
        return Response.status(400)
                .entity(new RefusedJson(status, message, errors))
                .build();
    }
}
