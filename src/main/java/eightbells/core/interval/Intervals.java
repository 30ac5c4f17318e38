package eightbells.core.interval;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Stretches of time taken together. What is answered is ascending, and apart. */
public final class Intervals {
    private Intervals() {}

    /** As few stretches as cover the same time: what overlaps or abuts is one. */
    public static List<Interval> merged(Collection<Interval> stretches) {
        List<Interval> merged = new ArrayList<>();
        stretches.stream().sorted(Comparator.comparing(Interval::start)).forEach(next -> {
            int last = merged.size() - 1;
            if (last < 0 || merged.get(last).end().isBefore(next.start())) merged.add(next);
            else
                merged.set(
                        last,
                        new Interval(
                                merged.get(last).start(), later(merged.get(last).end(), next.end())));
        });
        return merged;
    }

    /** What lies in one of either. */
    public static List<Interval> common(Collection<Interval> some, Collection<Interval> others) {
        return merged(some.stream()
                .flatMap(a -> others.stream().flatMap(b -> a.common(b).stream()))
                .toList());
    }

    /** What of {@code some} lies in none of {@code taken}. */
    public static List<Interval> without(Collection<Interval> some, Collection<Interval> taken) {
        List<Interval> left = new ArrayList<>();
        List<Interval> holes = merged(taken);
        for (Interval stretch : merged(some)) {
            Instant from = stretch.start();
            for (Interval hole : holes) {
                if (!hole.overlaps(stretch)) continue;
                if (from.isBefore(hole.start())) left.add(new Interval(from, hole.start()));
                from = later(from, hole.end());
            }
            if (from.isBefore(stretch.end())) left.add(new Interval(from, stretch.end()));
        }
        return left;
    }

    /** How long they are together, each by itself. */
    public static Duration total(Collection<Interval> stretches) {
        return stretches.stream().map(Interval::length).reduce(Duration.ZERO, Duration::plus);
    }

    public static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    public static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
