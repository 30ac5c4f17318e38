package eightbells.company.handoff;

import eightbells.people.person.Contact;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;

/** That somebody wants to be reminded so long before a shift, and by which kind of contact. */
@Embeddable
public record ShiftReminder(long beforeSeconds, @Enumerated(EnumType.STRING) Contact.Kind via) {
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
