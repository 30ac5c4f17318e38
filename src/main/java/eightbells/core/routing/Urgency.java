package eightbells.core.routing;

import java.util.Locale;

/** Whether it may wake somebody. */
public enum Urgency {
    HIGH,
    LOW;

    /** The one of both that may wake somebody, where one of them may. */
    public Urgency or(Urgency other) {
        return this == HIGH ? HIGH : other;
    }

    /** As the wire writes it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
