package eightbells.schedule;

import eightbells.web.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * The home page: who has the watch, on every schedule.
 *
 * @param triggered open alerts that nobody has
 * @param acknowledged open alerts that somebody has
 */
@CheckedTemplate(basePath = "schedule")
record OnCallNow(Frame frame, long triggered, long acknowledged, List<TeamNow> teams) implements TemplateInstance {
    record TeamNow(String slug, String name, List<ScheduleNow> schedules) {}
}
