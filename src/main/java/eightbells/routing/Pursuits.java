package eightbells.routing;

import eightbells.core.escalation.Policy;
import eightbells.core.escalation.PreviewStep;
import eightbells.core.rota.Duty;
import eightbells.escalate.RouteCheck;
import eightbells.person.People;
import eightbells.person.Person;
import eightbells.schedule.Rota;
import eightbells.team.Team;
import eightbells.team.Teams;
import eightbells.web.Face;
import eightbells.web.Times;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Tells what a policy would do from an instant on. */
@ApplicationScoped
class Pursuits {
    private final RouteCheck check;
    private final Teams teams;
    private final People people;

    Pursuits(RouteCheck check, Teams teams, People people) {
        this.check = check;
        this.teams = teams;
        this.people = people;
    }

    /** @param team whose policy it is, by slug */
    @Transactional
    Pursuit of(String team, Policy policy, Instant begins, Directory directory) {
        return of(team, policy, begins, check.steps(policy, begins), directory);
    }

    @Transactional
    Pursuit of(String team, Policy policy, Instant begins, List<PreviewStep> steps, Directory directory) {
        boolean hollow = steps.stream().allMatch(PreviewStep::gap);
        PreviewStep last = steps.get(steps.size() - 1);
        Duration pass =
                last.after().plus(last.gap() ? Duration.ZERO : last.step().escalateAfter());
        List<Person> leads = teams.bySlug(team).map(Team::leads).orElse(List.of());
        List<Person> fallTo = leads.isEmpty() ? people.administrators() : leads;
        return new Pursuit(
                steps.stream().map(step -> stage(team, step, begins, directory)).toList(),
                begins.plus(pass),
                hollow ? null : Waits.words(pass),
                hollow || policy.repeat() == 0 ? null : PolicyWords.again(policy.repeat()),
                fallTo.stream()
                        .map(person -> new Face(person.handle, person.name))
                        .toList(),
                leads.isEmpty() ? null : directory.team(team));
    }

    private static Pursuit.Stage stage(String team, PreviewStep step, Instant begins, Directory directory) {
        Instant at = begins.plus(step.after());
        return new Pursuit.Stage(
                at,
                step.after().isZero() ? null : Waits.words(step.after()),
                step.step().targets().stream().map(directory::words).toList(),
                step.people().stream()
                        .map(handle -> paged(team, handle, at, directory))
                        .toList());
    }

    private static Pursuit.Paged paged(String team, String handle, Instant at, Directory directory) {
        Rota.Member member = directory.rota().person(handle);
        Face face = directory.face(handle);
        if (member == null) return new Pursuit.Paged(face, "", true, false, true);
        Times there = new Times(at, member.person().zoneAt(at));
        return new Pursuit.Paged(
                face,
                there.time(at) + " in " + there.city(),
                member.person().awakeAt(at),
                !member.person().presentAt(Duty.PAGER, at),
                laptop(team, member, at, directory.rota()));
    }

    /** By the laptop schedules of the policy's team, where it has any. */
    private static boolean laptop(String team, Rota.Member member, Instant at, Rota rota) {
        return rota.ofTeam(team).stream()
                .findFirst()
                .map(watch -> watch.laptop(member.handle(), at))
                .orElseGet(() -> member.person().presentAt(Duty.LAPTOP, at));
    }
}
