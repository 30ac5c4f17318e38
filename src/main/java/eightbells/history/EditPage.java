package eightbells.history;

import eightbells.history.HistoryPage.Entry;
import eightbells.timeline.TimelineView;
import eightbells.web.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.ZoneId;
import java.util.List;

/** One edit: what it changed, and each timeline that it changed as it was before and as it became. */
@CheckedTemplate(basePath = "history")
record EditPage(Frame frame, Entry entry, List<Changed> schedules) implements TemplateInstance {

    /** @param path of the schedule's page */
    record Changed(String team, String schedule, String path, ZoneId zone, TimelineView timeline) {}
}
