package eightbells.schedule;

import eightbells.person.Joined;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;

/**
 * The newest rota, in memory. Whoever edits calls {@link #refresh} after the commit, so the first read after a
 * change sees it; other nodes look for a new revision twice a second.
 */
@ApplicationScoped
public class Rotas {
    /** How much of the record is kept in memory: what a person's own stretch may reach back, and some days. */
    private static final Duration KEPT = Duration.ofDays(400);

    private static final Duration LOOK = Duration.ofMillis(400);

    private final RotaLoader loader;
    private volatile Rota current;

    Rotas(RotaLoader loader) {
        this.loader = loader;
    }

    public Rota current() {
        Rota rota = current;
        return rota == null ? refresh() : rota;
    }

    /** The newest that there is on any node, for what is done once and not again when one knows more. */
    public Rota newest() {
        Rota rota = current();
        long revision = QuarkusTransaction.requiringNew().call(loader::revision);
        return rota.revision() == revision ? rota : refresh();
    }

    /** A rota that knows the record at {@code earliest}: the current one, or one read for this question alone. */
    public Rota reaching(Instant earliest) {
        Rota rota = current();
        Instant needed = earliest.minus(KEPT);
        if (!earliest.isBefore(rota.knownSince().plus(Duration.ofDays(366)))) return rota;
        return QuarkusTransaction.requiringNew().call(() -> loader.load(needed));
    }

    void start(@Observes StartupEvent event, Vertx vertx) {
        vertx.setPeriodic(LOOK.toMillis(), timer -> vertx.executeBlocking(this::look, false));
    }

    /** Whoever joined by another way than an edit stands in the next rota. */
    void joined(@Observes Joined somebody) {
        loader.beginEdit();
    }

    private Void look() {
        newest();
        return null;
    }

    public synchronized Rota refresh() {
        current = QuarkusTransaction.requiringNew()
                .call(() -> loader.load(loader.recordedUntil().minus(KEPT)));
        return current;
    }
}
