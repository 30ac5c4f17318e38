package eightbells.core.rota;

import java.util.List;

/** Who serves at an instant: somebody, in order, or nobody. */
public sealed interface Cover permits OnCall, Gap {
    List<Assignment> assignments();

    /** The handles, in order. Two covers with the same people are the same shift (T10). */
    List<String> people();

    static Cover of(List<Assignment> assignments) {
        return assignments.isEmpty() ? Gap.GAP : new OnCall(assignments);
    }
}
