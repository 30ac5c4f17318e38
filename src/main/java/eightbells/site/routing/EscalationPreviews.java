package eightbells.site.routing;

import eightbells.alerting.escalation.RouteCheck;
import eightbells.core.escalation.Policy;
import eightbells.core.escalation.PreviewStep;
import eightbells.core.rota.Duty;
import eightbells.people.person.People;
import eightbells.people.person.PersonBadge;
import eightbells.people.person.PersonEntity;
import eightbells.people.team.Team;
import eightbells.people.team.Teams;
import eightbells.platform.time.Times;
import eightbells.rota.schedule.Rota;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Tells what a policy would do from an instant on. */
@ApplicationScoped
class EscalationPreviews {
    private final RouteCheck check;
    private final Teams teams;
    private final People people;

    EscalationPreviews(RouteCheck check, Teams teams, People people) {
        this.check = check;
        this.teams = teams;
        this.people = people;
    }

    /** @param team whose policy it is, by slug */
    @Transactional
    EscalationPreview of(String team, Policy policy, Instant begins, TargetNames directory) {
        return of(team, policy, begins, check.steps(policy, begins), directory);
    }

    @Transactional
    EscalationPreview of(String team, Policy policy, Instant begins, List<PreviewStep> steps, TargetNames directory) {
        boolean hollow = steps.stream().allMatch(PreviewStep::gap);
        PreviewStep last = steps.get(steps.size() - 1);
        Duration pass =
                last.after().plus(last.gap() ? Duration.ZERO : last.step().escalateAfter());
        List<PersonEntity> leads = teams.bySlug(team).map(Team::leads).orElse(List.of());
        List<PersonEntity> fallTo = leads.isEmpty() ? people.administrators() : leads;
        return new EscalationPreview(
                steps.stream().map(step -> stage(team, step, begins, directory)).toList(),
                begins.plus(pass),
                hollow ? null : DurationText.words(pass),
                hollow || policy.repeat() == 0 ? null : PolicyWords.again(policy.repeat()),
                fallTo.stream()
                        .map(person -> new PersonBadge(person.handle, person.name))
                        .toList(),
                leads.isEmpty() ? null : directory.team(team));
    }

    private static EscalationPreview.Stage stage(String team, PreviewStep step, Instant begins, TargetNames directory) {
        Instant at = begins.plus(step.after());
        return new EscalationPreview.Stage(
                at,
                step.after().isZero() ? null : DurationText.words(step.after()),
                step.step().targets().stream().map(directory::words).toList(),
                step.people().stream()
                        .map(handle -> paged(team, handle, at, directory))
                        .toList());
    }

    private static EscalationPreview.Paged paged(String team, String handle, Instant at, TargetNames directory) {
        Rota.Member member = directory.rota().known(handle).orElse(null);
        PersonBadge face = directory.face(handle);
        if (member == null) return new EscalationPreview.Paged(face, "", true, false, true);
        Times there = new Times(at, member.person().zoneAt(at));
        return new EscalationPreview.Paged(
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
