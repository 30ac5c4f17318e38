package eightbells.cover;

import eightbells.core.rota.Interval;
import eightbells.rota.RotaChange.Stretch;
import eightbells.rota.ShiftsChange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What an edit makes of a shift that cover is tied to. */
sealed interface Fate {
    /** The same part of the shift after the edit; nothing where nothing is left of it. */
    Optional<Interval> of(Interval part);

    enum Simple implements Fate {
        STAYS,
        GONE;

        @Override
        public Optional<Interval> of(Interval part) {
            return this == STAYS ? Optional.of(part) : Optional.empty();
        }
    }

    /**
     * The shift moves. A bound of a part that stood on the start or the end of the shift still does. Where the shift
     * moves as a whole every other bound moves as far; where one of its ends is cut or put off, it stays. What has begun
     * before {@code now} has been served: it keeps its start.
     */
    record Moves(Interval from, Interval to, Instant now) implements Fate {
        @Override
        public Optional<Interval> of(Interval part) {
            Instant end = bound(part.end());
            Instant last = end.isBefore(to.end()) ? end : to.end();
            if (part.start().isBefore(now)) {
                return last.isAfter(now) ? Optional.of(new Interval(part.start(), last)) : Optional.empty();
            }
            Instant start = bound(part.start());
            return Interval.between(start.isBefore(to.start()) ? to.start() : start, last);
        }

        private Instant bound(Instant bound) {
            if (bound.equals(from.end())) return to.end();
            if (bound.equals(from.start())) return to.start();
            return asAWhole() ? bound.plus(Duration.between(from.start(), to.start())) : bound;
        }

        /** A shift may be an hour longer elsewhere, because clocks change: what is somewhere else has moved. */
        private boolean asAWhole() {
            return from.length().equals(to.length()) || !from.overlaps(to);
        }
    }

    /**
     * @param shift as it was when cover was asked for, or moved last
     * @param had the person's own shifts before the edit, from {@code now} on, and {@code has} those after it
     */
    static Fate of(Interval shift, List<Stretch> had, List<Stretch> has, Instant now) {
        Optional<Interval> ahead = shift.end().isAfter(now)
                ? Interval.between(shift.start().isBefore(now) ? now : shift.start(), shift.end())
                : Optional.empty();
        Optional<Stretch> found = ahead.flatMap(rest -> had.stream()
                .filter(stretch -> stretch.interval().overlaps(rest))
                .max(Comparator.comparing(
                        stretch -> stretch.interval().common(rest).orElseThrow().length())));
        if (found.isEmpty()) return Simple.GONE;
        Stretch from = found.get();
        if (has.contains(from)) return Simple.STAYS;
        List<Interval> pieces = pieces(from, had, has);
        if (pieces.isEmpty()) return Simple.GONE;
        Interval to = hull(pieces);
        return to.equals(from.interval()) ? Simple.STAYS : new Moves(from.interval(), to, now);
    }

    /**
     * What the shift becomes. An edit may split it: all pieces are the shift, and cover has no effect between them. It
     * may also join it with another one: then it is the part of that which it was.
     */
    private static List<Interval> pieces(Stretch from, List<Stretch> had, List<Stretch> has) {
        ShiftsChange change = ShiftsChange.between(had, has);
        List<Interval> pieces = new ArrayList<>();
        change.moved().stream()
                .filter(move -> move.from().equals(from))
                .forEach(move -> pieces.add(move.to().interval()));
        boolean moved = !pieces.isEmpty();
        (moved ? change.gained() : has)
                .stream()
                        .flatMap(stretch -> stretch.interval().common(from.interval()).stream())
                        .forEach(pieces::add);
        return pieces;
    }

    private static Interval hull(List<Interval> pieces) {
        return new Interval(
                pieces.stream().map(Interval::start).min(Instant::compareTo).orElseThrow(),
                pieces.stream().map(Interval::end).max(Instant::compareTo).orElseThrow());
    }
}
