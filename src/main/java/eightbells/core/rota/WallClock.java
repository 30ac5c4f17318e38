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

    /** No zone ever skipped more than a day. */
    private static final int LONGEST_GAP = 2 * DAY;

    private static final int LAST_YEAR = 2200;
    private static final Map<ZoneId, WallClock> KNOWN = new ConcurrentHashMap<>();

    private final ZoneRules rules;
    /** When offsets change. */
    private final Marks transitions;
    /** The first local second that is read with the offset after each transition. */
    private final Marks localFrom;
    /** The first local second that each transition skips or repeats. */
    private final long[] blurredFrom;
    /** {@code offsets[i + 1]} follows transition i. */
    private final int[] offsets;

    private final long unrolledTo;

    private WallClock(ZoneId zone) {
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
        for (int i = 0; i < n; i++) {
            long at = all.get(i).toEpochSecond();
            int before = all.get(i).getOffsetBefore().getTotalSeconds();
            int after = all.get(i).getOffsetAfter().getTotalSeconds();
            changes[i] = at;
            locals[i] = at + Math.max(before, after);
            blurredFrom[i] = at + Math.min(before, after);
            offsets[i + 1] = after;
        }
        transitions = new Marks(changes);
        localFrom = new Marks(locals);
    }

    static WallClock of(ZoneId zone) {
        return KNOWN.computeIfAbsent(zone, WallClock::new);
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

    int offset(long t) {
        if (t >= unrolledTo) return rules.getOffset(Instant.ofEpochSecond(t)).getTotalSeconds();
        return offsets[transitions.below(t)];
    }

    /** The first change of offset after {@code t}, in epoch seconds; {@link Long#MAX_VALUE} where there is none. */
    long nextTransition(long t) {
        if (t >= unrolledTo) {
            ZoneOffsetTransition next = rules.nextTransition(Instant.ofEpochSecond(t));
            return next == null ? Long.MAX_VALUE : next.toEpochSecond();
        }
        int i = transitions.below(t);
        return i < transitions.size() ? transitions.at(i) : Long.MAX_VALUE;
    }

    /** The latest local second that has become an instant by {@code t}: the whole of a repeated hour at once. */
    long latestLocal(long t) {
        if (t >= unrolledTo) return t + offset(t);
        int i = transitions.below(t);
        long local = t + offsets[i];
        return i == 0 ? local : Math.max(local, localFrom.at(i - 1) - 1);
    }

    /** Whether the last transition before {@code t} is so long ago that no skipped time is still to come. */
    boolean calm(long t) {
        if (t >= unrolledTo) return false;
        int i = transitions.below(t);
        return i == 0 || t - transitions.at(i - 1) > LONGEST_GAP;
    }

    /** Whether a transition skips {@code local}; such times do not become instants in their own order. */
    boolean skipped(long local) {
        int i = localFrom.below(local);
        return i < transitions.size() && local >= blurredFrom[i] && offsets[i + 1] > offsets[i];
    }

    /** How many of {@code sorted} are at or below {@code value}. */
    static int below(long[] sorted, long value) {
        int found = Arrays.binarySearch(sorted, value);
        return found >= 0 ? found + 1 : -found - 1;
    }
}
