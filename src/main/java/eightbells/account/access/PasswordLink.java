package eightbells.account.access;

import eightbells.people.person.PersonEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

/** Lets somebody choose a password, once. The mail carries the secret, of which only a hash is kept. */
@Entity
@NullUnmarked
public class PasswordLink {
    private static final Duration FORGOTTEN = Duration.ofHours(1);
    private static final Duration SENT_BY_OTHERS = Duration.ofDays(7);

    @Id
    @GeneratedValue
    public Long id;

    /** Null until it is known whether the address is anybody's. */
    @ManyToOne
    public PersonEntity person;

    /** As it was typed, until it is mailed; from then on where to. When it is used, this must still be the person's. */
    public String address;

    /** Who asked for it, by name; null: whoever has forgotten their password. */
    public String askedBy;

    public Instant createdAt;

    /** How often its mail was written. */
    int attempts;

    /** Null: not mailed yet. */
    String tokenHash;

    public Instant endsAt;

    Duration lasting() {
        return askedBy == null ? FORGOTTEN : SENT_BY_OTHERS;
    }

    boolean of(PersonEntity other) {
        return other.active && !other.disabled && other.email.equalsIgnoreCase(address);
    }
}
