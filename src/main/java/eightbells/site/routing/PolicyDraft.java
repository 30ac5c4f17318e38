package eightbells.site.routing;

import eightbells.core.escalation.Policy;
import eightbells.core.escalation.Step;
import eightbells.core.escalation.Target;
import eightbells.platform.form.Form;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A policy while it is being typed: text, so that nothing is lost. */
record PolicyDraft(String slug, List<StepDraft> steps, String repeat) {
    private static final int MOST_STEPS = 100;

    /** @param targets as {@link TargetChoices} writes them; those that name nothing are left out */
    record StepDraft(List<String> targets, String delay) {
        static final StepDraft EMPTY = new StepDraft(List.of(), "10");

        StepDraft {
            targets = targets.stream().filter(t -> !t.isEmpty()).distinct().toList();
        }
    }

    PolicyDraft {
        steps = List.copyOf(steps);
    }

    /** Where a new one begins: whoever is on call on the team's first schedule, then the whole team. */
    static PolicyDraft fresh(boolean first, @Nullable String schedule, String team) {
        StepDraft onCall = schedule == null
                ? StepDraft.EMPTY
                : new StepDraft(List.of("schedule:" + schedule), StepDraft.EMPTY.delay);
        StepDraft everybody = new StepDraft(List.of("team:" + team), StepDraft.EMPTY.delay);
        return new PolicyDraft(first ? "default" : "", List.of(onCall, everybody), "1");
    }

    static PolicyDraft of(String slug, Policy policy) {
        List<StepDraft> steps = policy.steps().stream()
                .map(step -> new StepDraft(
                        step.targets().stream().map(TargetChoices::value).toList(),
                        DurationText.text(step.escalateAfter())))
                .toList();
        return new PolicyDraft(slug, steps, String.valueOf(policy.repeat()));
    }

    /** The steps stand in the order in which the page had their fields, and after what a button asked for. */
    static PolicyDraft read(Form form) {
        List<String> keys = form.all("step");
        List<StepDraft> steps = new ArrayList<>(keys.stream()
                .limit(MOST_STEPS)
                .map(key -> new StepDraft(form.all("target-" + key), form.text("wait-" + key)))
                .toList());
        String[] act = form.text("act").split("-", 2);
        int at = act.length == 2 ? keys.indexOf(act[1]) : -1;
        if (act[0].equals("add")) steps.add(StepDraft.EMPTY);
        if (act[0].equals("remove") && at >= 0) steps.remove(at);
        if (act[0].equals("up") && at > 0) steps.add(at - 1, steps.remove(at));
        if (act[0].equals("down") && at >= 0 && at < steps.size() - 1) steps.add(at + 1, steps.remove(at));
        return new PolicyDraft(form.text("slug"), steps, form.text("repeat"));
    }

    /** The same of a policy that has its name already: no form posts that one. */
    PolicyDraft named(String policy) {
        return new PolicyDraft(policy, steps, repeat);
    }

    /** The policy; null where something is wrong, which stands beside its field then. */
    @Nullable
    Policy policy(Form form, String team) {
        if (steps.isEmpty()) form.problem("steps", "A policy needs a step: add one.");
        List<Step> read = each(i -> step(form, i, team));
        Integer times = form.guarded("repeat", () -> times(repeat));
        if (form.errors().any() || times == null) return null;
        return form.guarded("steps", () -> new Policy(read, times));
    }

    private @Nullable Step step(Form form, int i, String team) {
        StepDraft step = steps.get(i);
        if (step.targets.isEmpty()) form.problem("target-" + i, "Choose whom this step pages.");
        if (step.delay.isEmpty()) form.problem("wait-" + i, "This is needed.");
        Duration wait = form.guarded("wait-" + i, () -> wait(step.delay));
        List<Target> targets = form.guarded("target-" + i, () -> step.targets.stream()
                .map(t -> TargetChoices.read(t, team))
                .toList());
        return wait == null || targets == null || targets.isEmpty() ? null : new Step(targets, wait);
    }

    private static Duration wait(String text) {
        Duration wait = DurationText.read(text);
        if (wait.compareTo(Step.SHORTEST) >= 0 && wait.compareTo(Step.LONGEST) <= 0) return wait;
        throw new IllegalArgumentException("is to be from 1 s to 7 d");
    }

    private static int times(String text) {
        if (text.isEmpty()) return 0;
        if (text.matches("\\d{1,3}") && Integer.parseInt(text) <= Policy.MOST_REPEATS) return Integer.parseInt(text);
        throw new IllegalArgumentException("is to be a number from 0 to " + Policy.MOST_REPEATS);
    }

    private <T> List<T> each(IntFunction<T> read) {
        List<T> all = new ArrayList<>();
        IntStream.range(0, steps.size()).forEach(i -> all.add(read.apply(i)));
        return all;
    }
}
