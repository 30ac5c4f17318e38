package eightbells.api.v1;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eightbells.alerting.escalation.RouteCheck;
import eightbells.alerting.source.generic.GenericJson;
import eightbells.company.document.RotaWriter;
import eightbells.core.escalation.PreviewStep;
import eightbells.core.routing.Destination;
import eightbells.core.routing.Labels;
import eightbells.core.routing.Matcher;
import eightbells.people.authority.Roles;
import eightbells.platform.form.Values;
import eightbells.platform.json.Documents;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What would happen to an alert, now or at any instant. Nobody is paged. */
@Path("/api/v1/route-check")
@RolesAllowed({Roles.ROTA, Roles.ALERTS})
class RouteCheckResource {
    private final RouteCheck routeCheck;
    private final Clock clock;

    RouteCheckResource(RouteCheck routeCheck, Clock clock) {
        this.routeCheck = routeCheck;
        this.clock = clock;
    }

    record RouteJson(int position, List<String> match) {}

    record StepJson(String after, List<RotaWriter.TargetJson> targets, List<String> people, boolean gap) {}

    record CheckJson(
            @Nullable RouteJson route,
            @Nullable String team,
            @Nullable String policy,
            String urgency,
            String hold,
            @Nullable String playbook,
            List<StepJson> steps) {}

    @POST
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    public CheckJson check(byte[] body) {
        Sample sample = Sample.read(body, clock.instant());
        return routeCheck
                .of(sample.labels(), sample.at())
                .map(RouteCheckResource::json)
                .orElse(new CheckJson(null, null, null, "high", "PT0S", null, List.of()));
    }

    private static CheckJson json(RouteCheck.Outcome outcome) {
        Destination to = outcome.route().destination();
        return new CheckJson(
                new RouteJson(
                        outcome.position(),
                        outcome.route().match().stream().map(Matcher::toString).toList()),
                to.team(),
                to.policy(),
                Values.name(to.urgency()),
                to.hold().toString(),
                to.playbook(),
                outcome.steps().stream().map(step -> step(step, to)).toList());
    }

    private static StepJson step(PreviewStep step, Destination to) {
        return new StepJson(
                to.hold().plus(step.after()).toString(),
                step.step().targets().stream().map(RotaWriter::target).toList(),
                step.people(),
                step.gap());
    }

    /** The generic alert with an instant beside it. */
    private record Sample(Labels labels, Instant at) {
        static Sample read(byte[] body, Instant now) {
            ObjectNode alert = Documents.object(body);
            JsonNode at = alert.remove("at");
            Labels labels = GenericJson.read(alert).routed();
            boolean given = at != null && !at.isNull();
            return new Sample(labels, given ? Parameters.instant("at", at.asText()) : now);
        }
    }
}
