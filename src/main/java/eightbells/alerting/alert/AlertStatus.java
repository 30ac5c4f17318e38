package eightbells.alerting.alert;

import java.util.Locale;

public enum AlertStatus {
    /** Nobody has it. */
    TRIGGERED,
    /** Somebody has it. */
    ACKNOWLEDGED,
    /** It is over. */
    RESOLVED;

    /** As the wire writes it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
