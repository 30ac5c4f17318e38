package eightbells.site.timeline;

import java.time.Instant;
import java.util.Locale;

/**
 * A bar on a track, in parts of the track's length and height.
 *
 * @param initials what remains of the label where room is short
 * @param style its class: a person's hue, or {@code gap}; with {@code aside} where somebody else is looked for, with
 *     {@code comes} or {@code goes} where it differs from another plan
 * @param mark in words how it differs; empty: it does not
 * @param times when, within the track: {@code 09:00–17:00}
 * @param title all that is to be said about it
 * @param from its true start, which may lie before the track's
 */
public record Bar(
        double x,
        double width,
        double y,
        double height,
        String label,
        String initials,
        String style,
        String mark,
        String times,
        String title,
        String href,
        boolean gap,
        Instant from,
        Instant until) {

    public String left() {
        return percent(x);
    }

    public String wide() {
        return percent(width);
    }

    public String top() {
        return percent(y);
    }

    public String high() {
        return percent(height);
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.4f%%", share * 100);
    }
}
