package eightbells.core.escalation;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/**
 * Targets notified together.
 *
 * @param escalateAfter how long they have before the next step: a second to a week
 */
public record Step(List<Target> targets, Duration escalateAfter) {
    public static final Duration SHORTEST = Duration.ofSeconds(1);
    public static final Duration LONGEST = Duration.ofDays(7);

    public Step {
        targets = List.copyOf(targets);
        if (targets.isEmpty()) throw new IllegalArgumentException("a step has at least one target");
        if (escalateAfter.compareTo(SHORTEST) < 0 || escalateAfter.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "a step waits from " + SHORTEST + " to " + LONGEST + ", not " + escalateAfter);
        }
    }

    /** The handles behind the targets, in target order, each once. */
    List<String> people(Function<Target, List<String>> whoIs) {
        return targets.stream()
                .flatMap(target -> whoIs.apply(target).stream())
                .distinct()
                .toList();
    }
}
