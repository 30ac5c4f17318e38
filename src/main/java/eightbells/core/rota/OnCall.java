package eightbells.core.rota;

import java.util.List;

/** Somebody serves: at least one person, each once. */
public record OnCall(List<Assignment> assignments, List<String> people) implements Cover {
    public OnCall(List<Assignment> assignments) {
        this(assignments, people(assignments));
    }

    public OnCall {
        if (assignments.isEmpty()) throw new IllegalArgumentException("nobody on call is a gap");
        assignments = List.copyOf(assignments);
    }

    private static List<String> people(List<Assignment> assignments) {
        String[] people = new String[assignments.size()];
        for (int i = 0; i < people.length; i++) people[i] = assignments.get(i).person();
        return List.of(people);
    }
}
