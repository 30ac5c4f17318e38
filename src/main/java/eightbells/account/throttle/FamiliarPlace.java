package eightbells.account.throttle;

import eightbells.people.person.PersonEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

/** A network from which somebody has signed in. */
@Entity
@NullUnmarked
class FamiliarPlace {
    @Id
    @GeneratedValue
    Long id;

    @ManyToOne
    PersonEntity person;

    String network;

    /** When they signed in from there last. */
    Instant seenAt;
}
