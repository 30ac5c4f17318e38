package eightbells.alerting.integration;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

/** When a source sent last, and from where. It has a row of its own, so that whoever takes alerts never waits for it. */
@Entity
@NullUnmarked
public class LastSignal {
    @Id
    Long integrationId;

    public Instant at;

    /** Of the network. */
    public String address;

    /** When it sent last with the key before; null: not since that was replaced. */
    public Instant previousKeyAt;
}
