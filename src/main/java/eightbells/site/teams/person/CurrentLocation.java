package eightbells.site.teams.person;

import eightbells.core.rota.Absence;
import eightbells.core.rota.Absence.Kind;
import eightbells.core.rota.Person;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody is at a moment, and whether they can serve.
 *
 * @param zone of the stay that covers the moment, else home
 * @param awayUntil null: they are not away
 * @param awayFrom when they are away next, where that is within a fortnight; null where they are away now
 * @param noLaptopUntil null: no absence of that kind covers the moment
 * @param noLaptopFrom as {@code awayFrom}
 */
public record CurrentLocation(
        ZoneId zone,
        boolean awake,
        @Nullable Instant awayUntil,
        @Nullable Instant awayFrom,
        @Nullable Instant noLaptopUntil,
        @Nullable Instant noLaptopFrom) {
    private static final Duration SOON = Duration.ofDays(14);

    public static CurrentLocation of(Person person, Instant now) {
        Instant away = end(person, Kind.AWAY, now);
        Instant noLaptop = end(person, Kind.NO_LAPTOP, now);
        return new CurrentLocation(
                person.zoneAt(now),
                person.awakeAt(now),
                away,
                away == null ? next(person, Kind.AWAY, now) : null,
                noLaptop,
                noLaptop == null ? next(person, Kind.NO_LAPTOP, now) : null);
    }

    private static @Nullable Instant next(Person person, Kind kind, Instant now) {
        return person.absences().stream()
                .filter(absence -> absence.kind() == kind)
                .map((Absence absence) -> TimeOffIntervals.of(absence))
                .flatMap(Optional::stream)
                .map(span -> span.start())
                .filter(start -> start.isAfter(now) && start.isBefore(now.plus(SOON)))
                .min(Instant::compareTo)
                .orElse(null);
    }

    /** The end of the absences that follow one another from {@code now} on. */
    private static @Nullable Instant end(Person person, Kind kind, Instant now) {
        Instant end = null;
        for (Optional<Instant> next = covering(person, kind, now);
                next.isPresent();
                next = covering(person, kind, end)) {
            end = next.get();
        }
        return end;
    }

    private static Optional<Instant> covering(Person person, Kind kind, Instant t) {
        return person.absences().stream()
                .filter(absence -> absence.kind() == kind)
                .map((Absence absence) -> TimeOffIntervals.of(absence).filter(span -> span.contains(t)))
                .flatMap(Optional::stream)
                .map(span -> span.end())
                .max(Instant::compareTo);
    }
}
