package eightbells.platform.time;

import eightbells.core.interval.Interval;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How instants read to somebody who looks at {@code now} with a clock in {@code zone}. What it answers does not name
 * the zone: the page says it beside.
 */
public record Times(Instant now, ZoneId zone) {
    /** Of several stretches, how many are written out. */
    private static final int SOME = 3;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ENGLISH);
    private static final DateTimeFormatter INPUT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm", Locale.ENGLISH);

    /** The same moment, read elsewhere. */
    public Times in(ZoneId elsewhere) {
        return new Times(now, elsewhere);
    }

    /** {@code Mon 23 Nov 09:00}, with the year where it is another one than now. */
    public String moment(Instant t) {
        return day(t) + " " + time(t);
    }

    /** {@code Mon 23 Nov}, with the year where it is another one than now. */
    public String day(Instant t) {
        ZonedDateTime local = t.atZone(zone);
        return local.format(local.getYear() == now.atZone(zone).getYear() ? DAY : DAY_OF_YEAR);
    }

    public String time(Instant t) {
        return t.atZone(zone).format(TIME);
    }

    /** To the second, for records of what happened. */
    public String exact(Instant t) {
        return day(t) + " " + t.atZone(zone).format(EXACT);
    }

    /** The value of a {@code datetime-local} input. */
    public String input(Instant t) {
        return t.atZone(zone).format(INPUT);
    }

    public String today() {
        return now.atZone(zone).toLocalDate().toString();
    }

    /** {@code Mon 23 Nov 09:00–17:00}; where the days differ, {@code Mon 23 Nov 09:00 – Tue 24 Nov 08:00}. */
    public String stretch(Instant from, Instant until) {
        boolean sameDay =
                from.atZone(zone).toLocalDate().equals(until.atZone(zone).toLocalDate());
        return sameDay ? moment(from) + "–" + time(until) : moment(from) + " – " + moment(until);
    }

    /** {@code for 3 h 20 min}, counted from now. */
    public String left(Instant until) {
        return "for " + words(Duration.between(now, until));
    }

    /** {@code for 3 h 20 min}, counted up to now. */
    public String since(Instant from) {
        return "for " + words(Duration.between(from, now));
    }

    public String ago(Instant t) {
        Duration gone = Duration.between(t, now);
        return gone.toMinutes() < 1 ? "just now" : words(gone) + " ago";
    }

    /** {@code in 2 d 4 h}. */
    public String ahead(Instant t) {
        return t.isAfter(now) ? "in " + words(Duration.between(now, t)) : "now";
    }

    public String span(Instant from, Instant until) {
        return words(Duration.between(from, until));
    }

    public boolean past(Instant t) {
        return !t.isAfter(now);
    }

    /** What lies within the next hour and a half is soon. */
    public boolean soon(Instant t) {
        return t.isAfter(now) && Duration.between(now, t).toMinutes() <= 90;
    }

    /** {@code Berlin} of {@code Europe/Berlin}. */
    public String city() {
        String id = zone.getId();
        return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
    }

    /** {@code UTC+1}, {@code UTC+13:45}: what the zone's clock is ahead of the world's, now. */
    public String offset() {
        String id = zone.getRules().getOffset(now).getId();
        return "Z".equals(id) ? "UTC" : "UTC" + id.replaceFirst(":00$", "").replaceFirst("^(.)0", "$1");
    }

    /** Two units at most, the small ones cut off: {@code 3 h 20 min}, {@code 2 d 4 h}, {@code 23 d}. */
    public static String words(Duration duration) {
        Duration d = duration.abs();
        if (d.toMinutes() < 1) return "less than a minute";
        if (d.toHours() < 1) return d.toMinutes() + " min";
        if (d.toDays() < 1) return two(d.toHours(), " h", d.toMinutesPart(), " min");
        return d.toDays() < 10 ? two(d.toDays(), " d", d.toHoursPart(), " h") : d.toDays() + " d";
    }

    private static String two(long large, String unit, long small, String smallUnit) {
        return small == 0 ? large + unit : large + unit + " " + small + smallUnit;
    }

    /** {@code Mon 23 Nov 09:00 to 17:00}, the day again where it is another one. */
    public String when(Interval interval) {
        String end = day(interval.start()).equals(day(interval.end())) ? time(interval.end()) : moment(interval.end());
        return moment(interval.start()) + " to " + end;
    }

    /** The first few, and how many more there are. */
    public String when(List<Interval> intervals) {
        String some = intervals.stream().limit(SOME).map(this::when).collect(Collectors.joining(", "));
        int more = intervals.size() - SOME;
        return more <= 0 ? some : some + " and " + (more == 1 ? "once more" : more + " times more");
    }
}
