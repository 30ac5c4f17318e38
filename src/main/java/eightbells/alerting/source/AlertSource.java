package eightbells.alerting.source;

import eightbells.alerting.alert.Alert;
import java.util.List;
import java.util.Optional;

/**
 * A protocol by which alerts come in. Each has a room of its own below this one and is found by CDI; it owns its address,
 * its reading, its answers and its refusals. It knows neither the database nor who is asking.
 */
public interface AlertSource {
    /** As documents name it, a slug: {@code alertmanager}. */
    String kind();

    /** What sends in this way, for whoever chooses: {@code Prometheus' Alertmanager}. */
    String label();

    /**
     * Where it sends to by {@code POST}, a path of this server with {@code {key}} where the source's key stands. Where the
     * key is in the body, senders may put whatever they like before the path.
     */
    String path();

    /** @throws RefusedPayload where the body makes no signals */
    Reading read(IncomingRequest request);

    /** What is answered once all of it is on disk: for each signal the alert that it concerns; empty: dropped. */
    Answer accepted(Reading reading, List<Optional<Alert>> alerts);

    Answer refused(Refusal refusal);

    /**
     * A command that sends a first alert.
     *
     * @param url {@link #path} with the key in it, absolute
     */
    String sample(String url, String key);
}
