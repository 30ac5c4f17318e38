package eightbells.site.teams.person;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Local dates and times in words. They are what somebody wrote down; the zone stands beside them. */
public final class LocalTimeText {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private LocalTimeText() {}

    public static String day(LocalDate day) {
        return day.format(DAY);
    }

    static String moment(LocalDateTime local) {
        return local.format(DAY) + " " + local.format(TIME);
    }

    /** The end of what starts at {@code from}: its day is told where it is another one. */
    static String until(LocalDateTime from, LocalDateTime until) {
        return from.toLocalDate().equals(until.toLocalDate()) ? until.format(TIME) : moment(until);
    }

    /** How a local time is read where the clocks skip or repeat it (T1); null: there is nothing to say. */
    static @Nullable String reading(LocalDateTime local, ZoneId zone) {
        ZoneOffsetTransition change = zone.getRules().getTransition(local);
        if (change == null) return null;
        if (change.isOverlap()) {
            return moment(local) + " comes twice in " + zone + ", because the clocks go back. The first one is meant.";
        }
        return moment(local) + " does not exist in " + zone + ": the clocks skip it. It is read as "
                + local.atZone(zone).format(TIME) + ".";
    }
}
