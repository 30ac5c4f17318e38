package eightbells.calendar.incoming;

import eightbells.core.rota.Interval;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An event, or what is different about some instances of one.
 *
 * @param part as it is written
 * @param replaces the start of the instance that this one stands for; null: it stands for itself
 * @param andLater whether it stands for those after that as well
 * @param counts whether its times are taken
 */
record Event(Part part, Moment start, Length length, @Nullable Moment replaces, boolean andLater, boolean counts) {

    /** Nothing where it has no start, as in a journal. */
    static Optional<Event> of(Part part, BusyRule rule, Function<Part.Line, Reckoning> zones, Reckoning person) {
        return part.line("DTSTART").map(line -> {
            Moment start = Moment.of(line.value().strip(), line, zones, person);
            Optional<Part.Line> id = part.line("RECURRENCE-ID");
            return new Event(
                    part,
                    start,
                    Length.of(part, start, zones, person),
                    id.map(of -> Moment.of(of.value().strip(), of, zones, person))
                            .orElse(null),
                    id.flatMap(of -> of.parameter("RANGE"))
                            .filter("THISANDFUTURE"::equalsIgnoreCase)
                            .isPresent(),
                    rule.counts(part));
        });
    }

    /** Its own time, or that of the instance that starts then. */
    Optional<Interval> at(LocalDateTime local) {
        return counts ? length.from(local, start) : Optional.empty();
    }

    /** An instant as its clock shows it. */
    LocalDateTime local(Instant instant) {
        return start.reckoning().local(instant);
    }
}
