package eightbells.core.rota;

import java.util.List;

/** Somebody serves: at least one person, each once. */
public record OnCall(List<Assignment> assignments, List<String> people) implements Cover {
    public OnCall(List<Assignment> assignments) {
        this(
                List.copyOf(assignments),
                assignments.stream().map(Assignment::person).toList());
    }

    public OnCall {
        if (assignments.isEmpty()) throw new IllegalArgumentException("nobody on call is a gap");
    }
}
