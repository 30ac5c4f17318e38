package eightbells.core.escalation;

import java.util.List;

/** Nobody is left to page: the policy is through, or no step of a whole pass reaches anybody. */
public record Exhausted(List<Progress> gaps) implements Decision {
    public Exhausted {
        gaps = List.copyOf(gaps);
    }
}
