package eightbells.core.rota;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Whom one rotation claims at an instant (T2 to T7), and until when that answer surely stands. */
final class Claims {
    private final Rotation rotation;
    private final Turns turns;
    private final Openings openings;
    private final long from;
    private final long until;
    private final Seats[] slots;
    /** When anybody of the rotation comes or goes; often never. */
    private final long[] comings;

    /** One slot: its people, and the claim that stands where all of them serve. */
    private record Seats(List<Presence> people, List<Assignment> assignments, Cover whole) {}

    private interface Able {
        boolean test(Presence person, long t);
    }

    /** A claim on {@code [asked, until)}. */
    record Claim(Cover cover, long until) {}

    Claims(Rotation rotation, Function<String, Presence> people) {
        this.rotation = rotation;
        turns = new Turns(rotation);
        WallClock clock = WallClock.of(rotation.zone());
        openings = new Openings(clock, rotation.hours());
        from = Math.max(turns.first(), seconds(rotation.tenure().from()));
        long end = rotation.until() == null ? Long.MAX_VALUE : clock.instant(rotation.until());
        until = Math.min(end, seconds(rotation.tenure().until()));
        slots = rotation.slots().stream().map(slot -> seats(slot, people)).toArray(Seats[]::new);
        comings = Arrays.stream(slots)
                .flatMap(slot -> slot.people.stream())
                .flatMapToLong(Presence::comings)
                .sorted()
                .distinct()
                .toArray();
    }

    Claim at(long t, @Nullable Trace trace) {
        if (t < from) return new Claim(Gap.GAP, from);
        if (t >= until) return new Claim(Gap.GAP, Long.MAX_VALUE);
        long k = turns.at(t);
        long end = Math.min(turns.end(k), until);
        if (turns.idle(k)) {
            if (trace != null) trace.idle(rotation, turns.handoff(k), turns.end(k));
            return new Claim(Gap.GAP, end);
        }
        if (!openings.always()) {
            end = Math.min(end, openings.nextChange(t));
            if (!openings.open(t)) {
                if (trace != null) trace.outsideHours(rotation);
                return new Claim(Gap.GAP, end);
            }
        }
        int own = turns.slot(k);
        if (trace != null)
            trace.turn(
                    rotation, turns.handoff(k), turns.end(k), rotation.slots().get(own));
        return serving(own, t, end, trace);
    }

    /** Whether an empty slot has the turn at {@code t} (T5). */
    boolean leftEmpty(long t) {
        if (t < from || t >= until) return false;
        long k = turns.at(t);
        return !turns.idle(k) && (openings.always() || openings.open(t)) && slots[turns.slot(k)].people.isEmpty();
    }

    private Claim serving(int own, long t, long end, @Nullable Trace trace) {
        if (slots[own].people.isEmpty()) return new Claim(Gap.GAP, end);
        int coming = WallClock.below(comings, t);
        if (coming < comings.length) end = Math.min(end, comings[coming]);
        StandIn standIn = rotation.standIn();
        if (standIn == StandIn.AWAKE) {
            end = Math.min(end, nextAwake(t));
            Cover awake = search(own, slots.length, t, Claims::presentAndAwake, trace);
            if (awake != Gap.GAP) return new Claim(awake, end);
            if (trace != null) trace.nobodyAwake(rotation);
        }
        int reach = standIn == StandIn.NONE ? 1 : slots.length;
        return new Claim(search(own, reach, t, Presence::present, trace), end);
    }

    /** The first slot, of {@code reach} from {@code own} on, in which somebody can: those who can. */
    private Cover search(int own, int reach, long t, Able can, @Nullable Trace trace) {
        for (int i = 0; i < reach; i++) {
            Seats slot = slots[(own + i) % slots.length];
            Cover cover = those(slot, t, can);
            if (trace != null) trace.considered(slot.people, t, cover, i > 0);
            if (cover != Gap.GAP) return cover;
        }
        return Gap.GAP;
    }

    private static Cover those(Seats slot, long t, Able can) {
        int able = 0;
        for (Presence person : slot.people) {
            if (can.test(person, t)) able++;
        }
        if (able == slot.people.size()) return slot.whole;
        if (able == 0) return Gap.GAP;
        List<Assignment> some = new ArrayList<>(able);
        for (int i = 0; i < slot.people.size(); i++) {
            if (can.test(slot.people.get(i), t)) some.add(slot.assignments.get(i));
        }
        return Cover.of(some);
    }

    private static boolean presentAndAwake(Presence person, long t) {
        return person.present(t) && person.awake(t);
    }

    /** When anybody of this rotation next wakes or falls asleep. */
    private long nextAwake(long t) {
        long next = Long.MAX_VALUE;
        for (Seats slot : slots) {
            for (Presence person : slot.people) next = Math.min(next, person.nextAwake(t));
        }
        return next;
    }

    private Seats seats(Slot slot, Function<String, Presence> people) {
        List<Presence> present = slot.people().stream().map(people).toList();
        List<Assignment> assignments = slot.people().stream()
                .map(handle -> new Assignment(handle, "rotation " + rotation.name()))
                .toList();
        return new Seats(present, assignments, Cover.of(assignments));
    }

    /** An instant in whole seconds; those beyond what seconds can hold are the ends of time. */
    static long seconds(Instant instant) {
        return instant.equals(Instant.MIN)
                ? Long.MIN_VALUE
                : instant.equals(Instant.MAX) ? Long.MAX_VALUE : instant.getEpochSecond();
    }
}
