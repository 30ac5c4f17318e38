package eightbells.company.handoff;

import jakarta.persistence.Embeddable;
import java.time.Duration;

/** That somebody wants to be reminded so long before a shift, and by which kind of contact. */
@Embeddable
public record ShiftReminder(long beforeSeconds, String via) {
    static final Duration LONGEST = Duration.ofDays(14);

    public ShiftReminder {
        if (beforeSeconds <= 0 || beforeSeconds > LONGEST.toSeconds()) {
            throw new IllegalArgumentException("is to be more than nothing, and 14 days at most");
        }
    }

    public Duration before() {
        return Duration.ofSeconds(beforeSeconds);
    }
}
