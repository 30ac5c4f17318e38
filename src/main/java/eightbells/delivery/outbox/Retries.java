package eightbells.delivery.outbox;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** When a message that did not get out is tried again. */
public final class Retries {
    private static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(2),
            Duration.ofSeconds(5),
            Duration.ofSeconds(15),
            Duration.ofSeconds(30),
            Duration.ofMinutes(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(5),
            Duration.ofMinutes(10));

    private Retries() {}

    /** How long to wait after so many attempts, one at least; empty: it has failed for good. */
    public static Optional<Duration> after(int attempts) {
        return attempts <= WAITS.size() ? Optional.of(WAITS.get(attempts - 1)) : Optional.empty();
    }
}
