package eightbells.core.rota;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.LongStream;

/** When one person is present for a duty, and when awake (T6), in epoch seconds. */
final class Presence {
    private final String handle;
    /** Absences, merged: presence changes at each, and begins with present. */
    private final long[] changes;

    private final WakingHours waking;
    private final WallClock home;
    private final List<Abroad> stays;

    private record Abroad(WallClock clock, long from, long until) {}

    Presence(Person person, Duty duty) {
        this(person, absence -> duty == Duty.LAPTOP || absence.kind() == Absence.Kind.AWAY);
    }

    private Presence(Person person, Predicate<Absence> counts) {
        handle = person.handle();
        waking = person.waking();
        home = WallClock.of(person.home());
        stays = person.stays().stream().map(Presence::abroad).toList();
        changes = changes(person.absences().stream().filter(counts).toList());
    }

    /** Present wherever a laptop is at hand, absent otherwise or not. */
    static Presence withLaptop(Person person) {
        return new Presence(person, absence -> absence.kind() == Absence.Kind.NO_LAPTOP);
    }

    String handle() {
        return handle;
    }

    boolean present(long t) {
        return changes.length == 0 || (WallClock.below(changes, t) & 1) == 0;
    }

    boolean awake(long t) {
        return waking.contains((int) Math.floorMod(t + clockAt(t).offset(t), (long) WallClock.DAY));
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
        if (waking.always()) return Long.MAX_VALUE;
        WallClock clock = clockAt(t);
        long next = clock.nextTransition(t);
        long time = Math.floorMod(t + clock.offset(t), (long) WallClock.DAY);
        next = Math.min(next, t + until(time, waking.from().toSecondOfDay()));
        next = Math.min(next, t + until(time, waking.until().toSecondOfDay()));
        for (Abroad stay : stays) {
            if (stay.from > t) next = Math.min(next, stay.from);
            if (stay.until > t) next = Math.min(next, stay.until);
        }
        return next;
    }

    private static long until(long time, long edge) {
        return edge > time ? edge - time : edge - time + WallClock.DAY;
    }

    private WallClock clockAt(long t) {
        for (Abroad stay : stays) {
            if (stay.from <= t && t < stay.until) return stay.clock;
        }
        return home;
    }

    private static Abroad abroad(Stay stay) {
        WallClock clock = WallClock.of(stay.zone());
        return new Abroad(
                clock,
                clock.instant(stay.from().atStartOfDay()),
                clock.instant(stay.until().atStartOfDay()));
    }

    private static long[] changes(List<Absence> absences) {
        List<long[]> stretches = new ArrayList<>();
        for (Absence absence : absences) {
            WallClock clock = WallClock.of(absence.zone());
            long[] stretch = {clock.instant(absence.from()), clock.instant(absence.until())};
            if (stretch[0] < stretch[1]) stretches.add(stretch);
        }
        stretches.sort((a, b) -> Long.compare(a[0], b[0]));
        long[] merged = new long[stretches.size() * 2];
        int n = 0;
        for (long[] stretch : stretches) {
            if (n > 0 && stretch[0] <= merged[n - 1]) {
                merged[n - 1] = Math.max(merged[n - 1], stretch[1]);
            } else {
                merged[n++] = stretch[0];
                merged[n++] = stretch[1];
            }
        }
        return Arrays.copyOf(merged, n);
    }
}
