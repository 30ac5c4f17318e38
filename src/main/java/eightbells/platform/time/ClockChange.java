package eightbells.platform.time;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.util.Locale;
import java.util.Optional;

/** What to say of a local time that a clock skips or shows twice (T1, RFC 5545 §3.3.5). */
public final class ClockChange {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private ClockChange() {}

    /** One sentence; nothing where the time is an ordinary one. */
    public static Optional<String> note(LocalDateTime local, ZoneId zone) {
        ZoneOffsetTransition change = zone.getRules().getTransition(local);
        if (change == null) return Optional.empty();
        String when = local.toLocalTime() + " on " + DAY.format(local) + " in " + zone;
        return Optional.of(
                change.isGap()
                        ? "There is no " + when + ": the clocks go forward then. It counts as "
                                + local.atZone(zone).toLocalTime() + "."
                        : when + " comes twice: the clocks go back then. It counts as the first time.");
    }
}
