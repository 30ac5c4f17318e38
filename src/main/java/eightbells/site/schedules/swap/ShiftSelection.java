package eightbells.site.schedules.swap;

import eightbells.core.interval.Interval;
import eightbells.platform.form.Form;
import eightbells.platform.form.Values;
import eightbells.platform.time.Zones;
import eightbells.rota.swap.CoverableShift;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which shifts an address names: {@code schedule} ({@code team/slug}) and {@code at} an instant of one, or all that
 * touch {@code from} to {@code until}. Times are instants, local times in {@code zone}, or whole days. What cannot be
 * read names nothing.
 */
record ShiftSelection(String schedule, @Nullable Instant at, @Nullable Interval within) {
    static ShiftSelection of(Form query, ZoneId home) {
        ZoneId zone = Zones.find(query.text("zone")).orElse(home);
        Instant at = instant(query.text("at"), zone, false).orElse(null);
        Interval within = instant(query.text("from"), zone, false)
                .flatMap(from ->
                        instant(query.text("until"), zone, true).flatMap(until -> Interval.between(from, until)))
                .orElse(null);
        return new ShiftSelection(query.text("schedule"), at, within);
    }

    boolean names(CoverableShift askable) {
        String path = askable.watch().team() + "/" + askable.watch().schedule();
        if (!schedule.isEmpty() && !schedule.equals(path)) return false;
        if (at != null) return askable.left().contains(at) || askable.shift().contains(at);
        return within != null && askable.left().overlaps(within);
    }

    /** @param last whether a day means its end */
    private static Optional<Instant> instant(String text, ZoneId zone, boolean last) {
        try {
            if (text.endsWith("Z")) return Optional.of(Values.instant(text));
            if (text.length() > 10)
                return Optional.of(Values.wallClock(text).atZone(zone).toInstant());
            LocalDate day = Values.day(text);
            return Optional.of((last ? day.plusDays(1) : day).atStartOfDay(zone).toInstant());
        } catch (IllegalArgumentException | DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
