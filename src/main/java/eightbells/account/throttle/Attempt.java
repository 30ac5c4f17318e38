package eightbells.account.throttle;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

/** A try to prove who one is that was wrong, or is not decided yet. */
@Entity
@NullUnmarked
class Attempt {
    @Id
    @GeneratedValue
    Long id;

    /** What it counts against, as a hash. */
    String bucket;

    Instant at;
}
