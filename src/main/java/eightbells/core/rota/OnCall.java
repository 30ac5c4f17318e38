package eightbells.core.rota;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/** Somebody serves: at least one person, each once. */
public record OnCall(List<Assignment> assignments) implements Cover {
    public OnCall {
        if (assignments.isEmpty()) throw new IllegalArgumentException("nobody on call is a gap");
        assignments = List.copyOf(assignments);
    }

    @java.lang.Override
    public List<String> people() {
        return new People(assignments);
    }

    /** Reads through to the assignments: a timeline makes a cover at each of its edges, and few are asked for names. */
    private static final class People extends AbstractList<String> implements RandomAccess {
        private final List<Assignment> assignments;

        People(List<Assignment> assignments) {
            this.assignments = assignments;
        }

        @java.lang.Override
        public String get(int i) {
            return assignments.get(i).person();
        }

        @java.lang.Override
        public int size() {
            return assignments.size();
        }
    }
}
