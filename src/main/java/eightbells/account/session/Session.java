package eightbells.account.session;

import eightbells.people.person.PersonEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

/** Somebody is signed in at one browser. The browser's cookie carries the secret, of which only a hash is kept. */
@Entity
@NullUnmarked
@Table(name = "person_session")
public class Session {
    /** How exactly it is kept when it was seen last. */
    private static final Duration GRAIN = Duration.ofMinutes(1);

    @Id
    @GeneratedValue
    public Long id;

    public String tokenHash;

    @ManyToOne
    public PersonEntity person;

    public Instant beganAt;
    public Instant seenAt;

    /** The network address from which it was opened. */
    public String address;

    /** The browser, as it calls itself. */
    public String program;

    void seen(Instant now) {
        if (!now.isBefore(seenAt.plus(GRAIN))) seenAt = now;
    }
}
