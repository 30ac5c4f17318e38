package eightbells.site.schedules.override;

import eightbells.core.rota.Duty;
import eightbells.rota.schedule.Rota;
import java.time.ZoneId;

/** The schedule that a page is about, ready to print. */
public record ScheduleLink(String team, String teamName, String schedule, Duty duty, ZoneId zone, String path) {
    public static ScheduleLink of(Rota.ScheduleSnapshot watch) {
        return new ScheduleLink(
                watch.team(), watch.teamName(), watch.schedule(), watch.duty(), watch.zone(), watch.path());
    }

    public boolean laptopDuty() {
        return duty == Duty.LAPTOP;
    }

    /** What its people are: on call, or carrying the laptop. */
    public String serving() {
        return laptopDuty() ? "carrying the laptop" : "on call";
    }
}
