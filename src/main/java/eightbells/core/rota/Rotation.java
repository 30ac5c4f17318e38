package eightbells.core.rota;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order of slots that is handed on turn by turn (T2 to T7).
 *
 * @param name unique within its schedule
 * @param zone of {@code start}, {@code until} and {@code hours}
 * @param start the first handoff, wall clock
 * @param until from then on it claims nobody, wall clock; null: it goes on
 * @param hours the weekly windows in which it claims; none: always
 * @param countIdleTurns whether a turn that no window touches moves the order on (T4)
 */
public record Rotation(
        String name,
        ZoneId zone,
        LocalDateTime start,
        @Nullable LocalDateTime until,
        TurnLength every,
        List<Slot> slots,
        List<Hours> hours,
        StandIn standIn,
        boolean countIdleTurns,
        Validity tenure) {
    public Rotation {
        slots = List.copyOf(slots);
        hours = List.copyOf(hours);
        if (slots.stream().allMatch(Slot::empty)) {
            throw new IllegalArgumentException("a rotation names at least one person");
        }
        if (until != null && !start.isBefore(until)) {
            throw new IllegalArgumentException("a rotation ends after it starts: " + start + "/" + until);
        }
    }

    /** As the world first sees a rotation: always claiming, {@code standIn: next}, idle turns not counted. */
    public static Rotation of(String name, ZoneId zone, String start, String every, List<Slot> slots) {
        return new Rotation(
                name,
                zone,
                LocalDateTime.parse(start),
                null,
                TurnLength.parse(every),
                slots,
                List.of(),
                StandIn.NEXT,
                false,
                Validity.WHOLE);
    }

    /** The next handoffs after {@code t}, at most {@code most}: the starts of turns that are neither idle nor empty. */
    public List<Instant> handoffs(Instant t, int most) {
        Turns turns = new Turns(this);
        long end = until == null ? Long.MAX_VALUE : WallClock.of(zone).instant(until);
        List<Instant> handoffs = new ArrayList<>();
        for (long k = turns.at(t.getEpochSecond()) + 1; handoffs.size() < most && turns.handoff(k) < end; k++) {
            boolean begins = turns.at(turns.handoff(k)) == k;
            if (begins && !turns.idle(k)) handoffs.add(Instant.ofEpochSecond(turns.handoff(k)));
        }
        return List.copyOf(handoffs);
    }

    public Rotation called(String other) {
        return new Rotation(other, zone, start, until, every, slots, hours, standIn, countIdleTurns, tenure);
    }

    public Rotation within(Validity other) {
        return new Rotation(name, zone, start, until, every, slots, hours, standIn, countIdleTurns, other);
    }

    public Rotation standingIn(StandIn other) {
        return new Rotation(name, zone, start, until, every, slots, hours, other, countIdleTurns, tenure);
    }

    public Rotation during(Hours... windows) {
        return new Rotation(name, zone, start, until, every, slots, List.of(windows), standIn, countIdleTurns, tenure);
    }

    public Rotation ending(@Nullable LocalDateTime moment) {
        return new Rotation(name, zone, start, moment, every, slots, hours, standIn, countIdleTurns, tenure);
    }

    public Rotation countingIdleTurns() {
        return new Rotation(name, zone, start, until, every, slots, hours, standIn, true, tenure);
    }
}
