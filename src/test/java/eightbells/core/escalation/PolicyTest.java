package eightbells.core.escalation;

import static eightbells.core.escalation.Progress.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyTest {
    private static final Target PRIMARY = new ScheduleTarget("platform", "primary");
    private static final Target SECONDARY = new ScheduleTarget("platform", "secondary");
    private static final Target BEN = new PersonTarget("ben");
    private static final Target PLATFORM = new TeamTarget("platform");

    @Test
    void theFirstStepIsTakenFirst() {
        Policy policy = policy(0, step(10, PRIMARY), step(5, PLATFORM));
        assertThat(policy.next(START, who("primary", "ana")))
                .isEqualTo(new Notify(START, List.of("ana"), minutes(10), at(0, 1), List.of()));
    }

    @Test
    void peopleAreInTargetOrderAndEachOnce() {
        Policy policy = policy(0, step(10, BEN, PRIMARY, PLATFORM));
        Decision decision = policy.next(START, who("ben", "ben", "primary", "ana ben", "platform", "cleo ana"));
        assertThat(((Notify) decision).people()).containsExactly("ben", "ana", "cleo");
    }

    @Test
    void aStepThatReachesNobodyIsPassedOverAtOnce() {
        Policy policy = policy(0, step(10, PRIMARY), step(10, SECONDARY), step(5, BEN));
        assertThat(policy.next(START, who("ben", "ben")))
                .isEqualTo(new Notify(at(0, 2), List.of("ben"), minutes(5), at(1, 0), List.of(START, at(0, 1))));
    }

    @Test
    void oneTargetWithSomebodyMakesNoGap() {
        Policy policy = policy(0, step(10, PRIMARY, BEN));
        assertThat(policy.next(START, who("ben", "ben")).gaps()).isEmpty();
    }

    @Test
    void theLastStepHasItsWaitBeforeThePolicyIsExhausted() {
        Policy policy = policy(0, step(10, PRIMARY));
        Notify only = (Notify) policy.next(START, who("primary", "ana"));
        assertThat(only.nextAfter()).isEqualTo(minutes(10));
        assertThat(policy.next(only.next(), who("primary", "ana"))).isEqualTo(new Exhausted(List.of()));
    }

    @Test
    void aPolicyThatRepeatsTwiceIsWalkedThreeTimes() {
        Policy policy = policy(2, step(10, PRIMARY), step(5, BEN));
        assertThat(walk(policy, who("primary", "ana", "ben", "ben")))
                .containsExactly("0/0 ana", "0/1 ben", "1/0 ana", "1/1 ben", "2/0 ana", "2/1 ben", "exhausted");
    }

    @Test
    void aGapAtTheEndOfAPassBeginsTheNextAtOnce() {
        Policy policy = policy(1, step(10, BEN), step(5, PRIMARY));
        assertThat(policy.next(at(0, 1), who("ben", "ben")))
                .isEqualTo(new Notify(at(1, 0), List.of("ben"), minutes(10), at(1, 1), List.of(at(0, 1))));
        assertThat(policy.next(at(1, 1), who("ben", "ben"))).isEqualTo(new Exhausted(List.of(at(1, 1))));
    }

    @Test
    void aPassWithoutAnybodyEndsItHoweverOftenItWouldRepeat() {
        Policy policy = policy(100, step(10, PRIMARY), step(5, SECONDARY));
        assertThat(policy.next(START, who())).isEqualTo(new Exhausted(List.of(START, at(0, 1))));
        assertThat(policy.next(at(3, 1), who())).isEqualTo(new Exhausted(List.of(at(3, 1), at(4, 0))));
    }

    @Test
    void aPlaceThatAnEditLeftBeyondTheLastStepIsTheNextPass() {
        Policy policy = policy(1, step(10, BEN));
        assertThat(((Notify) policy.next(at(0, 4), who("ben", "ben"))).taken()).isEqualTo(at(1, 0));
        assertThat(policy.next(at(1, 4), who("ben", "ben"))).isEqualTo(new Exhausted(List.of()));
        assertThat(policy.next(at(70, 0), who("ben", "ben"))).isEqualTo(new Exhausted(List.of()));
    }

    @Test
    void everyStepOfEveryPassIsEitherTakenOrAGapUnlessAWholePassIsEmpty() {
        Random random = new Random(8);
        for (int i = 0; i < 2_000; i++) {
            int steps = 1 + random.nextInt(4);
            int repeat = random.nextInt(4);
            Step step = step(1, BEN);
            Policy policy = new Policy(Collections.nCopies(steps, step), repeat);
            List<Progress> seen = new ArrayList<>();
            Decision decision = policy.next(START, sometimes(random));
            while (decision instanceof Notify notify) {
                seen.addAll(notify.gaps());
                seen.add(notify.taken());
                decision = policy.next(notify.next(), sometimes(random));
            }
            seen.addAll(decision.gaps());
            List<Progress> all = new ArrayList<>();
            for (int p = 0; p <= repeat; p++) for (int s = 0; s < steps; s++) all.add(at(p, s));
            assertThat(seen).isEqualTo(all.subList(0, seen.size()));
            if (decision.gaps().size() < steps) assertThat(seen).isEqualTo(all);
        }
    }

    @Test
    void thePreviewSaysWhenEachStepWouldBeTakenAndWhoItWouldReachThen() {
        Policy policy = policy(3, step(10, PRIMARY), step(20, SECONDARY), step(5, BEN), step(5, PRIMARY));
        List<PreviewStep> preview = policy.preview((target, after) -> {
            if (target.equals(BEN)) return List.of("ben");
            if (target.equals(SECONDARY)) return List.of();
            return List.of(after.compareTo(minutes(15)) < 0 ? "ana" : "cleo");
        });
        assertThat(preview)
                .map(step -> step.after() + " " + (step.gap() ? "gap" : step.people()))
                .containsExactly("PT0S [ana]", "PT10M gap", "PT10M [ben]", "PT15M [cleo]");
        assertThat(preview).extracting(PreviewStep::step).isEqualTo(policy.steps());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S", "PT0.999S", "P7DT1S"})
    void aStepWaitsFromASecondToAWeek(String wait) {
        assertThatThrownBy(() -> new Step(List.of(BEN), Duration.parse(wait)))
                .hasMessageContaining("a step waits from PT1S to PT168H");
    }

    @Test
    void impossiblePoliciesCannotBeMade() {
        assertThatThrownBy(() -> policy(0)).hasMessageContaining("at least one step");
        assertThatThrownBy(() -> policy(-1, step(1, BEN))).hasMessageContaining("from 0 to 100 times, not -1");
        assertThatThrownBy(() -> policy(101, step(1, BEN))).hasMessageContaining("not 101");
        assertThatThrownBy(() -> step(1)).hasMessageContaining("at least one target");
        assertThatThrownBy(() -> at(-1, 0)).hasMessageContaining("no such progress");
    }

    private static List<String> walk(Policy policy, Function<Target, List<String>> whoIs) {
        List<String> walked = new ArrayList<>();
        Decision decision = policy.next(START, whoIs);
        while (decision instanceof Notify notify) {
            Progress taken = notify.taken();
            walked.add(taken.pass() + "/" + taken.step() + " " + String.join(" ", notify.people()));
            decision = policy.next(notify.next(), whoIs);
        }
        walked.add("exhausted");
        return walked;
    }

    /** Target names and their people in turn: {@code who("primary", "ana ben")}; nobody behind the others. */
    private static Function<Target, List<String>> who(String... namesAndPeople) {
        Map<String, List<String>> people = new HashMap<>();
        for (int i = 0; i < namesAndPeople.length; i += 2) {
            people.put(namesAndPeople[i], List.of(namesAndPeople[i + 1].split(" ")));
        }
        return target -> people.getOrDefault(name(target), List.of());
    }

    private static String name(Target target) {
        if (target instanceof ScheduleTarget schedule) return schedule.schedule();
        if (target instanceof TeamTarget team) return team.team();
        return ((PersonTarget) target).person();
    }

    private static Function<Target, List<String>> sometimes(Random random) {
        return target -> random.nextInt(3) > 0 ? List.of() : List.of("ben");
    }

    private static Policy policy(int repeat, Step... steps) {
        return new Policy(List.of(steps), repeat);
    }

    private static Step step(int minutes, Target... targets) {
        return new Step(List.of(targets), minutes(minutes));
    }

    private static Progress at(int pass, int step) {
        return new Progress(pass, step);
    }

    private static Duration minutes(int minutes) {
        return Duration.ofMinutes(minutes);
    }
}
