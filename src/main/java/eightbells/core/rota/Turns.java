package eightbells.core.rota;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Which turn of a rotation holds an instant, and how many before it were worked: T2 and T4, in closed form. */
final class Turns {
    private final WallClock clock;
    private final Rotation rotation;
    private final TurnLength every;
    private final LocalDateTime start;
    private final long startLocal;
    private final long seconds;
    private final long first;
    /** {@code worked[i]}: the turns among the first i of a period of whole weeks that hours touch. */
    private final int[] worked;

    /**
     * A turn.
     *
     * @param slot as {@link Turns#slot}
     * @param until as {@link Turns#end}
     */
    record Turn(long number, int slot, boolean idle, long until) {}

    Turns(Rotation rotation) {
        this.rotation = rotation;
        clock = WallClock.of(rotation.zone());
        every = rotation.every();
        start = rotation.start();
        startLocal = WallClock.local(start);
        seconds = every.seconds();
        first = clock.instant(startLocal);
        worked = worked(rotation);
    }

    /** {@code handoff(0)}, in epoch seconds. */
    long first() {
        return first;
    }

    long handoff(long k) {
        return clock.instant(local(k));
    }

    /** The largest k with {@code handoff(k) <= t}; negative before the first. */
    long at(long t) {
        if (t < first) return -1;
        long k = lastStartedBy(clock.latestLocal(t));
        while (handoff(k) > t) k--;
        return k;
    }

    /** The turn that holds {@code t}, which is no earlier than the first handoff and lies in {@code zone}. */
    Turn turn(long t, ZoneInterval zone) {
        long k = zone.steady(t) ? lastStartedBy(t + zone.offset()) : at(t);
        long end = zone.steady(t) ? local(k + 1) - zone.offset() : Long.MAX_VALUE;
        return new Turn(k, slot(k), idle(k), end < zone.until() ? end : end(k));
    }

    /** When turn {@code k} ends: the first handoff of any later turn. */
    long end(long k) {
        long next = local(k + 1);
        long end = clock.instant(next);
        if (!clock.skipped(next)) return end;
        for (long j = k + 2; clock.skipped(next); j++) {
            next = local(j);
            end = Math.min(end, clock.instant(next));
        }
        return end;
    }

    boolean idle(long k) {
        if (neverIdle()) return false;
        int i = (int) (k % (worked.length - 1));
        return worked[i] == worked[i + 1];
    }

    /** The slot of turn {@code k}: its place in the order (T4). Of an idle turn: the slot of the next that is worked. */
    int slot(long k) {
        return (int) Math.floorMod(position(k) + rotation.tenure().turned(), (long) slots());
    }

    /** How far turn {@code k} stands along the order that the start alone would give. */
    long position(long k) {
        if (rotation.countIdleTurns() || neverIdle()) return k;
        int period = worked.length - 1;
        return k / period * worked[period] + worked[(int) (k % period)];
    }

    private boolean neverIdle() {
        return worked.length == 2;
    }

    int slots() {
        return rotation.slots().size();
    }

    private long local(long k) {
        return seconds > 0 ? startLocal + k * seconds : WallClock.local(every.after(start, k));
    }

    private long lastStartedBy(long local) {
        if (seconds > 0) return Math.floorDiv(local - startLocal, seconds);
        long months = ChronoUnit.MONTHS.between(start, LocalDateTime.ofEpochSecond(local, 0, ZoneOffset.UTC));
        long k = months / every.count();
        while (local(k + 1) <= local) k++;
        return k;
    }

    /** A turn of a week or more holds a part of every weekly window, so only shorter ones can be idle. */
    private int[] worked(Rotation rotation) {
        if (rotation.hours().isEmpty() || seconds == 0 || seconds >= WallClock.WEEK) return new int[] {0, 1};
        int period = (int) (WallClock.WEEK / gcd(seconds, WallClock.WEEK));
        int[] counts = new int[period + 1];
        for (int i = 0; i < period; i++) {
            int from = (int) Math.floorMod(startLocal - WallClock.A_MONDAY + i * seconds, (long) WallClock.WEEK);
            boolean touched = rotation.hours().stream().anyMatch(h -> touches(h, from, from + (int) seconds));
            counts[i + 1] = counts[i] + (touched ? 1 : 0);
        }
        return counts;
    }

    private static boolean touches(Hours hours, int from, int until) {
        for (int shift = -WallClock.WEEK; shift <= WallClock.WEEK; shift += WallClock.WEEK) {
            int opens = hours.from().secondOfWeek() + shift;
            if (opens < until && from < opens + hours.seconds()) return true;
        }
        return false;
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
