package eightbells.alerting.source;

import eightbells.alerting.alert.SignalText;
import java.util.List;
import java.util.stream.Collectors;

/** A payload that makes no signal. The resource answers it in its protocol's own form. */
public final class RefusedPayload extends RuntimeException {
    /**
     * One thing that is wrong.
     *
     * @param path such as {@code payload.severity}; empty: the body itself
     * @param message for whoever wrote the sender
     */
    public record Fault(String path, String message) {
        public Fault {
            path = SignalText.line(path, 200);
            message = SignalText.line(message, 500);
        }

        @Override
        public String toString() {
            return path.isEmpty() ? message : path + ": " + message;
        }
    }

    private final List<Fault> faults;
    private final boolean unparseable;

    private RefusedPayload(List<Fault> faults, boolean unparseable) {
        super(words(faults));
        this.faults = List.copyOf(faults);
        this.unparseable = unparseable;
    }

    static String words(List<Fault> faults) {
        return faults.stream().map(Fault::toString).collect(Collectors.joining("; "));
    }

    static RefusedPayload faulty(List<Fault> faults) {
        return new RefusedPayload(faults, false);
    }

    static RefusedPayload unparseable(String message) {
        return new RefusedPayload(List.of(new Fault("", message)), true);
    }

    /** At least one. */
    public List<Fault> faults() {
        return faults;
    }

    /** Whether the body was no JSON object at all, so that there was nothing to be faulty in it. */
    public boolean unparseable() {
        return unparseable;
    }
}
