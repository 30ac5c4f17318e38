package eightbells.site.oncall;

import eightbells.site.frame.Frame;
import eightbells.site.schedules.ScheduleNow;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * The home page: who has the watch, on every schedule.
 *
 * @param triggered open alerts that nobody has
 * @param acknowledged open alerts that somebody has
 * @param newest the id of the newest alert that nobody has; 0: there is none
 * @param begins there is no schedule yet, and whoever looks may make a team
 */
@CheckedTemplate(basePath = "site/oncall")
record OnCallNowPage(Frame frame, long triggered, long acknowledged, long newest, boolean begins, List<TeamNow> teams)
        implements TemplateInstance {
    /** @param mine whether whoever looks belongs to it, and may make overrides */
    record TeamNow(String slug, String name, boolean mine, List<ScheduleNow> schedules) {}
}
