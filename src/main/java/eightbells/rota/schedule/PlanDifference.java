package eightbells.rota.schedule;

import eightbells.core.interval.Interval;
import eightbells.core.rota.Plan;
import eightbells.core.rota.Shift;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** What one plan says otherwise than another over a stretch of time. */
public record PlanDifference(List<Piece> pieces) {

    /** A stretch in which neither plan changes, with who serves by each. */
    public record Piece(Interval interval, List<String> before, List<String> after) {
        boolean changed() {
            return !before.equals(after);
        }
    }

    /** What somebody comes to serve, or no longer serves. */
    public record Share(String person, List<Interval> gained, List<Interval> lost) {}

    public PlanDifference {
        pieces = List.copyOf(pieces);
    }

    public static PlanDifference of(Plan before, Plan after, Interval window) {
        List<Shift> old = before.shifts(window);
        List<Shift> fresh = after.shifts(window);
        Set<Instant> bounds = new TreeSet<>();
        old.forEach(shift -> bounds.add(shift.interval().end()));
        fresh.forEach(shift -> bounds.add(shift.interval().end()));
        List<Piece> pieces = new ArrayList<>();
        Instant from = window.start();
        for (Instant until : bounds) {
            pieces.add(new Piece(new Interval(from, until), people(old, from), people(fresh, from)));
            from = until;
        }
        return new PlanDifference(pieces);
    }

    private static List<String> people(List<Shift> shifts, Instant t) {
        Iterator<Shift> each = shifts.iterator();
        Shift shift = each.next();
        while (!shift.interval().contains(t)) shift = each.next();
        return shift.cover().people();
    }

    public boolean nothing() {
        return pieces.stream().noneMatch(Piece::changed);
    }

    /** Where other people serve, or the same in another order. */
    public List<Interval> changed() {
        return where(Piece::changed);
    }

    /** Where nobody will serve, and somebody was to. */
    public List<Interval> gaps() {
        return where(piece -> piece.after().isEmpty() && !piece.before().isEmpty());
    }

    /** Person by person; those for whom nothing changes are left out. */
    public List<Share> shares() {
        Set<String> everybody = new LinkedHashSet<>();
        pieces.forEach(piece -> everybody.addAll(piece.after()));
        pieces.forEach(piece -> everybody.addAll(piece.before()));
        return everybody.stream()
                .map(person -> new Share(
                        person,
                        where(p -> p.after().contains(person) && !p.before().contains(person)),
                        where(p -> p.before().contains(person) && !p.after().contains(person))))
                .filter(share -> !share.gained().isEmpty() || !share.lost().isEmpty())
                .toList();
    }

    private List<Interval> where(Predicate<Piece> holds) {
        List<Interval> found = new ArrayList<>();
        for (Piece piece : pieces) {
            if (!holds.test(piece)) continue;
            Interval last = found.isEmpty() ? null : found.get(found.size() - 1);
            if (last != null && last.end().equals(piece.interval().start())) {
                found.set(
                        found.size() - 1,
                        new Interval(last.start(), piece.interval().end()));
            } else {
                found.add(piece.interval());
            }
        }
        return List.copyOf(found);
    }
}
