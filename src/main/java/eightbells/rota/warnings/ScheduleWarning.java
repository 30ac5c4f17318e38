package eightbells.rota.warnings;

import eightbells.core.interval.Interval;
import eightbells.core.interval.Intervals;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One trouble of a schedule, with all stretches in which it is there.
 *
 * @param people whom it concerns, their handles; none where it is that there is nobody
 * @param stretches ascending; at least one. Those of several people may abut and overlap
 * @param nights of the longest row of nights, where it is about nights, else 0
 * @param other the schedule beside it, where it is about two, else empty
 */
public record ScheduleWarning(Kind kind, List<String> people, List<Interval> stretches, int nights, String other) {
    public enum Kind {
        /** Nobody is on call. */
        GAP,
        /** Nobody carries a laptop. */
        NO_LAPTOP,
        /** Somebody is on call who has left. */
        LEFT,
        /** Somebody is on call who cannot sign in, because Keycloak has shut them out. */
        DISABLED,
        /** Somebody is on call whom no page would reach. */
        UNREACHED,
        /** Somebody is on call while absent: an override beats an absence (T9). */
        ABSENT,
        /** Somebody is on call and cannot act, having no laptop. */
        CANNOT_ACT,
        /** Somebody is on call on another schedule of the team at the same time. */
        ON_BOTH,
        /** Somebody is on call for too long without a break. */
        LONG_SHIFT,
        /** Somebody is on the pager too many nights in a row. */
        NIGHTS,
        /** Nobody serves because an empty slot has its turn: somebody decided it (T5). */
        LEFT_EMPTY;

        /** Whether a stretch counts as a whole, what has passed of it included. */
        public boolean wearing() {
            return this == LONG_SHIFT || this == NIGHTS;
        }
    }

    public ScheduleWarning {
        if (stretches.isEmpty()) throw new IllegalArgumentException("a warning of nothing");
        people = List.copyOf(people);
        stretches = List.copyOf(stretches);
    }

    ScheduleWarning(Kind kind, List<String> people, List<Interval> stretches, int nights) {
        this(kind, people, stretches, nights, "");
    }

    /** What of it is not over at {@code now}; nothing where all is. */
    Optional<ScheduleWarning> ahead(Instant now) {
        List<Interval> left = stretches.stream()
                .filter(s -> s.end().isAfter(now))
                .map(s -> kind.wearing() || !s.start().isBefore(now) ? s : new Interval(now, s.end()))
                .toList();
        return left.isEmpty() ? Optional.empty() : Optional.of(new ScheduleWarning(kind, people, left, nights, other));
    }

    /**
     * One warning of several of the same kind, whose first stretch is that of the first.
     *
     * @param warnings the soonest first
     */
    static ScheduleWarning together(List<ScheduleWarning> warnings) {
        return new ScheduleWarning(
                warnings.get(0).kind,
                warnings.stream().flatMap(w -> w.people.stream()).toList(),
                warnings.stream()
                        .flatMap(w -> w.stretches.stream())
                        .sorted(Comparator.comparing(Interval::start))
                        .toList(),
                0);
    }

    public Interval first() {
        return stretches.get(0);
    }

    /** How long it is there in all; what overlaps counts once. */
    public Duration total() {
        return Intervals.total(Intervals.merged(stretches));
    }

    public Duration longest() {
        return stretches.stream().map(Interval::length).max(Duration::compareTo).orElseThrow();
    }
}
