package eightbells.core.rota;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who serves in a turn: those of its slot, or who stands in for them (T5 to T7). */
final class SlotResolver {
    private final Rotation rotation;
    private final Seats[] slots;
    /** When anybody of the rotation comes or goes; often never. */
    private final long[] comings;
    /** By which anybody of it wakes and falls asleep; often one for all. Nobody asks, unless the sun is followed. */
    private final Waking[] clocks;

    /** One slot: its people, and the cover where all of them serve. */
    private record Seats(Presence[] people, List<Assignment> assignments, Cover whole) {}

    private interface Able {
        boolean test(Presence person, long t);
    }

    SlotResolver(Rotation rotation, Function<String, Presence> people) {
        this.rotation = rotation;
        slots = rotation.slots().stream().map(slot -> seats(slot, people)).toArray(Seats[]::new);
        comings =
                everybody().flatMapToLong(Presence::comings).sorted().distinct().toArray();
        clocks = rotation.standIn() == StandIn.AWAKE
                ? everybody().map(Presence::waking).distinct().toArray(Waking[]::new)
                : new Waking[0];
    }

    boolean empty(int slot) {
        return slots[slot].people.length == 0;
    }

    /** Who serves at {@code t} in a turn of the slot {@code own}. */
    Cover at(int own, long t, @Nullable Trace trace) {
        if (empty(own)) return Gap.GAP;
        StandIn standIn = rotation.standIn();
        if (standIn == StandIn.AWAKE) {
            Cover awake = search(own, slots.length, t, SlotResolver::presentAndAwake, trace);
            if (awake != Gap.GAP) return awake;
            if (trace != null) trace.nobodyAwake(rotation);
        }
        int reach = standIn == StandIn.NONE ? 1 : slots.length;
        return search(own, reach, t, Presence::present, trace);
    }

    /** An instant after {@code t} before which {@link #at} answers the same. */
    long until(int own, long t) {
        if (empty(own)) return Long.MAX_VALUE;
        int coming = WallClock.below(comings, t);
        long until = coming < comings.length ? comings[coming] : Long.MAX_VALUE;
        for (Waking clock : clocks) until = Math.min(until, clock.next(t));
        return until;
    }

    /** The first slot, of {@code reach} from {@code own} on, in which somebody can: those who can. */
    private Cover search(int own, int reach, long t, Able can, @Nullable Trace trace) {
        for (int i = 0; i < reach; i++) {
            Seats slot = slots[(own + i) % slots.length];
            Cover cover = those(slot, t, can);
            if (trace != null) trace.considered(List.of(slot.people), t, cover, i > 0);
            if (cover != Gap.GAP) return cover;
        }
        return Gap.GAP;
    }

    private static Cover those(Seats slot, long t, Able can) {
        int able = 0;
        for (Presence person : slot.people) {
            if (can.test(person, t)) able++;
        }
        if (able == slot.people.length) return slot.whole;
        if (able == 0) return Gap.GAP;
        List<Assignment> some = new ArrayList<>(able);
        for (int i = 0; i < slot.people.length; i++) {
            if (can.test(slot.people[i], t)) some.add(slot.assignments.get(i));
        }
        return Cover.of(some);
    }

    private static boolean presentAndAwake(Presence person, long t) {
        return person.present(t) && person.awake(t);
    }

    private Stream<Presence> everybody() {
        return Arrays.stream(slots).flatMap(slot -> Arrays.stream(slot.people));
    }

    private Seats seats(Slot slot, Function<String, Presence> people) {
        Presence[] present = slot.people().stream().map(people).toArray(Presence[]::new);
        List<Assignment> assignments = slot.people().stream()
                .map(handle -> new Assignment(handle, "rotation " + rotation.name()))
                .toList();
        return new Seats(present, assignments, Cover.of(assignments));
    }
}
