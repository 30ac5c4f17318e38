package eightbells.company.document;

import eightbells.alerting.route.AlertRoute;
import eightbells.alerting.route.AlertRoutes;
import eightbells.alerting.route.EscalationPolicy;
import eightbells.alerting.route.Policies;
import eightbells.company.document.RotaDocument.PolicyPart;
import eightbells.core.escalation.PersonTarget;
import eightbells.core.escalation.Policy;
import eightbells.core.escalation.ScheduleTarget;
import eightbells.core.escalation.Step;
import eightbells.core.escalation.Target;
import eightbells.core.escalation.TeamTarget;
import eightbells.core.routing.Destination;
import eightbells.core.routing.Matcher;
import eightbells.core.routing.Route;
import eightbells.core.routing.RouteMerge;
import eightbells.core.routing.Urgency;
import eightbells.people.person.People;
import eightbells.people.team.Team;
import eightbells.people.team.Teams;
import eightbells.rota.edit.ChangeLog;
import eightbells.rota.schedule.Schedule;
import eightbells.rota.schedule.Schedules;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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

    void apply(Team team, PolicyPart part, ChangeLog changes) {
        EscalationPolicy policy = policies.of(team.slug, part.slug()).orElse(null);
        String what = "policy " + team.slug + "/" + part.slug();
        if (policy == null) {
            policy = new EscalationPolicy();
            policy.team = team;
            policy.slug = part.slug();
            policies.persist(policy);
            changes.made(policy);
            fill(policy, part.policy(), changes);
            changes.add(what + " added");
        } else if (!policy.toCore().equals(part.policy())) {
            fill(policy, part.policy(), changes);
            changes.add(what + " changed");
        }
    }

    private void fill(EscalationPolicy policy, Policy wanted, ChangeLog changes) {
        policy.repeats = wanted.repeat();
        policy.waits.clear();
        policy.targets.clear();
        for (int i = 0; i < wanted.steps().size(); i++) {
            Step step = wanted.steps().get(i);
            policy.waits.add(step.escalateAfter().toSeconds());
            for (int j = 0; j < step.targets().size(); j++) {
                policy.targets.add(target(i, j, step.targets().get(j), changes));
            }
        }
    }

    private EscalationPolicy.StepTarget target(int step, int position, Target target, ChangeLog changes) {
        if (target instanceof ScheduleTarget s) {
            return new EscalationPolicy.StepTarget(
                    step, position, schedule(s.team(), s.schedule(), changes), null, null);
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
     * Sets the routes that lead to the teams which a document names; with {@code prune}, all of them. In any case what
     * leads to a retired team is dropped, and a route that matches everything stands last.
     */
    void routes(RotaDocument document, boolean prune, ChangeLog changes) {
        List<Route> standing = standing();
        List<Route> wanted = document.routes();
        if (wanted == null || prune) {
            set(wanted == null ? standing : wanted, changes);
            return;
        }
        Set<String> named = new HashSet<>();
        if (document.teams() != null) document.teams().forEach(team -> named.add(team.slug()));
        wanted.forEach(route -> named.add(route.destination().team()));
        set(RouteMerge.merged(standing, wanted, named), changes);
    }

    /** Sets the whole list. */
    void set(List<Route> wanted, ChangeLog changes) {
        List<AlertRoute> rows = routes.inOrder();
        List<Route> now = rows.stream().map(AlertRoute::toCore).toList();
        List<Route> list = new ArrayList<>(wanted);
        if (list.isEmpty() || !list.get(list.size() - 1).catchesAll())
            catchAll(changes).ifPresent(list::add);
        if (list.equals(now)) return;
        arrange(rows, list, changes);
        lines(now, list, changes);
    }

    /** A route that stays keeps its row, wherever it comes to stand. */
    private void arrange(List<AlertRoute> rows, List<Route> list, ChangeLog changes) {
        Map<Route, Deque<AlertRoute>> known = new HashMap<>();
        rows.forEach(row ->
                known.computeIfAbsent(row.toCore(), route -> new ArrayDeque<>()).add(row));
        for (int i = 0; i < list.size(); i++) {
            AlertRoute row = known.getOrDefault(list.get(i), new ArrayDeque<>()).poll();
            if (row == null) routes.persist(row(i, list.get(i), changes));
            else row.position = i;
        }
        known.values().forEach(gone -> gone.forEach(routes::delete));
    }

    private List<Route> standing() {
        return routes.inOrder().stream()
                .filter(route -> route.team.active)
                .map(AlertRoute::toCore)
                .toList();
    }

    /** Route by route; where the same ones only change places, that. */
    private static void lines(List<Route> before, List<Route> after, ChangeLog changes) {
        List<Route> gone = new ArrayList<>(before);
        List<Route> fresh = new ArrayList<>(after);
        after.forEach(gone::remove);
        before.forEach(fresh::remove);
        gone.forEach(route -> changes.add(words(route) + " removed"));
        fresh.forEach(route -> changes.add(words(route) + " added"));
        if (gone.isEmpty() && fresh.isEmpty()) changes.add("routes: order");
    }

    private static String words(Route route) {
        String match = route.catchesAll()
                ? "everything else"
                : route.match().stream().map(Matcher::toString).collect(Collectors.joining(", "));
        return "route of " + match + " to " + route.destination().team() + "/"
                + route.destination().policy();
    }

    private Optional<Route> catchAll(ChangeLog changes) {
        return policies.firstInService()
                .or(() -> changes.fresh(EscalationPolicy.class).stream().findFirst())
                .map(policy -> new Route(
                        List.of(), new Destination(policy.team.slug, policy.slug, Urgency.HIGH, Duration.ZERO, null)));
    }

    private EscalationPolicy policy(String team, String slug, ChangeLog changes) {
        return changes.fresh(EscalationPolicy.class).stream()
                .filter(policy -> policy.team.slug.equals(team) && policy.slug.equals(slug))
                .findFirst()
                .or(() -> policies.of(team, slug))
                .orElseThrow();
    }

    private Schedule schedule(String team, String slug, ChangeLog changes) {
        return changes.fresh(Schedule.class).stream()
                .filter(schedule -> schedule.team.slug.equals(team) && schedule.slug.equals(slug))
                .findFirst()
                .or(() -> schedules.known(team, slug))
                .orElseThrow();
    }

    private AlertRoute row(int position, Route route, ChangeLog changes) {
        Destination to = route.destination();
        AlertRoute row = new AlertRoute();
        row.position = position;
        row.team = teams.bySlug(to.team()).orElseThrow();
        row.policy = policy(to.team(), to.policy(), changes);
        row.urgency = to.urgency();
        row.holdSeconds = to.hold().toSeconds();
        row.playbook = to.playbook();
        row.matchers.addAll(route.match().stream().map(Matcher::toString).toList());
        return row;
    }
}
