package eightbells.account.session;

import eightbells.people.person.PersonEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

/** Somebody's password was right, and their code is awaited. The browser's cookie carries the secret of this. */
@Entity
@NullUnmarked
public class HalfSignIn {
    static final Duration LASTING = Duration.ofMinutes(10);
    /** How many codes may be tried before the password is asked for again. */
    public static final int TRIES = 5;

    @Id
    @GeneratedValue
    Long id;

    String tokenHash;

    @ManyToOne
    public PersonEntity person;

    Instant beganAt;

    /** How many codes have been tried. */
    public int tries;
}
