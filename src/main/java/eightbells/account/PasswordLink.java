package eightbells.account;

import eightbells.person.Person;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Duration;
import java.time.Instant;

/** Lets somebody choose a password, once. The mail carries the secret, of which only a hash is kept. */
@Entity
class PasswordLink {
    private static final Duration FORGOTTEN = Duration.ofHours(1);
    private static final Duration SENT_BY_OTHERS = Duration.ofDays(7);

    @Id
    @GeneratedValue
    Long id;

    /** Null until it is known whether the address is anybody's. */
    @ManyToOne
    Person person;

    /** As it was typed, until it is mailed; from then on where to. When it is used, this must still be the person's. */
    String address;

    /** Who asked for it, by name; null: whoever has forgotten their password. */
    String askedBy;

    Instant createdAt;

    /** How often its mail was written. */
    int attempts;

    /** Null: not mailed yet. */
    String tokenHash;

    Instant endsAt;

    Duration lasting() {
        return askedBy == null ? FORGOTTEN : SENT_BY_OTHERS;
    }

    boolean of(Person other) {
        return other.active && !other.disabled && other.email.equalsIgnoreCase(address);
    }
}
