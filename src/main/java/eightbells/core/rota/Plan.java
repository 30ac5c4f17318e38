package eightbells.core.rota;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

public final class Plan {
    public Plan(Duty duty, List<Layer> layers, List<Override> overrides, Collection<Person> people, Past past) {}

    /** Who serves at {@code t}. */
    public Cover at(Instant t) {
        return Gap.GAP;
    }

    /** The shifts over {@code window} (T10): maximal, gaps included, they tile it exactly. */
    public List<Shift> shifts(Interval window) {
        return List.of(new Shift(window, Gap.GAP));
    }

    /** Why {@link #at} answers as it does: one sentence a step, top to bottom. */
    public List<String> explain(Instant t) {
        return List.of();
    }
}
