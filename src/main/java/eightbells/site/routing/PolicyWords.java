package eightbells.site.routing;

import eightbells.core.escalation.Policy;
import eightbells.core.escalation.Step;
import java.util.stream.Collectors;

/** A policy in a line. */
final class PolicyWords {
    private PolicyWords() {}

    /** {@code primary, then after 10 min all of Platform; twice more}. */
    static String summary(Policy policy, TargetNames directory) {
        StringBuilder words = new StringBuilder();
        Step before = null;
        for (Step step : policy.steps()) {
            if (before != null)
                words.append(", then after ")
                        .append(DurationText.words(before.escalateAfter()))
                        .append(' ');
            words.append(targets(step, directory));
            before = step;
        }
        return policy.repeat() == 0
                ? words.toString()
                : words.append("; ").append(again(policy.repeat())).toString();
    }

    /** {@code once more}, {@code 3 times more}. */
    static String again(int repeat) {
        return switch (repeat) {
            case 1 -> "once more";
            case 2 -> "twice more";
            default -> repeat + " times more";
        };
    }

    private static String targets(Step step, TargetNames directory) {
        return step.targets().stream().map(directory::brief).collect(Collectors.joining(" and "));
    }
}
