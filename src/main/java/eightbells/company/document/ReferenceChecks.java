package eightbells.company.document;

import eightbells.alerting.route.EscalationPolicy;
import eightbells.company.document.RotaDocument.PolicyPart;
import eightbells.company.document.RotaDocument.SchedulePart;
import eightbells.company.document.RotaDocument.TeamPart;
import eightbells.core.escalation.PersonTarget;
import eightbells.core.escalation.ScheduleTarget;
import eightbells.core.escalation.Target;
import eightbells.core.escalation.TeamTarget;
import eightbells.core.rota.Layer;
import eightbells.core.rota.Override;
import eightbells.core.rota.Rotation;
import eightbells.core.routing.Destination;
import eightbells.people.person.PersonEntity;
import eightbells.people.team.Team;
import eightbells.platform.error.Fault;
import eightbells.platform.http.Deadline;
import eightbells.rota.schedule.Schedule;
import eightbells.rota.schedule.ScheduleOverride;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Checks that whatever a document names is in it, or there already. Somebody retired may stay where they are named
 * still, so that what was read can be written back; nobody is put anywhere anew who has left.
 */
final class ReferenceChecks {
    private final Set<String> people = new HashSet<>();
    private final Set<String> teams = new HashSet<>();
    private final Set<String> schedules = new HashSet<>();
    private final Set<String> policies = new HashSet<>();
    private final Set<String> retired = new HashSet<>();
    private final Map<String, Schedule> schedulesBefore = new HashMap<>();
    private final Map<String, EscalationPolicy> policiesBefore = new HashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    /** @param prune whether the people and teams that the document lacks are retired with it */
    ReferenceChecks(
            RotaDocument document,
            boolean prune,
            Collection<PersonEntity> people,
            Collection<Team> teams,
            Collection<Schedule> schedules,
            Collection<EscalationPolicy> policies) {
        boolean keepPeople = !prune || document.people() == null;
        boolean keepTeams = !prune || document.teams() == null;
        people.stream()
                .filter(p -> p.active && (keepPeople || p.administrator))
                .forEach(p -> this.people.add(p.handle));
        people.stream().filter(p -> !p.active).forEach(p -> retired.add(p.handle));
        schedules.forEach(s -> schedulesBefore.put(s.team.slug + "/" + s.slug, s));
        policies.forEach(p -> policiesBefore.put(p.team.slug + "/" + p.slug, p));
        if (document.people() != null) document.people().forEach(p -> this.people.add(p.handle()));
        if (document.teams() != null) document.teams().forEach(this::add);
        if (keepTeams) teams.stream().filter(t -> t.active).forEach(t -> this.teams.add(t.slug));
        schedules.stream()
                .filter(s -> s.active && this.teams.contains(s.team.slug))
                .forEach(s -> this.schedules.add(s.team.slug + "/" + s.slug));
        policies.stream()
                .filter(p -> this.teams.contains(p.team.slug))
                .forEach(p -> this.policies.add(p.team.slug + "/" + p.slug));
        check(document);
    }

    List<Fault> faults() {
        return faults;
    }

    private void add(TeamPart team) {
        teams.add(team.slug());
        if (team.schedules() != null) {
            team.schedules().stream()
                    .filter(s -> !s.retired())
                    .forEach(s -> schedules.add(team.slug() + "/" + s.slug()));
        }
        if (team.policies() != null) team.policies().forEach(p -> policies.add(team.slug() + "/" + p.slug()));
    }

    private void check(RotaDocument document) {
        if (document.teams() != null) {
            for (int i = 0; i < document.teams().size(); i++)
                check("teams[" + i + "]", document.teams().get(i));
        }
        if (document.routes() == null) return;
        for (int i = 0; i < document.routes().size(); i++) {
            Destination to = document.routes().get(i).destination();
            if (!teams.contains(to.team())) {
                dangling("routes[" + i + "].team", "team", to.team());
            } else if (!policies.contains(to.team() + "/" + to.policy())) {
                dangling("routes[" + i + "].policy", "policy of the team " + to.team(), to.policy());
            }
        }
    }

    private void check(String path, TeamPart team) {
        Deadline.check();
        if (team.members() != null) {
            for (int i = 0; i < team.members().size(); i++) {
                person(
                        path + ".members[" + i + "].person",
                        team.members().get(i).person(),
                        Set::of);
            }
        }
        if (team.schedules() != null) {
            for (int i = 0; i < team.schedules().size(); i++) {
                check(
                        path + ".schedules[" + i + "]",
                        team.slug(),
                        team.schedules().get(i));
            }
        }
        if (team.policies() != null) {
            for (int i = 0; i < team.policies().size(); i++) {
                check(
                        path + ".policies[" + i + "]",
                        team.slug(),
                        team.policies().get(i));
            }
        }
    }

    private void check(String path, String team, SchedulePart schedule) {
        if (schedule.retired()) return;
        Supplier<Set<String>> before = once(() -> named(schedulesBefore.get(team + "/" + schedule.slug())));
        for (int i = 0; i < schedule.layers().size(); i++) {
            Layer layer = schedule.layers().get(i);
            for (int j = 0; j < layer.rotations().size(); j++) {
                check(
                        path + ".layers[" + i + "].rotations[" + j + "]",
                        layer.rotations().get(j),
                        before);
            }
        }
        if (schedule.overrides() == null) return;
        for (int i = 0; i < schedule.overrides().size(); i++) {
            Override override = schedule.overrides().get(i);
            person(path + ".overrides[" + i + "].person", override.person(), before);
            if (override.instead() != null) person(path + ".overrides[" + i + "].instead", override.instead(), before);
        }
    }

    private void check(String path, Rotation rotation, Supplier<Set<String>> before) {
        for (int i = 0; i < rotation.slots().size(); i++) {
            List<String> slot = rotation.slots().get(i).people();
            for (int j = 0; j < slot.size(); j++) person(path + ".slots[" + i + "][" + j + "]", slot.get(j), before);
        }
    }

    private void check(String path, String team, PolicyPart policy) {
        Supplier<Set<String>> before = once(() -> named(policiesBefore.get(team + "/" + policy.slug())));
        for (int i = 0; i < policy.policy().steps().size(); i++) {
            List<Target> targets = policy.policy().steps().get(i).targets();
            for (int j = 0; j < targets.size(); j++) {
                check(path + ".steps[" + i + "].targets[" + j + "]", targets.get(j), before);
            }
        }
    }

    private void check(String path, Target target, Supplier<Set<String>> before) {
        if (target instanceof PersonTarget p) person(path + ".person", p.person(), before);
        if (target instanceof TeamTarget t && !teams.contains(t.team())) dangling(path + ".team", "team", t.team());
        if (target instanceof ScheduleTarget s && !schedules.contains(s.team() + "/" + s.schedule())) {
            dangling(path + ".schedule", "schedule of the team " + s.team(), s.schedule());
        }
    }

    /** @param before who was named there before */
    private void person(String path, String handle, Supplier<Set<String>> before) {
        boolean stays = retired.contains(handle) && before.get().contains(handle);
        if (!people.contains(handle) && !stays) dangling(path, "person", handle);
    }

    /** Looked up where it is needed, and then no second time. */
    private static Supplier<Set<String>> once(Supplier<Set<String>> look) {
        AtomicReference<Set<String>> found = new AtomicReference<>();
        return () -> {
            if (found.get() == null) found.set(look.get());
            return found.get();
        };
    }

    private static Set<String> named(@Nullable Schedule schedule) {
        if (schedule == null) return Set.of();
        Stream<String> turns = schedule.layers().stream()
                .flatMap(layer -> layer.rotations().stream())
                .flatMap(rotation -> rotation.slots().stream())
                .flatMap(slot -> slot.people().stream());
        Stream<String> overrides = schedule.overrides.stream()
                .map(ScheduleOverride::toCore)
                .flatMap(override -> Stream.of(override.person(), override.instead()));
        return Stream.concat(turns, overrides).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private static Set<String> named(@Nullable EscalationPolicy policy) {
        if (policy == null) return Set.of();
        return policy.targets.stream()
                .filter(target -> target.person() != null)
                .map(target -> target.person().handle)
                .collect(Collectors.toSet());
    }

    private void dangling(String path, String what, String name) {
        faults.add(new Fault(path, "there is no " + what + " called " + name));
    }
}
