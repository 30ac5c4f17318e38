package eightbells.rota.schedule;

import eightbells.core.interval.Interval;
import eightbells.core.rota.Duty;
import eightbells.core.rota.Shift;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Somebody's own time on a schedule, whoever serves beside them.
 *
 * @param goesOn whether it reaches more than a year beyond what was looked at
 */
public record PersonalShift(
        String team, String teamName, String schedule, Duty duty, Interval interval, boolean goesOn) {

    /** All that {@code handle} has within a window, on every schedule, by when it starts; the window cuts it. */
    public static List<PersonalShift> of(Rota rota, String handle, Interval window) {
        List<PersonalShift> stints = new ArrayList<>();
        for (Rota.ScheduleSnapshot watch : rota.concerning(handle)) {
            for (Interval own : own(watch, handle, window)) stints.add(of(watch, own, false));
        }
        stints.sort(Comparator.comparing(stint -> stint.interval.start()));
        return List.copyOf(stints);
    }

    /** As {@link #of}, but each as long as it is. */
    public static List<PersonalShift> whole(Rota rota, String handle, Interval window) {
        return of(rota, handle, window).stream()
                .map(stint -> stint.followed(rota, handle))
                .toList();
    }

    /** The first on one schedule that begins within the window after it starts, as long as it is. */
    public static Optional<PersonalShift> first(Rota.ScheduleSnapshot watch, String handle, Interval window) {
        return own(watch, handle, window).stream()
                .filter(own -> own.start().isAfter(window.start()))
                .findFirst()
                .map(own -> followed(watch, handle, own));
    }

    public boolean laptopDuty() {
        return duty == Duty.LAPTOP;
    }

    public String path() {
        return "/teams/" + team + "/schedules/" + schedule;
    }

    public PersonalShift during(Interval other) {
        return new PersonalShift(team, teamName, schedule, duty, other, goesOn);
    }

    public boolean running(Instant now) {
        return interval.contains(now);
    }

    private PersonalShift followed(Rota rota, String handle) {
        return followed(rota.watch(team, schedule).orElseThrow(), handle, interval);
    }

    private static PersonalShift followed(Rota.ScheduleSnapshot watch, String handle, Interval interval) {
        Instant since = watch.plan().since(handle, interval.start());
        Instant until = watch.plan().until(handle, interval.start());
        Interval whole = new Interval(since == null ? interval.start() : since, until == null ? interval.end() : until);
        return of(watch, whole, until == null);
    }

    private static PersonalShift of(Rota.ScheduleSnapshot watch, Interval interval, boolean goesOn) {
        return new PersonalShift(watch.team(), watch.teamName(), watch.schedule(), watch.duty(), interval, goesOn);
    }

    private static List<Interval> own(Rota.ScheduleSnapshot watch, String handle, Interval window) {
        List<Interval> own = new ArrayList<>();
        for (Shift shift : watch.plan().shifts(window)) {
            if (!shift.cover().people().contains(handle)) continue;
            int last = own.size() - 1;
            boolean continues =
                    last >= 0 && own.get(last).end().equals(shift.interval().start());
            if (continues) {
                own.set(
                        last,
                        new Interval(own.get(last).start(), shift.interval().end()));
            } else {
                own.add(shift.interval());
            }
        }
        return own;
    }
}
