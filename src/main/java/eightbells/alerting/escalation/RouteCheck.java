package eightbells.alerting.escalation;

import eightbells.alerting.route.EscalationPolicy;
import eightbells.alerting.route.Policies;
import eightbells.alerting.route.Router;
import eightbells.core.escalation.Policy;
import eightbells.core.escalation.PreviewStep;
import eightbells.core.routing.Destination;
import eightbells.core.routing.Labels;
import eightbells.core.routing.Route;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What would happen to an alert: where it goes, and whom it pages while nobody answers. Nobody is paged by asking. */
@ApplicationScoped
public class RouteCheck {
    private final Router router;
    private final Policies policies;
    private final TargetResolver targets;

    RouteCheck(Router router, Policies policies, TargetResolver targets) {
        this.router = router;
        this.policies = policies;
        this.targets = targets;
    }

    /**
     * @param position the route's place in the list, from 0
     * @param begins when the first step is taken: after the route's hold
     * @param steps of the first pass, counted from {@code begins}
     */
    public record Outcome(int position, Route route, Policy policy, Instant begins, List<PreviewStep> steps) {}

    /** Empty only where there is no policy yet that an alert could follow: the administrators are paged then. */
    @Transactional
    public Optional<Outcome> of(Labels labels, Instant at) {
        return router.route(labels).map(route -> outcome(route, at));
    }

    /** What a policy's first pass would do, were it to begin at an instant. */
    @Transactional
    public List<PreviewStep> steps(Policy policy, Instant begins) {
        return policy.preview((target, after) -> targets.peopleOf(target, begins.plus(after)));
    }

    private Outcome outcome(Route route, Instant at) {
        Destination to = route.destination();
        Policy policy = policies.of(to.team(), to.policy())
                .map(EscalationPolicy::toCore)
                .orElseThrow();
        Instant begins = at.plus(to.hold());
        return new Outcome(router.position(route), route, policy, begins, steps(policy, begins));
    }
}
