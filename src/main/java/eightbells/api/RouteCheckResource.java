package eightbells.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eightbells.alert.Signal;
import eightbells.auth.Roles;
import eightbells.core.escalation.PreviewStep;
import eightbells.core.routing.Destination;
import eightbells.core.routing.Labels;
import eightbells.core.routing.Matcher;
import eightbells.core.routing.Route;
import eightbells.escalate.Targets;
import eightbells.intake.GenericJson;
import eightbells.policy.Policies;
import eightbells.policy.Router;
import eightbells.web.Values;
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
import java.util.Optional;

/** What would happen to an alert, now or at any instant. Nobody is paged. */
@Path("/api/v1/route-check")
@RolesAllowed(Roles.API)
class RouteCheckResource {
    private final Router router;
    private final Policies policies;
    private final Targets targets;
    private final Clock clock;

    RouteCheckResource(Router router, Policies policies, Targets targets, Clock clock) {
        this.router = router;
        this.policies = policies;
        this.targets = targets;
        this.clock = clock;
    }

    record RouteJson(int position, List<String> match) {}

    record StepJson(String after, List<RotaWriter.TargetJson> targets, List<String> people, boolean gap) {}

    record CheckJson(
            RouteJson route,
            String team,
            String policy,
            String urgency,
            String hold,
            String playbook,
            List<StepJson> steps) {}

    @POST
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    public CheckJson check(byte[] body) {
        Sample sample = Sample.read(body, clock.instant());
        Optional<Route> route = router.route(sample.labels());
        return route.map(r -> checked(r, sample.at()))
                .orElse(new CheckJson(null, null, null, "high", "PT0S", null, List.of()));
    }

    private CheckJson checked(Route route, Instant at) {
        Destination to = route.destination();
        Instant begins = at.plus(to.hold());
        List<PreviewStep> steps = policies.of(to.team(), to.policy())
                .orElseThrow()
                .toCore()
                .preview((target, after) -> targets.peopleOf(target, begins.plus(after)));
        return new CheckJson(
                new RouteJson(
                        router.position(route),
                        route.match().stream().map(Matcher::toString).toList()),
                to.team(),
                to.policy(),
                Values.name(to.urgency()),
                to.hold().toString(),
                to.playbook(),
                steps.stream().map(step -> step(step, to)).toList());
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
            Signal signal = GenericJson.read(alert);
            Labels labels = signal.labels().with("severity", signal.severity().toString());
            boolean given = at != null && !at.isNull();
            return new Sample(labels, given ? Parameters.instant("at", at.asText()) : now);
        }
    }
}
