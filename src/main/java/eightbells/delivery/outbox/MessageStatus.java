package eightbells.delivery.outbox;

import java.util.Locale;

public enum MessageStatus {
    PENDING,
    SENT,
    FAILED,
    CANCELLED;

    /** As the wire writes it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
