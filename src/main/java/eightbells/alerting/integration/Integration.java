package eightbells.alerting.integration;

import eightbells.people.team.Team;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

/** An alert source of a team, known by its key, of which only a hash is kept. */
@Entity
@NullUnmarked
public class Integration {
    @Id
    @GeneratedValue
    public Long id;

    @ManyToOne
    public Team team;

    public String slug;
    public String kind;
    public String keyHash;

    /** Of the key that it had before; null: of none. */
    public String previousKeyHash;

    /** Until when the key before works still. */
    public Instant previousKeyEndsAt;

    /** From now on another key is its own; the one before works until then. */
    public void renewKey(String hash, Instant until) {
        previousKeyHash = keyHash;
        previousKeyEndsAt = until;
        keyHash = hash;
    }

    /** Until when the key before works still; null: it does not. */
    public Instant previousKeyEnd(Instant now) {
        return previousKeyEndsAt != null && previousKeyEndsAt.isAfter(now) ? previousKeyEndsAt : null;
    }
}
