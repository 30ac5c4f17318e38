package eightbells.account.credential;

import eightbells.people.person.PersonEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.OneToOne;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

/** An app that makes codes for one person. */
@Entity
@NullUnmarked
class SecondFactor {
    @Id
    @GeneratedValue
    Long id;

    @OneToOne
    PersonEntity person;

    /** The secret that is shared with the app, in hex: it makes the codes, so a hash would not do. */
    String secret;

    /** The time step of the code that was used last. */
    long lastStep;

    /** When it was switched on; null: not yet, no code of it has been seen. */
    Instant since;

    Totp totp() {
        return new Totp(secret);
    }
}
