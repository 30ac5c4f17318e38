package eightbells.core.rota;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A zone's wall clock as arithmetic on seconds (T1, RFC 5545 §3.3.5). A local time is the second that it would be
 * in UTC. It becomes an instant with the offset in force before a transition for as long as it lies before both
 * sides of that transition; that one rule reads a skipped time with the offset before the gap, and a repeated one
 * as its first occurrence.
 *
 * <p>Transitions are unrolled to {@link #LAST_YEAR}, so a conversion is a binary search; beyond that year, the
 * zone's rules are asked.
 */
final class WallClock {
    static final int DAY = 86_400;
    static final int WEEK = 7 * DAY;

    /** Monday 5 January 1970, 00:00. */
    static final long A_MONDAY = 4L * DAY;

    private static final int LAST_YEAR = 2200;
    private static final Map<ZoneId, WallClock> KNOWN = new ConcurrentHashMap<>();

    private final ZoneId zone;
    private final ZoneRules rules;
    /** When offsets change. */
    private final SortedIndex transitions;
    /** The first local second that is read with the offset after each transition. */
    private final SortedIndex localFrom;
    /** The first local second that each transition skips or repeats. */
    private final long[] blurredFrom;
    /** {@code offsets[i + 1]} follows transition i. */
    private final int[] offsets;
    /** {@code intervals[i + 1]} follows transition i. */
    private final ZoneInterval[] intervals;

    private final long unrolledTo;

    private WallClock(ZoneId zone) {
        this.zone = zone;
        rules = zone.getRules();
        List<ZoneOffsetTransition> all = new ArrayList<>(rules.getTransitions());
        unrolledTo = LocalDate.of(LAST_YEAR, 1, 1).toEpochDay() * DAY;
        if (!rules.getTransitionRules().isEmpty()) {
            Instant from =
                    all.isEmpty() ? Instant.EPOCH : all.get(all.size() - 1).getInstant();
            for (ZoneOffsetTransition t = rules.nextTransition(from);
                    t != null && t.toEpochSecond() < unrolledTo;
                    t = rules.nextTransition(t.getInstant())) {
                all.add(t);
            }
        }
        int n = all.size();
        long[] changes = new long[n];
        long[] locals = new long[n];
        blurredFrom = new long[n];
        offsets = new int[n + 1];
        offsets[0] = rules.getOffset(Instant.MIN).getTotalSeconds();
        intervals = new ZoneInterval[n + 1];
        long steadyFrom = Long.MIN_VALUE;
        for (int i = 0; i < n; i++) {
            long at = all.get(i).toEpochSecond();
            int before = all.get(i).getOffsetBefore().getTotalSeconds();
            int after = all.get(i).getOffsetAfter().getTotalSeconds();
            changes[i] = at;
            locals[i] = at + Math.max(before, after);
            blurredFrom[i] = at + Math.min(before, after);
            offsets[i + 1] = after;
            intervals[i] = new ZoneInterval(before, steadyFrom, at);
            steadyFrom = Math.max(steadyFrom, at + Math.abs(after - before));
        }
        long end = rules.getTransitionRules().isEmpty() ? Long.MAX_VALUE : unrolledTo;
        intervals[n] = new ZoneInterval(offsets[n], steadyFrom, end);
        transitions = new SortedIndex(changes);
        localFrom = new SortedIndex(locals);
    }

    static WallClock of(ZoneId zone) {
        return KNOWN.computeIfAbsent(zone, WallClock::new);
    }

    ZoneId zone() {
        return zone;
    }

    static long local(LocalDateTime wall) {
        return wall.toEpochSecond(ZoneOffset.UTC);
    }

    /** T1, from a wall-clock time to an epoch second. */
    long instant(LocalDateTime wall) {
        return instant(local(wall));
    }

    /** T1, from a local second to an epoch second. */
    long instant(long local) {
        if (local >= unrolledTo) {
            LocalDateTime wall = LocalDateTime.ofEpochSecond(local, 0, ZoneOffset.UTC);
            return local - rules.getOffset(wall).getTotalSeconds();
        }
        return local - offsets[localFrom.below(local)];
    }

    /** The stretch with one offset that holds {@code t}. Beyond the last year unrolled, none is called steady. */
    ZoneInterval interval(long t) {
        if (t < unrolledTo) return intervals[transitions.below(t)];
        Instant instant = Instant.ofEpochSecond(t);
        ZoneOffsetTransition next = rules.nextTransition(instant);
        return new ZoneInterval(
                rules.getOffset(instant).getTotalSeconds(),
                Long.MAX_VALUE,
                next == null ? Long.MAX_VALUE : next.toEpochSecond());
    }

    /** The latest local second that has become an instant by {@code t}: the whole of a repeated hour at once. */
    long latestLocal(long t) {
        if (t >= unrolledTo) return t + interval(t).offset();
        int i = transitions.below(t);
        long local = t + offsets[i];
        return i == 0 ? local : Math.max(local, localFrom.at(i - 1) - 1);
    }

    /** Whether a transition skips {@code local}; such times do not become instants in their own order. */
    boolean skipped(long local) {
        int i = localFrom.below(local);
        return i < transitions.size() && local >= blurredFrom[i] && offsets[i + 1] > offsets[i];
    }

    /** The first instant of a day, counted from 1 January 1970, even where a transition skips its midnight. */
    long startOfDay(long day) {
        long midnight = day * DAY;
        return skipped(midnight) ? transitions.at(localFrom.below(midnight)) : instant(midnight);
    }

    /** An instant in whole seconds; those beyond what seconds can hold are the ends of time. */
    static long seconds(Instant instant) {
        return instant.equals(Instant.MIN)
                ? Long.MIN_VALUE
                : instant.equals(Instant.MAX) ? Long.MAX_VALUE : instant.getEpochSecond();
    }

    /** How many of {@code sorted} are at or below {@code value}. */
    static int below(long[] sorted, long value) {
        int found = Arrays.binarySearch(sorted, value);
        return found >= 0 ? found + 1 : -found - 1;
    }
}
