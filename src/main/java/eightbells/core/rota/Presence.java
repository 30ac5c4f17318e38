package eightbells.core.rota;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.LongStream;

/** When one person is present for a duty, and when awake (T6), in epoch seconds. */
final class Presence {
    private final String handle;
    /** Where absences begin and end. */
    private final long[] changes;

    private final Waking waking;

    Presence(Person person, Duty duty) {
        this(person, absence -> duty == Duty.LAPTOP || absence.kind() == Absence.Kind.AWAY);
    }

    private Presence(Person person, Predicate<Absence> counts) {
        handle = person.handle();
        waking = new Waking(person);
        changes = changes(person.absences().stream().filter(counts).toList());
    }

    /** Present wherever a laptop is at hand, absent otherwise or not. */
    static Presence withLaptop(Person person) {
        return new Presence(person, absence -> absence.kind() == Absence.Kind.NO_LAPTOP);
    }

    String handle() {
        return handle;
    }

    Waking waking() {
        return waking;
    }

    boolean present(long t) {
        return changes.length == 0 || (WallClock.below(changes, t) & 1) == 0;
    }

    boolean awake(long t) {
        return waking.at(t);
    }

    /** Every instant at which {@link #present} changes. */
    LongStream comings() {
        return Arrays.stream(changes);
    }

    /** The first instant after {@code t} at which {@link #present} may change. */
    long nextPresence(long t) {
        int i = WallClock.below(changes, t);
        return i < changes.length ? changes[i] : Long.MAX_VALUE;
    }

    /** An instant after {@code t} before which {@link #awake} does not change; perhaps not the last such. */
    long nextAwake(long t) {
        return waking.next(t);
    }

    private static long[] changes(List<Absence> absences) {
        return Edges.of(absences.stream()
                .map(absence -> {
                    WallClock clock = WallClock.of(absence.zone());
                    return new long[] {clock.instant(absence.from()), clock.instant(absence.until())};
                })
                .toList());
    }
}
