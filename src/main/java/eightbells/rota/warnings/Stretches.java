package eightbells.rota.warnings;

import eightbells.core.interval.Interval;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Stretches of time taken together: ascending, and apart where they are an answer. */
final class Stretches {
    private Stretches() {}

    /** As few stretches as cover the same time: what overlaps or abuts is one. */
    static List<Interval> merged(Collection<Interval> stretches) {
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
    static List<Interval> common(Collection<Interval> some, Collection<Interval> others) {
        return merged(some.stream()
                .flatMap(a -> others.stream().flatMap(b -> common(a, b).stream()))
                .toList());
    }

    static Optional<Interval> common(Interval a, Interval b) {
        return a.overlaps(b)
                ? Optional.of(new Interval(later(a.start(), b.start()), earlier(a.end(), b.end())))
                : Optional.empty();
    }

    /** What of {@code some} lies in none of {@code taken}. */
    static List<Interval> without(Collection<Interval> some, Collection<Interval> taken) {
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

    static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
