package eightbells.core.rota;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * Who of a team can act: those on the cover of one of its laptop schedules or, where it has none, whoever no
 * {@code no-laptop} absence covers.
 */
public final class Readiness {
    private final List<Plan> laptops;
    private final PeopleIndex people;

    public Readiness(List<Plan> laptops, Collection<Person> people) {
        this(laptops, new PeopleIndex(people));
    }

    /** As above; the readinesses of one rota share what is known of its people. */
    public Readiness(List<Plan> laptops, PeopleIndex people) {
        this.laptops = List.copyOf(laptops);
        this.people = people;
    }

    public boolean canAct(String person, Instant t) {
        if (laptops.isEmpty()) return people.withLaptop(person).present(t.getEpochSecond());
        for (Plan plan : laptops) {
            if (plan.at(t).people().contains(person)) return true;
        }
        return false;
    }

    /** An instant after {@code t} before which {@link #canAct} does not change for these people. */
    public Instant nextChange(Collection<String> persons, Instant t) {
        long next = Long.MAX_VALUE;
        for (Plan plan : laptops) next = Math.min(next, new Walk(plan, t.getEpochSecond(), null).until());
        if (laptops.isEmpty()) {
            for (String person : persons) {
                next = Math.min(next, people.withLaptop(person).nextPresence(t.getEpochSecond()));
            }
        }
        return next == Long.MAX_VALUE ? Instant.MAX : Instant.ofEpochSecond(next);
    }
}
