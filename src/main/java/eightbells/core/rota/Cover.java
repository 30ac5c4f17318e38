package eightbells.core.rota;

import java.util.List;

/** Who serves at an instant: somebody, in order, or nobody. */
public sealed interface Cover permits OnCall, Gap {
    List<Assignment> assignments();

    /** The handles, in order. Two covers with the same people are the same shift (T10). */
    List<String> people();

    /** Whether it is the same shift: the same people in the same order. A timeline asks this at each of its edges. */
    default boolean samePeople(Cover other) {
        List<Assignment> these = assignments();
        List<Assignment> those = other.assignments();
        if (these.size() != those.size()) return false;
        for (int i = 0; i < these.size(); i++) {
            if (!these.get(i).person().equals(those.get(i).person())) return false;
        }
        return true;
    }

    static Cover of(List<Assignment> assignments) {
        return assignments.isEmpty() ? Gap.GAP : new OnCall(assignments);
    }
}
