package eightbells.core.rota;

import java.time.Instant;
import java.util.Collections;
import java.util.List;

/**
 * How an edited rotation follows the one before (T11): nobody's shift changes before the moment, and the next in
 * line stays the next in line.
 */
public final class Succession {
    private Succession() {}

    /**
     * The moment at which {@code next} takes over by default: the next handoff of {@code old} after {@code now}, or
     * the start of {@code next} where that is later still, so that no gap opens between the two.
     */
    public static Instant moment(Rotation old, Rotation next, Instant now) {
        long handoff = nextHandoff(new Turns(old), now.getEpochSecond());
        return Instant.ofEpochSecond(Math.max(handoff, new Turns(next).first()));
    }

    /**
     * {@code next} from {@code moment} on, with its order turned. Where the moment cuts a turn in two, whoever has it
     * keeps what is left of it, unless they had half of it or more and the new rotation hands over at that moment.
     */
    public static Rotation following(Rotation old, Rotation next, Instant moment) {
        Turns before = new Turns(old);
        Turns after = new Turns(next);
        long m = Math.max(moment.getEpochSecond(), after.first());
        long j = before.at(Math.max(m, before.first()));
        long k = after.at(m);
        long place = before.slot(j);
        long position = after.position(k);
        if (before.handoff(j) < m && !before.idle(j)) {
            boolean handsOver = after.handoff(k) == m && m - before.handoff(j) >= before.end(j) - m;
            if (handsOver) place++;
        } else if (!after.idle(k) && m - after.handoff(k) > after.end(k) - m) {
            // Where the new handoffs fall elsewhere and soon, what is left of that turn is no turn: who was on stays.
            position++;
        }
        int due = due(old.slots(), (int) (place % old.slots().size()), next.slots());
        int turned = (int) Math.floorMod(due - position, (long) next.slots().size());
        return next.within(new Validity(moment, Instant.MAX, turned));
    }

    /**
     * How far the order of {@code next} is turned where it takes over from {@code old} at {@code moment}. An order that
     * the edit leaves alone counts on; one that has not begun yet begins as it was to begin.
     */
    static int turned(Rotation old, Rotation next, Instant moment) {
        boolean begun = new Turns(old).first() < moment.getEpochSecond();
        return begun && !sameOrder(old, next)
                ? following(old, next, moment).tenure().turned()
                : old.tenure().turned();
    }

    /** Whether both would give every turn to the same slot, were they turned alike. */
    static boolean sameOrder(Rotation one, Rotation other) {
        return one.zone().equals(other.zone())
                && one.start().equals(other.start())
                && one.every().equals(other.every())
                && one.slots().equals(other.slots())
                && one.hours().equals(other.hours())
                && one.countIdleTurns() == other.countIdleTurns();
    }

    /** The first handoff of any kind after {@code t}, in epoch seconds. */
    static long nextHandoff(Turns turns, long t) {
        return t < turns.first() ? turns.first() : turns.end(turns.at(t));
    }

    /** Where the slot that is next in the old order stands in the new one, or who stands for it there. */
    private static int due(List<Slot> old, int next, List<Slot> now) {
        int there = find(old, next, now);
        if (there >= 0) return there;
        int outgoing = find(old, Math.floorMod(next - 1, old.size()), now);
        if (outgoing >= 0) return (outgoing + 1) % now.size();
        for (int i = 1; i < old.size(); i++) {
            int later = find(old, (next + i) % old.size(), now);
            if (later >= 0) return later;
        }
        return 0;
    }

    /** The place in {@code now} of the old slot: the same people, or at least one of them; of several, what follows decides. */
    private static int find(List<Slot> old, int slot, List<Slot> now) {
        int best = -1;
        int most = -1;
        for (int i = 0; i < now.size(); i++) {
            boolean same = now.get(i).equals(old.get(slot));
            boolean shared =
                    !Collections.disjoint(now.get(i).people(), old.get(slot).people());
            if (!same && !shared) continue;
            int score = (same ? old.size() + 1 : 0) + alike(old, slot, now, i);
            if (score > most) {
                most = score;
                best = i;
            }
        }
        return best;
    }

    private static int alike(List<Slot> old, int slot, List<Slot> now, int there) {
        int n = 0;
        while (n < old.size() && old.get((slot + n) % old.size()).equals(now.get((there + n) % now.size()))) n++;
        return n;
    }
}
