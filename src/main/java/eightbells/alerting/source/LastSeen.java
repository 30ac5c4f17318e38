package eightbells.alerting.source;

import eightbells.alerting.integration.Integrations;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Notes when each source sent last, and from where: once a minute at most, and after the alert is on disk, by another
 * thread. Whoever sends is not kept waiting, and does not hear of it where it fails.
 */
@ApplicationScoped
class LastSeen {
    private static final Duration GRAIN = Duration.ofMinutes(1);

    private final Integrations integrations;
    private final Vertx vertx;
    private final Map<By, Instant> noted = new ConcurrentHashMap<>();

    LastSeen(Integrations integrations, Vertx vertx) {
        this.integrations = integrations;
        this.vertx = vertx;
    }

    private record By(long source, boolean previousKey) {}

    /** @return whether this one is noted */
    boolean note(SignalSender sender, String from, Instant now) {
        By by = new By(sender.source().id, sender.previousKey());
        Instant before = noted.get(by);
        if (before != null && Duration.between(before, now).abs().compareTo(GRAIN) < 0) return false;
        boolean first = before == null ? noted.putIfAbsent(by, now) == null : noted.replace(by, before, now);
        if (first) vertx.executeBlocking(() -> keep(by, from, now), false);
        return first;
    }

    private Void keep(By by, String from, Instant now) {
        try {
            QuarkusTransaction.requiringNew().run(() -> integrations.seen(by.source, from, by.previousKey, now));
        } catch (RuntimeException e) {
            Log.debugf(e, "The last signal of source %d is not noted", by.source);
        }
        return null;
    }
}
