package eightbells.rota.swap;

import eightbells.core.interval.Interval;
import eightbells.rota.edit.RotaChange.Stretch;
import eightbells.rota.edit.ShiftsChange;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * What an edit leaves of the part of a shift that cover is agreed or asked for, by hours. Nobody covers other hours than
 * those that they said yes to.
 */
sealed interface ShiftOutcome {
    /**
     * Some of these hours still are the person's, perhaps all.
     *
     * @param part from the first of them to the last; where the edit takes some out between, cover has no effect then
     * @param shift of which they are a part now
     */
    record Kept(Interval part, Interval shift) implements ShiftOutcome {}

    /**
     * None of these hours are the person's any more, and the same shift is theirs at another time.
     *
     * @param part that which corresponds to the part at the other time
     */
    record Elsewhere(Interval part, Interval shift) implements ShiftOutcome {}

    /** Nothing is left, or what was left is over. */
    record Gone() implements ShiftOutcome {}

    /**
     * @param shift as it was when cover was asked for, or at the last edit; {@code part} is a part of it
     * @param had the person's own shifts before the edit, from {@code now} on, and {@code has} those after it
     */
    static ShiftOutcome of(Interval shift, Interval part, List<Stretch> had, List<Stretch> has, Instant now) {
        Optional<Interval> ahead = Interval.between(part.start().isBefore(now) ? now : part.start(), part.end());
        if (ahead.isEmpty()) return new Gone();
        List<Stretch> still = overlapping(has, ahead.get());
        if (still.isEmpty()) return elsewhere(ahead.get(), had, has, now);
        Interval left = hull(still.stream()
                .flatMap(stretch -> stretch.interval().common(ahead.get()).stream())
                .toList());
        Interval whole = hull(still.stream().map(Stretch::interval).toList());
        return new Kept(sinceItsStart(part, left, now), sinceItsStart(shift, whole, now));
    }

    /** What has begun has been served: it keeps its start. */
    private static Interval sinceItsStart(Interval was, Interval left, Instant now) {
        return was.start().isBefore(now) ? new Interval(was.start(), left.end()) : left;
    }

    private static ShiftOutcome elsewhere(Interval ahead, List<Stretch> had, List<Stretch> has, Instant now) {
        return overlapping(had, ahead).stream()
                .max(Comparator.comparing(stretch ->
                        stretch.interval().common(ahead).orElseThrow().length()))
                .flatMap(from -> moves(had, has, now).stream()
                        .filter(move -> move.from().equals(from))
                        .findFirst())
                .<ShiftOutcome>flatMap(move -> corresponding(ahead, move)
                        .map(part -> new Elsewhere(part, move.to().interval())))
                .orElseGet(Gone::new);
    }

    /** A bound on the start or the end of the shift is there again; every other one is as far from the start. */
    private static Optional<Interval> corresponding(Interval part, ShiftsChange.Move move) {
        Interval from = move.from().interval();
        Interval to = move.to().interval();
        Duration by = Duration.between(from.start(), to.start());
        Instant start = part.start().isAfter(from.start()) ? part.start().plus(by) : to.start();
        Instant end = part.end().isBefore(from.end()) ? part.end().plus(by) : to.end();
        return Interval.between(start, end.isBefore(to.end()) ? end : to.end());
    }

    private static List<ShiftsChange.Move> moves(List<Stretch> had, List<Stretch> has, Instant now) {
        return ShiftsChange.of(without(has, had), without(had, has), begin(had, now), begin(has, now))
                .moved();
    }

    private static HashSet<Stretch> begin(List<Stretch> shifts, Instant now) {
        HashSet<Stretch> begin = new HashSet<>(shifts);
        begin.removeIf(shift -> !shift.interval().start().isAfter(now));
        return begin;
    }

    /** The hours of the ones that the others do not hold. */
    private static List<Stretch> without(List<Stretch> shifts, List<Stretch> others) {
        return shifts.stream()
                .flatMap(shift -> shift.interval().without(intervals(overlapping(others, shift.interval()))).stream()
                        .map(left -> new Stretch(shift.team(), shift.schedule(), left)))
                .toList();
    }

    private static List<Stretch> overlapping(Collection<Stretch> shifts, Interval interval) {
        return shifts.stream()
                .filter(shift -> shift.interval().overlaps(interval))
                .toList();
    }

    private static List<Interval> intervals(List<Stretch> shifts) {
        return shifts.stream().map(Stretch::interval).toList();
    }

    private static Interval hull(List<Interval> pieces) {
        return new Interval(
                pieces.stream()
                        .map(Interval::start)
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                pieces.stream()
                        .map(Interval::end)
                        .max(Comparator.naturalOrder())
                        .orElseThrow());
    }
}
