package eightbells.site.timeline;

import eightbells.core.interval.Interval;
import eightbells.platform.time.Times;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long a stretch lasts, as far as it is followed.
 *
 * @param from null: more than a year before what is looked at
 * @param until null: more than a year after what is looked at begins
 */
public record Extent(@Nullable Instant from, @Nullable Instant until) {
    private static final Duration A_YEAR = Duration.ofDays(365);

    static Extent of(Interval stretch, Interval window) {
        Instant start = stretch.start();
        Instant end = stretch.end();
        return new Extent(
                start.isAfter(window.start().minus(A_YEAR)) ? start : null,
                end.isBefore(window.start().plus(A_YEAR)) ? end : null);
    }

    /** {@code Mon 16 Nov 09:00 to Thu 24 Dec 09:00 Europe/Berlin, 38 d}. */
    String words(Times times) {
        String zone = " " + times.zone();
        if (from == null) return until == null ? "always" : "until " + times.moment(until) + zone;
        if (until == null) return "from " + times.moment(from) + zone + " until further notice";
        return times.moment(from) + " to " + times.moment(until) + zone + ", " + times.span(from, until);
    }

    public boolean past(Times times) {
        return until != null && times.past(until);
    }

    /** How long; null: longer than a year. */
    public @Nullable String length(Times times) {
        return from == null || until == null ? null : times.span(from, until);
    }
}
