package eightbells.handoff;

import eightbells.person.Contact;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;

/** That somebody wants to be reminded so long before a shift, and by which kind of contact. */
@Embeddable
record Reminder(long beforeSeconds, @Enumerated(EnumType.STRING) Contact.Kind via) {
    static final Duration LONGEST = Duration.ofDays(14);

    Reminder {
        if (beforeSeconds <= 0 || beforeSeconds > LONGEST.toSeconds()) {
            throw new IllegalArgumentException("is to be more than nothing, and 14 days at most");
        }
    }

    Duration before() {
        return Duration.ofSeconds(beforeSeconds);
    }
}
