package eightbells.people.person;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** A way to reach somebody. The person's email is one by itself and is not listed. */
@Embeddable
public record Contact(@Enumerated(EnumType.STRING) Kind kind, String address, boolean verified) {
    public enum Kind {
        EMAIL,
        WEBHOOK,
        PUSH,
        SMS,
        VOICE
    }
}
