package eightbells.site.schedules.editor;

import eightbells.site.frame.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The choice of what a new schedule begins with. */
@CheckedTemplate(basePath = "site/schedules/editor")
record NewSchedulePage(Frame frame, String team, String teamName, List<ScheduleTemplate> points)
        implements TemplateInstance {}
