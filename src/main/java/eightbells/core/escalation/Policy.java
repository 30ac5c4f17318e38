package eightbells.core.escalation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Steps in order.
 *
 * @param repeat how many times it starts again after its last step: 0 to 100, so 1 to 101 passes
 */
public record Policy(List<Step> steps, int repeat) {
    public static final int MOST_REPEATS = 100;

    public Policy {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) throw new IllegalArgumentException("a policy has at least one step");
        if (repeat < 0 || repeat > MOST_REPEATS) {
            throw new IllegalArgumentException("a policy repeats from 0 to " + MOST_REPEATS + " times, not " + repeat);
        }
    }

    /**
     * Takes the step at {@code from}, or the first one after it that reaches somebody. Where a whole pass reaches
     * nobody, another would not either: it is exhausted. A place beyond the last step, as one left behind by an edit
     * may be, is the start of the next pass.
     *
     * @param whoIs the handles behind a target now, none where it is nobody
     */
    public Decision next(Progress from, Function<Target, List<String>> whoIs) {
        List<Progress> gaps = new ArrayList<>();
        Progress at = from.step() < steps.size() ? from : new Progress(from.pass() + 1, 0);
        while (at.pass() <= repeat && gaps.size() < steps.size()) {
            Step step = steps.get(at.step());
            List<String> people = step.people(whoIs);
            if (!people.isEmpty()) return new Notify(at, people, step.escalateAfter(), after(at), gaps);
            gaps.add(at);
            at = after(at);
        }
        return new Exhausted(gaps);
    }

    /**
     * What the first pass would do if nobody answered, step by step.
     *
     * @param whoIsAfter the handles behind a target, so long after the escalation began
     */
    public List<PreviewStep> preview(BiFunction<Target, Duration, List<String>> whoIsAfter) {
        List<PreviewStep> preview = new ArrayList<>();
        Duration after = Duration.ZERO;
        for (Step step : steps) {
            Duration then = after;
            List<String> people = step.people(target -> whoIsAfter.apply(target, then));
            preview.add(new PreviewStep(then, step, people));
            if (!people.isEmpty()) after = then.plus(step.escalateAfter());
        }
        return List.copyOf(preview);
    }

    private Progress after(Progress at) {
        boolean last = at.step() == steps.size() - 1;
        return last ? new Progress(at.pass() + 1, 0) : new Progress(at.pass(), at.step() + 1);
    }
}
