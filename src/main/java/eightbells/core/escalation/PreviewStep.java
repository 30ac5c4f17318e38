package eightbells.core.escalation;

import java.time.Duration;
import java.util.List;

/**
 * What a step would do if nobody answered.
 *
 * @param after since the escalation began
 * @param people handles; none: a gap, and the next step is taken at once
 */
public record PreviewStep(Duration after, Step step, List<String> people) {
    public boolean gap() {
        return people.isEmpty();
    }
}
