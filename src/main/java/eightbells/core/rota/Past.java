package eightbells.core.rota;

import java.time.Instant;
import java.util.List;

/**
 * What was recorded before edits (T11): the truth about every instant before {@code until}. Where no shift is
 * recorded, nobody was on call.
 *
 * @param shifts ascending, apart, none a gap, none beyond {@code until}
 */
public record Past(Instant until, List<Shift> shifts) {
    /** Nothing was edited yet: the plan speaks for the past as well. */
    public static final Past NONE = new Past(Instant.MIN, List.of());

    public Past {
        shifts = List.copyOf(shifts);
    }
}
