package eightbells.site.schedules.warnings;

import eightbells.core.interval.Interval;
import eightbells.people.person.PersonBadge;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A warning, ready to print.
 *
 * @param face whom it concerns, where that is one person; the words go on from the name
 * @param words what is wrong
 * @param because what that means, or how it came about; empty: the words say all
 * @param first the first stretch
 * @param open whether the first stretch reaches as far as was looked
 * @param often how often and how long in all; empty: once
 */
record WarningLine(
        String icon,
        boolean gap,
        boolean decided,
        @Nullable PersonBadge face,
        String words,
        String because,
        Interval first,
        boolean open,
        String often,
        List<Fix> fixes) {

    /** A page on which it can be mended. */
    record Fix(String label, String href) {}

    public boolean running(Instant now) {
        return !first.start().isAfter(now);
    }

    public boolean overAYear() {
        return first.length().compareTo(Duration.ofDays(365)) >= 0;
    }
}
