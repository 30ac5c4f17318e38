package eightbells.rota.schedule;

import eightbells.core.interval.Interval;
import eightbells.core.rota.Duty;
import eightbells.core.rota.Shift;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Somebody who is on call on two schedules of one team at once: whom the first page does not wake, the second does not
 * either.
 *
 * @param other the schedule beside the one that was asked about
 * @param stretches ascending and apart; at least one
 */
public record OnCallTwice(String person, String other, List<Interval> stretches) {

    /** By the other schedule, in the order they were made; nothing about a laptop. */
    public static List<OnCallTwice> of(Rota rota, Rota.ScheduleSnapshot watch, Interval window) {
        if (watch.duty() == Duty.LAPTOP) return List.of();
        List<OnCallTwice> both = new ArrayList<>();
        List<Shift> own = null;
        for (Rota.ScheduleSnapshot other : rota.ofTeam(watch.team())) {
            if (other.id() == watch.id() || other.duty() == Duty.LAPTOP || apart(watch, other)) continue;
            if (own == null) own = watch.plan().shifts(window);
            common(own, other.plan().shifts(window))
                    .forEach((person, stretches) -> both.add(new OnCallTwice(person, other.schedule(), stretches)));
        }
        return both;
    }

    /** Whether nobody can be on both: whom a schedule does not name, it has nowhere ahead. */
    private static boolean apart(Rota.ScheduleSnapshot watch, Rota.ScheduleSnapshot other) {
        return Collections.disjoint(
                watch.definition().named(), other.definition().named());
    }

    private static Map<String, List<Interval>> common(List<Shift> some, List<Shift> others) {
        Map<String, List<Interval>> both = new LinkedHashMap<>();
        Iterator<Shift> rest = others.iterator();
        Shift other = rest.next();
        for (Shift shift : some) {
            while (!other.interval().end().isAfter(shift.interval().start()) && rest.hasNext()) other = rest.next();
            while (true) {
                add(both, shift, other);
                if (!other.interval().end().isBefore(shift.interval().end()) || !rest.hasNext()) break;
                other = rest.next();
            }
        }
        return both;
    }

    private static void add(Map<String, List<Interval>> both, Shift shift, Shift other) {
        shift.interval().common(other.interval()).ifPresent(interval -> {
            for (String person : shift.cover().people()) {
                if (other.cover().people().contains(person)) {
                    append(both.computeIfAbsent(person, p -> new ArrayList<>()), interval);
                }
            }
        });
    }

    private static void append(List<Interval> stretches, Interval next) {
        int last = stretches.size() - 1;
        if (last >= 0 && stretches.get(last).end().equals(next.start())) {
            stretches.set(last, new Interval(stretches.get(last).start(), next.end()));
        } else {
            stretches.add(next);
        }
    }
}
