package eightbells.core.rota;

import java.util.List;

/** The people who share a turn, usually one. An empty slot is deliberate: nobody, and nobody stands in (T5). */
public record Slot(List<String> people) {
    public Slot {
        people = List.copyOf(people);
        if (people.stream().distinct().count() != people.size()) {
            throw new IllegalArgumentException("a slot names each person once: " + people);
        }
    }

    public static Slot of(String... people) {
        return new Slot(List.of(people));
    }

    public boolean empty() {
        return people.isEmpty();
    }
}
