package eightbells.site.timeline;

import eightbells.core.interval.Interval;
import eightbells.platform.form.InputLimits;
import eightbells.platform.time.Zones;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The part of a schedule that somebody looks at. It lives in the page's address and nowhere else.
 *
 * @param path the schedule's page
 * @param today where a fresh look would begin: yesterday
 * @param person the handle of whoever is looked for; null: nobody in particular
 */
public record TimelineWindow(
        String path, LocalDate from, int days, ZoneId zone, LocalDate today, @Nullable String person) {
    private static final List<Integer> LENGTHS = List.of(7, 14, 28);

    public TimelineWindow(String path, LocalDate from, int days, ZoneId zone, LocalDate today) {
        this(path, from, days, zone, today, null);
    }

    /** The same days with somebody looked for. */
    public TimelineWindow seeking(@Nullable String handle) {
        return new TimelineWindow(path, from, days, zone, today, handle);
    }

    /** Reads what stands in the address. What cannot be read is as if it were not there. */
    public static TimelineWindow of(
            String path,
            @Nullable String from,
            @Nullable String days,
            @Nullable String zone,
            ZoneId usual,
            Instant now) {
        ZoneId in = Zones.find(zone).orElse(usual);
        LocalDate yesterday = now.atZone(in).toLocalDate().minusDays(1);
        return new TimelineWindow(path, date(from, yesterday), length(days), in, yesterday);
    }

    /** Local midnight to local midnight: a day in which the clocks change has its 23 or 25 hours. */
    public Interval window() {
        return new Interval(
                from.atStartOfDay(zone).toInstant(),
                from.plusDays(days).atStartOfDay(zone).toInstant());
    }

    public String earlier() {
        return href(from.minusDays(days), days);
    }

    public String later() {
        return href(from.plusDays(days), days);
    }

    public String fresh() {
        return href(today, days);
    }

    public String lasting(int length) {
        return href(from, length);
    }

    /** The days as they are looked at. */
    public String here() {
        return href(from, days);
    }

    /** The same days on the page of another schedule. */
    public String at(String page) {
        return new TimelineWindow(page, from, days, zone, today, person).here();
    }

    private String href(LocalDate start, int length) {
        String days =
                path + (path.contains("?") ? "&" : "?") + "from=" + start + "&days=" + length + "&zone=" + zone.getId();
        return person == null ? days : days + "&person=" + person;
    }

    private static LocalDate date(@Nullable String text, LocalDate otherwise) {
        if (text == null) return otherwise;
        try {
            LocalDate date = LocalDate.parse(text);
            return InputLimits.takes(date.getYear()) ? date : otherwise;
        } catch (DateTimeParseException e) {
            return otherwise;
        }
    }

    private static int length(@Nullable String text) {
        return LENGTHS.stream()
                .filter(n -> n.toString().equals(text))
                .findFirst()
                .orElse(14);
    }
}
