package eightbells.core.rota;

import java.util.List;

/** A rotation's weekly windows as stretches of instants (T3). */
final class Openings {
    private final WallClock clock;
    private final long[] opens;
    private final long[] lasts;

    Openings(WallClock clock, List<Hours> hours) {
        this.clock = clock;
        opens = hours.stream()
                .mapToLong(h -> WallClock.A_MONDAY + h.from().secondOfWeek())
                .toArray();
        lasts = hours.stream().mapToLong(Hours::seconds).toArray();
    }

    boolean always() {
        return opens.length == 0;
    }

    boolean open(long t) {
        long local = clock.latestLocal(t);
        if (clock.calm(t)) return openByTheClock(local);
        for (int i = 0; i < opens.length; i++) {
            long latest = latestOccurrence(i, local);
            // The one before as well: a skipped start or end comes later than its place in the week.
            if (open(i, latest, t) || open(i, latest - WallClock.WEEK, t)) return true;
        }
        return false;
    }

    /** An instant after {@code t} before which no window opens or closes. */
    long nextChange(long t) {
        long local = clock.latestLocal(t);
        long next = Long.MAX_VALUE;
        if (clock.calm(t)) {
            for (int i = 0; i < opens.length; i++) {
                long latest = latestOccurrence(i, local);
                long edge = local - latest < lasts[i] ? latest + lasts[i] : latest + WallClock.WEEK;
                next = Math.min(next, clock.instant(edge));
            }
            return next;
        }
        for (int i = 0; i < opens.length; i++) {
            long latest = latestOccurrence(i, local);
            for (long from = latest - WallClock.WEEK; from <= latest + WallClock.WEEK; from += WallClock.WEEK) {
                long start = clock.instant(from);
                long end = clock.instant(from + lasts[i]);
                if (start > t && start < next) next = start;
                if (end > t && end < next) next = end;
            }
        }
        return next;
    }

    /** Where no time was skipped lately, a window is open when the clock says so. */
    private boolean openByTheClock(long local) {
        for (int i = 0; i < opens.length; i++) {
            if (local - latestOccurrence(i, local) < lasts[i]) return true;
        }
        return false;
    }

    private boolean open(int i, long from, long t) {
        return clock.instant(from) <= t && t < clock.instant(from + lasts[i]);
    }

    private long latestOccurrence(int i, long local) {
        return opens[i] + Math.floorDiv(local - opens[i], (long) WallClock.WEEK) * WallClock.WEEK;
    }
}
