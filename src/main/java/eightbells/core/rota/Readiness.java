package eightbells.core.rota;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who of a team can act: those on the cover of one of its laptop schedules or, where it has none, whoever no
 * {@code no-laptop} absence covers.
 */
public final class Readiness {
    private final List<Plan> laptops;
    private final Map<String, Presence> people = new HashMap<>();

    public Readiness(List<Plan> laptops, Collection<Person> people) {
        this.laptops = List.copyOf(laptops);
        for (Person person : people) this.people.put(person.handle(), Presence.withLaptop(person));
    }

    public boolean canAct(String person, Instant t) {
        if (laptops.isEmpty()) return Plan.known(people, person).present(t.getEpochSecond());
        return laptops.stream().anyMatch(plan -> plan.at(t).people().contains(person));
    }

    /** An instant after {@code t} before which {@link #canAct} does not change for these people. */
    public Instant nextChange(Collection<String> persons, Instant t) {
        long next = Long.MAX_VALUE;
        for (Plan plan : laptops) next = Math.min(next, new Walk(plan, t.getEpochSecond(), null).until());
        if (laptops.isEmpty()) {
            for (String person : persons) {
                next = Math.min(next, Plan.known(people, person).nextPresence(t.getEpochSecond()));
            }
        }
        return next == Long.MAX_VALUE ? Instant.MAX : Instant.ofEpochSecond(next);
    }
}
