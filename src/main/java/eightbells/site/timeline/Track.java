package eightbells.site.timeline;

import eightbells.core.interval.Interval;
import eightbells.platform.time.Times;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The bars of a lane within a window. People who serve together share the height; stretches that overlap, as
 * overrides may, stand in rows.
 */
public record Track(Lane lane, int rows, List<Bar> bars) {

    /** @param sought the handle of the person whose bars stand out; null: all do */
    static Track of(Lane lane, Interval window, Times times, @Nullable String sought) {
        List<Stretch> seen = lane.stretches().stream()
                .filter(s -> s.interval().overlaps(window))
                .filter(s -> lane.showsGaps() || !s.holders().isEmpty())
                .toList();
        int[] row = rows(seen);
        int deep = 1;
        for (int r : row) deep = Math.max(deep, r + 1);
        int together = seen.stream().mapToInt(s -> s.holders().size()).max().orElse(1);

        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < seen.size(); i++) {
            addBars(bars, seen.get(i), lane, window, times, sought, row[i], deep);
        }
        return new Track(lane, Math.max(deep, together), List.copyOf(bars));
    }

    private static void addBars(
            List<Bar> bars,
            Stretch stretch,
            Lane lane,
            Interval window,
            Times times,
            @Nullable String sought,
            int row,
            int deep) {
        if (stretch.holders().isEmpty()) {
            bars.add(gap(stretch, lane, window, times, (double) row / deep, 1.0 / deep));
            return;
        }
        double height = 1.0 / deep / stretch.holders().size();
        double y = (double) row / deep;
        for (Stretch.Holder holder : stretch.holders()) {
            bars.add(bar(stretch, holder, lane, window, times, sought, y, height));
            y += height;
        }
    }

    private static Bar bar(
            Stretch stretch,
            Stretch.Holder holder,
            Lane lane,
            Interval window,
            Times times,
            @Nullable String sought,
            double y,
            double height) {
        boolean aside = sought != null && !sought.equals(holder.face().handle());
        Extent extent = Extent.of(stretch.interval(), window);
        String title = holder.face().name() + ", " + extent.words(times) + ", " + holder.source()
                + elsewhere(extent, holder, times) + marked(stretch);
        return place(
                stretch,
                window,
                times,
                y,
                height,
                holder.label(),
                holder.face().initials(),
                holder.face().hue() + (aside ? " aside" : ""),
                title,
                lane.path(),
                false);
    }

    /** When it is on the clock of whoever holds it, where that is another one. */
    private static String elsewhere(Extent extent, Stretch.Holder holder, Times times) {
        ZoneId zone = holder.zone();
        if (zone == null || zone.equals(times.zone()) || extent.from() == null || extent.until() == null) return "";
        Times theirs = times.in(zone);
        return "; " + theirs.moment(extent.from()) + " to " + theirs.moment(extent.until()) + " " + zone;
    }

    private static Bar gap(Stretch stretch, Lane lane, Interval window, Times times, double y, double height) {
        String title =
                lane.gapWords() + ", " + Extent.of(stretch.interval(), window).words(times) + marked(stretch);
        return place(stretch, window, times, y, height, lane.gapWords(), "!", "gap", title, lane.path(), true);
    }

    private static String marked(Stretch stretch) {
        return stretch.mark() == null ? "" : "; " + stretch.mark().words();
    }

    private static Bar place(
            Stretch stretch,
            Interval window,
            Times times,
            double y,
            double height,
            String label,
            String initials,
            String style,
            String title,
            String path,
            boolean gap) {
        Interval whole = stretch.interval();
        Interval seen = clip(whole, window);
        double x = share(window, seen.start());
        return new Bar(
                x,
                share(window, seen.end()) - x,
                y,
                height,
                label,
                initials,
                stretch.mark() == null ? style : style + " " + stretch.mark().style(),
                stretch.mark() == null ? "" : stretch.mark().words(),
                seen.equals(window) ? "all day" : times.time(seen.start()) + "–" + end(seen, window, times),
                title,
                stretch.href() == null
                        ? path + "/shift?at=" + seen.start() + "&zone="
                                + times.zone().getId()
                        : stretch.href() + "?zone=" + times.zone().getId(),
                gap,
                whole.start(),
                whole.end());
    }

    private static String end(Interval seen, Interval window, Times times) {
        return seen.end().equals(window.end()) ? "24:00" : times.time(seen.end());
    }

    static Interval clip(Interval i, Interval window) {
        Instant start = i.start().isBefore(window.start()) ? window.start() : i.start();
        Instant end = i.end().isAfter(window.end()) ? window.end() : i.end();
        return new Interval(start, end);
    }

    /** How far along the window {@code t} lies, 0 to 1. */
    static double share(Interval window, Instant t) {
        return (double) Duration.between(window.start(), t).toSeconds()
                / window.length().toSeconds();
    }

    /** The first row that is free, for each stretch in turn. */
    private static int[] rows(List<Stretch> stretches) {
        List<List<Interval>> taken = new ArrayList<>();
        int[] row = new int[stretches.size()];
        for (int i = 0; i < row.length; i++) {
            Interval interval = stretches.get(i).interval();
            while (row[i] < taken.size() && taken.get(row[i]).stream().anyMatch(interval::overlaps)) row[i]++;
            if (row[i] == taken.size()) taken.add(new ArrayList<>());
            taken.get(row[i]).add(interval);
        }
        return row;
    }
}
