package eightbells.site.schedules.override;

import eightbells.site.frame.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** One override: what it decides, who made it, and how to end it. */
@CheckedTemplate(basePath = "site/schedules/override")
record OverridePage(Frame frame, ScheduleLink place, boolean may, OverrideLine made) implements TemplateInstance {}
