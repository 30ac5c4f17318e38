package eightbells.core.rota;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A rotation's weekly windows as stretches of instants (T3). */
final class HoursWindows {
    private final WallClock clock;
    private final long[] opens;
    private final long[] lasts;
    /** The seconds of the week at which, by the clock on the wall, the hours begin and end in turn. */
    private final long[] edges;
    /** Whether they go on from Sunday to Monday; then the first edge is an end. */
    private final boolean pastMidnight;

    /** Whether a window is open, and an instant before which that does not change. */
    record State(boolean open, long until) {}

    HoursWindows(WallClock clock, List<Hours> hours) {
        this.clock = clock;
        opens = hours.stream()
                .mapToLong(h -> WallClock.A_MONDAY + h.from().secondOfWeek())
                .toArray();
        lasts = hours.stream().mapToLong(Hours::seconds).toArray();
        long[] week = edgesOfTheWeek(hours);
        int n = week.length;
        pastMidnight = n > 0 && week[0] == 0 && week[n - 1] == WallClock.WEEK;
        edges = pastMidnight ? Arrays.copyOfRange(week, 1, n - 1) : week;
    }

    boolean always() {
        return opens.length == 0;
    }

    /** @param zone that of the clock at {@code t} */
    State at(long t, ZoneInterval zone) {
        // Where the clock neither skipped nor repeated anything lately, a window is open when it says so.
        if (!zone.steady(t)) return new State(open(t), nextChange(t));
        int time = Math.floorMod(t + zone.offset() - WallClock.A_MONDAY, WallClock.WEEK);
        int passed = 0;
        while (passed < edges.length && edges[passed] <= time) passed++;
        boolean open = (passed % 2 == 1) != pastMidnight;
        if (edges.length == 0) return new State(open, nextChange(t));
        long edge = passed < edges.length ? edges[passed] : edges[0] + WallClock.WEEK;
        long until = t - time + edge;
        return new State(open, until < zone.until() ? until : nextChange(t));
    }

    private boolean open(long t) {
        long local = clock.latestLocal(t);
        for (int i = 0; i < opens.length; i++) {
            long latest = latestOccurrence(i, local);
            // The one before as well: a skipped start or end comes later than its place in the week.
            if (open(i, latest, t) || open(i, latest - WallClock.WEEK, t)) return true;
        }
        return false;
    }

    private boolean open(int i, long from, long t) {
        return clock.instant(from) <= t && t < clock.instant(from + lasts[i]);
    }

    private long nextChange(long t) {
        long local = clock.latestLocal(t);
        long next = Long.MAX_VALUE;
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

    private long latestOccurrence(int i, long local) {
        return opens[i] + Math.floorDiv(local - opens[i], (long) WallClock.WEEK) * WallClock.WEEK;
    }

    private static long[] edgesOfTheWeek(List<Hours> hours) {
        List<long[]> stretches = new ArrayList<>();
        for (Hours window : hours) {
            long from = window.from().secondOfWeek();
            long until = from + window.seconds();
            stretches.add(new long[] {from, Math.min(until, WallClock.WEEK)});
            stretches.add(new long[] {0, until - WallClock.WEEK});
        }
        return Edges.of(stretches);
    }
}
