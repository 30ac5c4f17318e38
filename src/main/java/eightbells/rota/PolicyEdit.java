package eightbells.rota;

import eightbells.core.escalation.PersonTarget;
import eightbells.core.escalation.Policy;
import eightbells.core.escalation.ScheduleTarget;
import eightbells.core.escalation.Step;
import eightbells.core.escalation.Target;
import eightbells.core.escalation.TeamTarget;
import eightbells.core.routing.Destination;
import eightbells.core.routing.Matcher;
import eightbells.core.routing.Route;
import eightbells.core.routing.Urgency;
import eightbells.person.People;
import eightbells.policy.AlertRoute;
import eightbells.policy.AlertRoutes;
import eightbells.policy.EscalationPolicy;
import eightbells.policy.Policies;
import eightbells.rota.RotaDocument.PolicyPart;
import eightbells.schedule.Schedules;
import eightbells.team.Team;
import eightbells.team.Teams;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Makes policies and routes as a document says. */
@ApplicationScoped
class PolicyEdit {
    private final Policies policies;
    private final AlertRoutes routes;
    private final People people;
    private final Teams teams;
    private final Schedules schedules;

    PolicyEdit(Policies policies, AlertRoutes routes, People people, Teams teams, Schedules schedules) {
        this.policies = policies;
        this.routes = routes;
        this.people = people;
        this.teams = teams;
        this.schedules = schedules;
    }

    void apply(Team team, PolicyPart part, Changes changes) {
        EscalationPolicy policy = policies.of(team.slug, part.slug()).orElse(null);
        String what = "policy " + team.slug + "/" + part.slug();
        if (policy == null) {
            policy = new EscalationPolicy();
            policy.team = team;
            policy.slug = part.slug();
            policies.persist(policy);
            fill(policy, part.policy());
            changes.add(what + " added");
        } else if (!policy.toCore().equals(part.policy())) {
            fill(policy, part.policy());
            changes.add(what + " changed");
        }
    }

    private void fill(EscalationPolicy policy, Policy wanted) {
        policy.repeats = wanted.repeat();
        policy.waits.clear();
        policy.targets.clear();
        for (int i = 0; i < wanted.steps().size(); i++) {
            Step step = wanted.steps().get(i);
            policy.waits.add(step.escalateAfter().toSeconds());
            for (int j = 0; j < step.targets().size(); j++) {
                policy.targets.add(target(i, j, step.targets().get(j)));
            }
        }
    }

    private EscalationPolicy.StepTarget target(int step, int position, Target target) {
        if (target instanceof ScheduleTarget s) {
            return new EscalationPolicy.StepTarget(
                    step, position, schedules.of(s.team(), s.schedule()).orElseThrow(), null, null);
        }
        if (target instanceof PersonTarget p) {
            return new EscalationPolicy.StepTarget(
                    step, position, null, people.byHandle(p.person()).orElseThrow(), null);
        }
        TeamTarget t = (TeamTarget) target;
        return new EscalationPolicy.StepTarget(
                step, position, null, null, teams.bySlug(t.team()).orElseThrow());
    }

    /**
     * Sets the whole list, where there is one, and in any case drops what leads to a retired team and sees to it that
     * a route that matches everything stands last.
     */
    void routes(List<Route> wanted, Changes changes) {
        List<AlertRoute> now = routes.inOrder();
        List<Route> standing = now.stream()
                .filter(route -> route.team.active)
                .map(AlertRoute::toCore)
                .toList();
        List<Route> list = new ArrayList<>(wanted == null ? standing : wanted);
        if (list.isEmpty() || !list.get(list.size() - 1).catchesAll())
            catchAll().ifPresent(list::add);
        if (list.equals(now.stream().map(AlertRoute::toCore).toList())) return;
        now.forEach(routes::delete);
        for (int i = 0; i < list.size(); i++) routes.persist(row(i, list.get(i)));
        changes.add("routes changed");
    }

    private java.util.Optional<Route> catchAll() {
        return policies.firstInService()
                .map(policy -> new Route(
                        List.of(), new Destination(policy.team.slug, policy.slug, Urgency.HIGH, Duration.ZERO, null)));
    }

    private AlertRoute row(int position, Route route) {
        Destination to = route.destination();
        AlertRoute row = new AlertRoute();
        row.position = position;
        row.team = teams.bySlug(to.team()).orElseThrow();
        row.policy = policies.of(to.team(), to.policy()).orElseThrow();
        row.urgency = to.urgency();
        row.holdSeconds = to.hold().toSeconds();
        row.playbook = to.playbook();
        row.matchers.addAll(route.match().stream().map(Matcher::toString).toList());
        return row;
    }
}
