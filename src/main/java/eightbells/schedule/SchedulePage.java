package eightbells.schedule;

import eightbells.timeline.Outlook;
import eightbells.timeline.TimelineView;
import eightbells.web.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.ZoneId;

/**
 * One schedule: who serves now, and the days around it. The frame's zone is the outlook's.
 *
 * @param home the zone of whoever looks
 */
@CheckedTemplate(basePath = "schedule")
record SchedulePage(Frame frame, String teamName, ScheduleNow now, Outlook outlook, ZoneId home, TimelineView timeline)
        implements TemplateInstance {}
