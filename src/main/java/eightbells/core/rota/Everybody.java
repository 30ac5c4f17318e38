package eightbells.core.rota;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Everybody whom plans may name. What is worked out about a person is shared by all plans that are made with it. */
public final class Everybody {
    private final Map<String, Person> people = new HashMap<>();
    private final Map<String, Presence> pagers = new ConcurrentHashMap<>();
    private final Map<String, Presence> laptops = new ConcurrentHashMap<>();
    private final Map<String, Presence> equipped = new ConcurrentHashMap<>();

    public Everybody(Collection<Person> people) {
        for (Person person : people) this.people.put(person.handle(), person);
    }

    /** Everybody, but those who are named here are absent at no time of their stretches. */
    public Everybody presentFor(Map<String, List<Interval>> stretches) {
        if (stretches.isEmpty()) return this;
        return new Everybody(people.values().stream()
                .map(person -> person.presentFor(stretches.getOrDefault(person.handle(), List.of())))
                .toList());
    }

    /** @throws IllegalArgumentException where nobody is called so */
    Presence present(String handle, Duty duty) {
        Map<String, Presence> known = duty == Duty.PAGER ? pagers : laptops;
        return known.computeIfAbsent(handle, h -> new Presence(called(h), duty));
    }

    /** As {@link Presence#withLaptop}. */
    Presence withLaptop(String handle) {
        return equipped.computeIfAbsent(handle, h -> Presence.withLaptop(called(h)));
    }

    private Person called(String handle) {
        Person person = people.get(handle);
        if (person == null) throw new IllegalArgumentException("nobody is called " + handle);
        return person;
    }
}
