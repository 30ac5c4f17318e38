package eightbells.rota.schedule;

import eightbells.core.interval.Interval;
import eightbells.core.interval.Intervals;
import eightbells.core.rota.Gap;
import eightbells.core.rota.Shift;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where pager and laptop part: somebody is on call and cannot act. */
public record OnCallWithoutLaptop(String person, Interval interval) {

    /** Each person's stretches within {@code window}, the earliest first. */
    public static List<OnCallWithoutLaptop> of(Rota.ScheduleSnapshot watch, Interval window) {
        Map<String, Interval> open = new LinkedHashMap<>();
        List<OnCallWithoutLaptop> apart = new ArrayList<>();
        for (Shift shift : watch.plan().shifts(window)) {
            if (shift.cover() == Gap.GAP) continue;
            Instant end = shift.interval().end();
            Instant next;
            for (Instant t = shift.interval().start(); t.isBefore(end); t = next) {
                next = Intervals.earlier(end, nextChange(watch, shift.cover().people(), t));
                for (String person : shift.cover().people()) {
                    if (!watch.laptop(person, t)) add(apart, open, person, new Interval(t, next));
                }
            }
        }
        open.forEach((person, interval) -> apart.add(new OnCallWithoutLaptop(person, interval)));
        apart.sort(java.util.Comparator.comparing(a -> a.interval().start()));
        return apart;
    }

    private static void add(List<OnCallWithoutLaptop> done, Map<String, Interval> open, String person, Interval more) {
        Interval before = open.get(person);
        if (before != null && before.end().equals(more.start())) {
            open.put(person, new Interval(before.start(), more.end()));
            return;
        }
        if (before != null) done.add(new OnCallWithoutLaptop(person, before));
        open.put(person, more);
    }

    /** The past is answered from the record, which changes where a recorded shift begins or ends. */
    private static Instant nextChange(Rota.ScheduleSnapshot watch, List<String> people, Instant t) {
        Instant recorded = watch.couldAct().until();
        if (!t.isBefore(recorded)) return watch.readiness().nextChange(people, t);
        return Intervals.earlier(recorded, watch.couldAct().page(t).nextChange(t));
    }
}
