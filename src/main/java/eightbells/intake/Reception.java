package eightbells.intake;

import eightbells.alert.Alert;
import eightbells.alert.Alerts;
import eightbells.alert.Integration;
import eightbells.alert.Integrations;
import eightbells.alert.Signal;
import eightbells.auth.Secrets;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts signals on disk: all of a request in one transaction, and the caller answers only after it. */
@ApplicationScoped
public class Reception {
    private static final int TRIES = 5;

    private final Alerts alerts;
    private final Integrations integrations;
    private final Sightings sightings;

    Reception(Alerts alerts, Integrations integrations, Sightings sightings) {
        this.alerts = alerts;
        this.integrations = integrations;
        this.sightings = sightings;
    }

    /** Whose key this is; nobody's where it is unknown, or at its end. */
    public Optional<Sender> sender(String key, Instant now) {
        String hash = Secrets.hash(key);
        return QuarkusTransaction.requiringNew()
                .call(() -> integrations.byKeyHash(hash, now))
                .map(source -> new Sender(source, !source.keyHash.equals(hash)));
    }

    /**
     * Two requests that open the same alert at once collide on its key; the later one finds it open the next time.
     *
     * @param from the network address of the sender
     * @return for each signal the alert that it concerns; empty: dropped
     */
    public List<Optional<Alert>> receive(Sender sender, List<Signal> signals, String from, Instant now) {
        for (int tried = 1; ; tried++) {
            try {
                List<Optional<Alert>> received =
                        QuarkusTransaction.requiringNew().call(() -> all(sender.source(), signals, now));
                sightings.note(sender, from, now);
                return received;
            } catch (RuntimeException e) {
                if (tried == TRIES || !collision(e)) throw e;
            }
        }
    }

    private List<Optional<Alert>> all(Integration source, List<Signal> signals, Instant now) {
        List<Optional<Alert>> received = new ArrayList<>(signals.size());
        for (Signal signal : signals) received.add(alerts.receive(source, signal, now));
        alerts.flush();
        return received;
    }

    private static boolean collision(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof PersistenceException || cause instanceof java.sql.SQLException) return true;
        }
        return false;
    }
}
