package eightbells.core.routing;

import java.util.Locale;

/** Whether it may wake somebody. */
public enum Urgency {
    HIGH,
    LOW;

    /** As the wire writes it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
