package eightbells.core.rota;

import eightbells.core.interval.Interval;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.function.LongUnaryOperator;

/** What the rules of time need of a person. Where two stays cover an instant, the first listed counts. */
public record Person(String handle, ZoneId home, WakingHours waking, List<Stay> stays, List<Absence> absences) {
    public Person {
        stays = List.copyOf(stays);
        absences = List.copyOf(absences);
    }

    /** Where they are at {@code t} (T6). */
    public ZoneId zoneAt(Instant t) {
        return new Whereabouts(this).clock(t.getEpochSecond()).zone();
    }

    public boolean awakeAt(Instant t) {
        return new Presence(this, Duty.PAGER).awake(t.getEpochSecond());
    }

    /** Whether no absence that counts for the duty covers {@code t} (T6). */
    public boolean presentAt(Duty duty, Instant t) {
        return new Presence(this, duty).present(t.getEpochSecond());
    }

    /** The stretches of {@code within} in which they are not awake (T6). */
    public List<Interval> asleep(Interval within) {
        Presence presence = new Presence(this, Duty.PAGER);
        return stretches(within, t -> !presence.awake(t), presence::nextAwake);
    }

    /** The stretches of {@code within} in which they are not present for the duty (T6). */
    public List<Interval> absent(Duty duty, Interval within) {
        Presence presence = new Presence(this, duty);
        return stretches(within, t -> !presence.present(t), presence::nextPresence);
    }

    private static List<Interval> stretches(Interval within, LongPredicate holds, LongUnaryOperator nextChange) {
        List<Interval> stretches = new ArrayList<>();
        long end = within.end().getEpochSecond();
        long from = Long.MIN_VALUE;
        for (long t = within.start().getEpochSecond(); t < end; t = nextChange.applyAsLong(t)) {
            if (holds.test(t)) {
                if (from == Long.MIN_VALUE) from = t;
            } else if (from != Long.MIN_VALUE) {
                stretches.add(new Interval(Instant.ofEpochSecond(from), Instant.ofEpochSecond(t)));
                from = Long.MIN_VALUE;
            }
        }
        if (from != Long.MIN_VALUE) stretches.add(new Interval(Instant.ofEpochSecond(from), within.end()));
        return stretches;
    }

    /** The same person, but absent at no time of these stretches. */
    public Person presentFor(Collection<Interval> stretches) {
        if (stretches.isEmpty() || absences.isEmpty()) return this;
        List<Absence> left = absences.stream()
                .flatMap(absence -> Interval.between(
                                absence.from().atZone(absence.zone()).toInstant(),
                                absence.until().atZone(absence.zone()).toInstant())
                        .stream()
                        .flatMap(span -> span.without(stretches).stream())
                        .map(span -> new Absence(absence.kind(), ZoneOffset.UTC, utc(span.start()), utc(span.end()))))
                .toList();
        return new Person(handle, home, waking, stays, left);
    }

    /** The same person without any absence. */
    public Person alwaysPresent() {
        return new Person(handle, home, waking, stays, List.of());
    }

    private static LocalDateTime utc(Instant t) {
        return LocalDateTime.ofInstant(t, ZoneOffset.UTC);
    }

    /** Somebody who is always at home and never absent. */
    public static Person at(String handle, ZoneId home) {
        return new Person(handle, home, WakingHours.DEFAULT, List.of(), List.of());
    }
}
