package eightbells.core.rota;

import eightbells.core.interval.Interval;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everybody whom plans may name. What is worked out about a person is shared by all plans that are made with it, and
 * by everybody who is made from it by a change to others. Immutable and safe to share between threads.
 */
public final class PeopleIndex {
    private final Map<String, Known> people;

    public PeopleIndex(Collection<Person> people) {
        this(new HashMap<>(), people);
    }

    private PeopleIndex(Map<String, Known> known, Collection<Person> others) {
        people = known;
        for (Person person : others) people.put(person.handle(), new Known(person));
    }

    /** Everybody, with this person in place of whoever was called so, if anybody was. */
    public PeopleIndex with(Person person) {
        return with(List.of(person));
    }

    /** As above, for several people at once. */
    public PeopleIndex with(Collection<Person> others) {
        List<Person> changed = others.stream().filter(person -> !knows(person)).toList();
        return changed.isEmpty() ? this : new PeopleIndex(new HashMap<>(people), changed);
    }

    /** Everybody, but those who are named here are absent at no time of their stretches. */
    public PeopleIndex presentFor(Map<String, List<Interval>> stretches) {
        List<Person> present = new ArrayList<>();
        stretches.forEach((handle, when) -> {
            Known known = people.get(handle);
            if (known != null) present.add(known.person.presentFor(when));
        });
        return with(present);
    }

    /** @throws IllegalArgumentException where nobody is called so */
    Presence present(String handle, Duty duty) {
        return called(handle).present(duty);
    }

    /** As {@link Presence#withLaptop}. */
    Presence withLaptop(String handle) {
        return called(handle).withLaptop();
    }

    private boolean knows(Person person) {
        Known known = people.get(person.handle());
        return known != null && known.person.equals(person);
    }

    private Known called(String handle) {
        Known known = people.get(handle);
        if (known == null) throw new IllegalArgumentException("nobody is called " + handle);
        return known;
    }

    /** A person, and what was asked about them before. Two threads may work out the same at once: both are right. */
    private static final class Known {
        private final Person person;
        private @Nullable Presence pager;
        private @Nullable Presence laptop;
        private @Nullable Presence equipped;

        Known(Person person) {
            this.person = person;
        }

        Presence present(Duty duty) {
            Presence known = duty == Duty.PAGER ? pager : laptop;
            if (known != null) return known;
            Presence presence = new Presence(person, duty);
            if (duty == Duty.PAGER) pager = presence;
            else laptop = presence;
            return presence;
        }

        Presence withLaptop() {
            Presence known = equipped;
            if (known != null) return known;
            Presence presence = Presence.withLaptop(person);
            equipped = presence;
            return presence;
        }
    }
}
