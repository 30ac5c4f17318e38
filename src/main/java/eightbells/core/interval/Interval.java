package eightbells.core.interval;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A stretch of time: includes its start, excludes its end, never empty. */
public record Interval(Instant start, Instant end) {
    public Interval {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("ends before it starts, or is empty: " + start + "/" + end);
        }
    }

    public boolean contains(Instant t) {
        return !t.isBefore(start) && t.isBefore(end);
    }

    public boolean overlaps(Interval other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }

    /** Whether all of the other lies within this. */
    public boolean encloses(Interval other) {
        return !other.start.isBefore(start) && !other.end.isAfter(end);
    }

    /** What both have. */
    public Optional<Interval> common(Interval other) {
        return between(start.isAfter(other.start) ? start : other.start, end.isBefore(other.end) ? end : other.end);
    }

    /** What is left of it without those that are taken from it, the earliest first. */
    public List<Interval> without(Collection<Interval> taken) {
        List<Interval> left = List.of(this);
        for (Interval hole : taken) {
            List<Interval> next = new ArrayList<>();
            for (Interval piece : left) {
                if (!piece.overlaps(hole)) {
                    next.add(piece);
                    continue;
                }
                between(piece.start, hole.start).ifPresent(next::add);
                between(hole.end, piece.end).ifPresent(next::add);
            }
            left = next;
        }
        return List.copyOf(left);
    }

    /** Nothing where the end is no later than the start. */
    public static Optional<Interval> between(Instant start, Instant end) {
        return start.isBefore(end) ? Optional.of(new Interval(start, end)) : Optional.empty();
    }

    public Duration length() {
        return Duration.between(start, end);
    }
}
