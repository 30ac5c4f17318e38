package eightbells.core.escalation;

import java.time.Duration;
import java.util.List;

/**
 * Page these people, and come back.
 *
 * @param taken the step they stand in
 * @param people handles, at least one, in target order, each once
 * @param nextAfter from now until {@code next} is due
 */
public record Notify(Progress taken, List<String> people, Duration nextAfter, Progress next, List<Progress> gaps)
        implements Decision {
    public Notify {
        people = List.copyOf(people);
        gaps = List.copyOf(gaps);
        if (people.isEmpty()) throw new IllegalArgumentException("a step that reaches nobody is a gap");
    }
}
