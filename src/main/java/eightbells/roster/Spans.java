package eightbells.roster;

import eightbells.core.rota.Absence;
import eightbells.core.rota.Interval;
import eightbells.core.rota.Stay;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** When absences and stays are, as instants (T1, T6). Empty where the clocks skip all of it. */
final class Spans {
    private Spans() {}

    static Optional<Interval> of(Absence absence) {
        return between(absence.from(), absence.until(), absence.zone());
    }

    static Optional<Interval> of(Stay stay) {
        return between(stay.from().atStartOfDay(), stay.until().atStartOfDay(), stay.zone());
    }

    static Optional<Interval> common(Interval a, Interval b) {
        Instant start = a.start().isAfter(b.start()) ? a.start() : b.start();
        Instant end = a.end().isBefore(b.end()) ? a.end() : b.end();
        return start.isBefore(end) ? Optional.of(new Interval(start, end)) : Optional.empty();
    }

    /** What is left of a stretch without those that are taken from it. */
    static List<Interval> without(Interval whole, List<Interval> taken) {
        List<Interval> left = List.of(whole);
        for (Interval hole : taken) {
            List<Interval> next = new ArrayList<>();
            for (Interval piece : left) {
                if (!piece.overlaps(hole)) {
                    next.add(piece);
                    continue;
                }
                if (piece.start().isBefore(hole.start())) next.add(new Interval(piece.start(), hole.start()));
                if (hole.end().isBefore(piece.end())) next.add(new Interval(hole.end(), piece.end()));
            }
            left = next;
        }
        return left;
    }

    private static Optional<Interval> between(LocalDateTime from, LocalDateTime until, ZoneId zone) {
        Instant start = from.atZone(zone).toInstant();
        Instant end = until.atZone(zone).toInstant();
        return start.isBefore(end) ? Optional.of(new Interval(start, end)) : Optional.empty();
    }
}
