package eightbells.site.schedules;

import eightbells.core.rota.Duty;
import eightbells.platform.time.Times;
import eightbells.rota.schedule.Rota;
import eightbells.site.timeline.Lane;
import eightbells.site.timeline.TimelineView;
import eightbells.site.timeline.TimelineWindow;
import java.util.ArrayList;
import java.util.List;

/** Many schedules over the same days: a lane each, who serves in the end. */
final class AllLanes {
    private final Rota rota;
    private final List<Rota.ScheduleSnapshot> watches;
    private final TimelineWindow outlook;
    private final Times times;

    /** @param watches those of a team beside each other */
    AllLanes(Rota rota, List<Rota.ScheduleSnapshot> watches, TimelineWindow outlook, Times times) {
        this.rota = rota;
        this.watches = watches;
        this.outlook = outlook;
        this.times = times;
    }

    /** Each leads to its schedule, on the same days; the first of a team bears its name. */
    List<Lane> lanes() {
        List<Lane> lanes = new ArrayList<>();
        String team = null;
        for (Rota.ScheduleSnapshot watch : watches) {
            boolean laptop = watch.duty() == Duty.LAPTOP;
            Lane lane = new Lanes(rota, watch, outlook.window())
                    .of(
                            laptop ? Lane.Kind.LAPTOP : Lane.Kind.FINAL,
                            watch.schedule(),
                            laptop ? "laptop" : "",
                            watch.plan());
            lanes.add(lane.leadingTo(outlook.at(watch.path()), watch.team().equals(team) ? null : watch.teamName()));
            team = watch.team();
        }
        return lanes;
    }

    /** Day by day, what each schedule says. */
    List<SchedulesPage.DayOfAll> days(List<Lane> lanes) {
        List<List<TimelineView.Day>> each = lanes.stream()
                .map(lane -> TimelineView.of(outlook.window(), times, List.of(lane), outlook.person())
                        .days())
                .toList();
        List<SchedulesPage.DayOfAll> days = new ArrayList<>();
        for (int d = 0; d < each.get(0).size(); d++) {
            List<SchedulesPage.Row> rows = new ArrayList<>();
            for (int i = 0; i < watches.size(); i++) {
                Rota.ScheduleSnapshot watch = watches.get(i);
                rows.add(new SchedulesPage.Row(
                        watch.teamName(),
                        watch.schedule(),
                        watch.duty() == Duty.LAPTOP,
                        outlook.at(watch.path()),
                        each.get(i).get(d).bars()));
            }
            days.add(new SchedulesPage.DayOfAll(each.get(0).get(d), rows));
        }
        return days;
    }
}
