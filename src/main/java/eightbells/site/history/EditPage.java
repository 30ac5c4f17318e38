package eightbells.site.history;

import eightbells.site.frame.Frame;
import eightbells.site.history.HistoryPage.Entry;
import eightbells.site.timeline.TimelineView;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One edit: what it changed, and each timeline that it changed as it was before and as it became. */
@CheckedTemplate(basePath = "site/history")
record EditPage(Frame frame, Entry entry, List<Changed> schedules) implements TemplateInstance {

    /**
     * A schedule that it changed.
     *
     * @param path of the schedule's page
     * @param timeline null: nobody's shifts changed in the weeks after it
     * @param back where what was changed of its rotations can be taken back; null: that is not offered
     */
    record Changed(
            String team,
            String schedule,
            String path,
            ZoneId zone,
            @Nullable TimelineView timeline,
            @Nullable String back) {}
}
