package eightbells.core.routing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How bad the source says it is, the worst first. */
public enum Severity {
    CRITICAL,
    ERROR,
    WARNING,
    INFO;

    /** As the wire and the label {@code severity} write it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean worseThan(Severity other) {
        return compareTo(other) < 0;
    }

    /** The severity so written, and no other spelling. */
    public static Optional<Severity> named(String text) {
        return Arrays.stream(values())
                .filter(severity -> severity.toString().equals(text))
                .findFirst();
    }
}
