package eightbells.rota.swap;

import eightbells.core.interval.Interval;
import eightbells.core.rota.Gap;
import eightbells.core.rota.Override;
import eightbells.core.rota.Past;
import eightbells.core.rota.Person;
import eightbells.core.rota.Plan;
import eightbells.core.rota.Shift;
import eightbells.rota.edit.RotaChange.Stretch;
import eightbells.rota.schedule.Rota;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which shifts are somebody's own: if nobody covered for anybody, and they were absent at no time. */
record OwnShifts(Rota rota) {

    /** Their shifts on one schedule over a window, which cuts them; whoever serves beside them. */
    List<Stretch> of(Rota.ScheduleSnapshot watch, String handle, Interval window) {
        List<Stretch> own = new ArrayList<>();
        if (!mayServe(watch, handle)) return own;
        for (Shift shift : plan(watch, handle).shifts(window)) {
            if (shift.cover() == Gap.GAP || !shift.cover().people().contains(handle)) continue;
            int last = own.size() - 1;
            boolean goesOn = last >= 0
                    && own.get(last).interval().end().equals(shift.interval().start());
            Instant start = goesOn
                    ? own.remove(last).interval().start()
                    : shift.interval().start();
            Interval all = new Interval(start, shift.interval().end());
            own.add(new Stretch(watch.team(), watch.schedule(), all));
        }
        return List.copyOf(own);
    }

    /** Whether somebody may have shifts of their own on a schedule at all. */
    private static boolean mayServe(Rota.ScheduleSnapshot watch, String handle) {
        return named(watch).contains(handle);
    }

    private static Set<String> named(Rota.ScheduleSnapshot watch) {
        Set<String> named = new LinkedHashSet<>(watch.named());
        for (Override override : watch.byHand()) {
            named.add(override.person());
            if (override.instead() != null) named.add(override.instead());
        }
        return named;
    }

    private Plan plan(Rota.ScheduleSnapshot watch, String handle) {
        List<Person> people = rota.people(named(watch)).stream()
                .map(member -> member.handle().equals(handle) ? member.person().alwaysPresent() : member.person())
                .toList();
        return new Plan(watch.duty(), watch.layers(), watch.byHand(), people, Past.NONE);
    }
}
