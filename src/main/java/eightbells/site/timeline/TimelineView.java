package eightbells.site.timeline;

import eightbells.core.interval.Interval;
import eightbells.platform.time.Times;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A schedule over some days, as it is drawn: columns, tracks, a line where now is. A function of its arguments.
 *
 * @param window the stretch of time that is drawn
 * @param now how far along the window now lies, as a percentage; null where it lies outside
 * @param words the final lane's stretches within the window, to be read as a list
 */
public record TimelineView(
        Interval window, List<Day> days, List<Track> tracks, @Nullable String now, List<Told> words) {

    /** The window's ends in seconds of the epoch, for whoever points at an instant of a lane. */
    public long from() {
        return window.start().getEpochSecond();
    }

    public long until() {
        return window.end().getEpochSecond();
    }

    /**
     * @param x in parts of the window's length, as is {@code width}: a day of 23 hours is narrower
     * @param bars the final lane of this day alone, for narrow screens
     */
    public record Day(LocalDate date, double x, double width, boolean today, List<Bar> bars) {
        public boolean weekend() {
            return date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
        }

        /** Whether one person, or a gap, has all of it. */
        public boolean whole() {
            return bars.size() == 1;
        }

        public String weekday() {
            return date.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
        }

        public int number() {
            return date.getDayOfMonth();
        }

        public String month() {
            return date.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
        }

        public String left() {
            return Bar.percent(x);
        }

        public String wide() {
            return Bar.percent(width);
        }
    }

    /** A stretch, to be read. */
    public record Told(Extent extent, Stretch stretch) {}

    /**
     * @param window whole days of the zone of {@code times}
     * @param lanes top to bottom; the first is the final one
     */
    public static TimelineView of(Interval window, Times times, List<Lane> lanes) {
        return of(window, times, lanes, null);
    }

    /** @param sought the handle of the person whose bars stand out; null: all do */
    public static TimelineView of(Interval window, Times times, List<Lane> lanes, @Nullable String sought) {
        List<Track> tracks = lanes.stream()
                .map(lane -> Track.of(lane, window, times, sought))
                .toList();
        String now = window.contains(times.now()) ? Bar.percent(Track.share(window, times.now())) : null;
        List<Told> words = lanes.get(0).stretches().stream()
                .filter(s -> s.interval().overlaps(window))
                .map(s -> new Told(Extent.of(s.interval(), window), s))
                .toList();
        return new TimelineView(window, days(window, times, lanes.get(0), sought), tracks, now, words);
    }

    private static List<Day> days(Interval window, Times times, Lane finalLane, @Nullable String sought) {
        ZoneId zone = times.zone();
        List<Day> days = new ArrayList<>();
        LocalDate date = window.start().atZone(zone).toLocalDate();
        for (Instant start = window.start(); start.isBefore(window.end()); date = date.plusDays(1)) {
            Instant end = date.plusDays(1).atStartOfDay(zone).toInstant();
            if (!start.isBefore(end)) continue; // a day that a move over the date line left out
            days.add(day(date, new Interval(start, end), window, times, finalLane, sought));
            start = end;
        }
        return List.copyOf(days);
    }

    private static Day day(
            LocalDate date, Interval day, Interval window, Times times, Lane finalLane, @Nullable String sought) {
        double x = Track.share(window, day.start());
        return new Day(
                date,
                x,
                Track.share(window, day.end()) - x,
                date.equals(times.now().atZone(times.zone()).toLocalDate()),
                Track.of(finalLane, day, times, sought).bars());
    }
}
