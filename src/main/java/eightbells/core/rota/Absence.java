package eightbells.core.rota;

import java.time.LocalDateTime;
import java.time.ZoneId;

/** A time in which a person cannot serve: at all, or not with a laptop (T6). */
public record Absence(Kind kind, ZoneId zone, LocalDateTime from, LocalDateTime until) {
    public enum Kind {
        AWAY,
        NO_LAPTOP
    }

    public Absence {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("an absence ends after it starts: " + from + "/" + until);
        }
    }
}
