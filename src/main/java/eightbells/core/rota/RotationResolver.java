package eightbells.core.rota;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Whom one rotation claims (T2 to T7). */
final class RotationResolver {
    private static final ZoneInterval NO_ZONE = new ZoneInterval(0, 0, Long.MIN_VALUE);
    private static final Turns.Turn NO_TURN = new Turns.Turn(-1, 0, true, Long.MIN_VALUE);

    private final Rotation rotation;
    private final WallClock clock;
    private final Turns turns;
    private final HoursWindows hours;
    private final SlotResolver slots;
    private final long begins;
    private final long ends;

    RotationResolver(Rotation rotation, Function<String, Presence> people) {
        this.rotation = rotation;
        clock = WallClock.of(rotation.zone());
        turns = new Turns(rotation);
        hours = new HoursWindows(clock, rotation.hours());
        slots = new SlotResolver(rotation, people);
        begins = Math.max(turns.first(), WallClock.seconds(rotation.tenure().from()));
        long end = rotation.until() == null ? Long.MAX_VALUE : clock.instant(rotation.until());
        ends = Math.min(end, WallClock.seconds(rotation.tenure().until()));
    }

    /** Whether an empty slot has the turn at {@code t} (T5). */
    boolean leftEmpty(long t) {
        if (t < begins || t >= ends) return false;
        ZoneInterval zone = clock.interval(t);
        Turns.Turn turn = turns.turn(t, zone);
        return !turn.idle() && (hours.always() || hours.at(t, zone).open()) && slots.empty(turn.slot());
    }

    /** The claims of the rotation at ever later instants. Clock and turn are looked up again only when they are over. */
    final class Cursor {
        private ZoneInterval zone = NO_ZONE;
        private Turns.Turn turn = NO_TURN;
        private Cover cover = Gap.GAP;
        private long until = Long.MIN_VALUE;

        Cover cover() {
            return cover;
        }

        /** An instant before which the cover stays as it is. */
        long until() {
            return until;
        }

        void to(long t, @Nullable Trace trace) {
            if (t >= until) cover = claim(t, trace);
        }

        private Cover claim(long t, @Nullable Trace trace) {
            if (t < begins) return gap(begins);
            if (t >= ends) return gap(Long.MAX_VALUE);
            if (t >= zone.until()) zone = clock.interval(t);
            if (t >= turn.until()) turn = turns.turn(t, zone);
            long end = Math.min(turn.until(), ends);
            boolean open = true;
            if (!turn.idle() && !hours.always()) {
                HoursWindows.State state = hours.at(t, zone);
                open = state.open();
                end = Math.min(end, state.until());
            }
            if (trace != null) tell(trace, open);
            if (turn.idle() || !open) return gap(end);
            until = Math.min(end, slots.until(turn.slot(), t));
            return slots.at(turn.slot(), t, trace);
        }

        private void tell(Trace trace, boolean open) {
            long handoff = turns.handoff(turn.number());
            if (turn.idle()) trace.idle(rotation, handoff, turn.until());
            else if (!open) trace.outsideHours(rotation);
            else trace.turn(rotation, handoff, turn.until(), rotation.slots().get(turn.slot()));
        }

        private Cover gap(long end) {
            until = end;
            return Gap.GAP;
        }
    }
}
