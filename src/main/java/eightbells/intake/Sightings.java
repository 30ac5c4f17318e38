package eightbells.intake;

import eightbells.alert.Integrations;
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
class Sightings {
    private static final Duration GRAIN = Duration.ofMinutes(1);

    private final Integrations integrations;
    private final Vertx vertx;
    private final Map<Long, Instant> noted = new ConcurrentHashMap<>();

    Sightings(Integrations integrations, Vertx vertx) {
        this.integrations = integrations;
        this.vertx = vertx;
    }

    void note(long source, String from, Instant now) {
        Instant before = noted.get(source);
        if (before != null && Duration.between(before, now).abs().compareTo(GRAIN) < 0) return;
        boolean first = before == null ? noted.putIfAbsent(source, now) == null : noted.replace(source, before, now);
        if (first) vertx.executeBlocking(() -> keep(source, from, now), false);
    }

    private Void keep(long source, String from, Instant now) {
        try {
            QuarkusTransaction.requiringNew().run(() -> integrations.seen(source, from, now));
        } catch (RuntimeException e) {
            Log.debugf(e, "The last signal of source %d is not noted", source);
        }
        return null;
    }
}
