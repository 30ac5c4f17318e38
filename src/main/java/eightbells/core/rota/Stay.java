package eightbells.core.rota;

import java.time.LocalDate;
import java.time.ZoneId;

/** A time elsewhere: from midnight of its first day to midnight of its {@code until} day, in its own zone (T6). */
public record Stay(ZoneId zone, LocalDate from, LocalDate until) {
    public Stay {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("a stay ends after it starts: " + from + "/" + until);
        }
    }
}
