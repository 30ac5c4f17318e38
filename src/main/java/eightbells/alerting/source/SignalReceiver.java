package eightbells.alerting.source;

import eightbells.alerting.alert.Alert;
import eightbells.alerting.alert.Alerts;
import eightbells.alerting.alert.Signal;
import eightbells.alerting.integration.Integration;
import eightbells.alerting.integration.Integrations;
import eightbells.platform.secret.Secrets;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts signals on disk: all of a request in one transaction, and the caller answers only after it. */
@ApplicationScoped
public class SignalReceiver {
    private static final int TRIES = 5;

    private final Alerts alerts;
    private final Integrations integrations;
    private final LastSeen sightings;

    SignalReceiver(Alerts alerts, Integrations integrations, LastSeen sightings) {
        this.alerts = alerts;
        this.integrations = integrations;
        this.sightings = sightings;
    }

    /** Whose key this is; nobody's where it is unknown, or at its end. */
    public Optional<SignalSender> sender(String key, Instant now) {
        String hash = Secrets.hash(key);
        return QuarkusTransaction.requiringNew()
                .call(() -> integrations.byKeyHash(hash, now))
                .map(source -> new SignalSender(source, !source.keyHash.equals(hash)));
    }

    /**
     * Two requests that open the same alert at once collide on its key; the later one finds it open the next time.
     *
     * @param from the network address of the sender
     * @return for each signal the alert that it concerns; empty: dropped
     */
    public List<Optional<Alert>> receive(SignalSender sender, List<Signal> signals, String from, Instant now) {
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
