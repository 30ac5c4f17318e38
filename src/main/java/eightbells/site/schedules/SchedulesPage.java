package eightbells.site.schedules;

import eightbells.people.person.PersonBadge;
import eightbells.site.frame.Frame;
import eightbells.site.timeline.Bar;
import eightbells.site.timeline.TimelineView;
import eightbells.site.timeline.TimelineWindow;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All schedules on one timeline. The frame's zone is the outlook's.
 *
 * @param home the zone of whoever looks
 * @param teams those that have a schedule
 * @param team the slug of the team that is shown; empty: every team
 * @param people whose bars one may look for
 * @param timeline a lane a schedule; null: there is no schedule
 * @param days the same day by day, for narrow screens
 * @param left how many schedules are not shown for want of room
 * @param warnings how much is wrong with the coming 90 days of those that are shown
 */
@CheckedTemplate(basePath = "site/schedules")
record SchedulesPage(
        Frame frame,
        TimelineWindow outlook,
        ZoneId home,
        List<Team> teams,
        String team,
        List<Sought> people,
        @Nullable TimelineView timeline,
        List<DayOfAll> days,
        int left,
        int warnings)
        implements TemplateInstance {

    record Team(String slug, String name) {}

    /** @param sought whether it is they who are looked for */
    record Sought(PersonBadge face, boolean me, boolean sought) {}

    record DayOfAll(TimelineView.Day day, List<Row> rows) {}

    /** One schedule on one day. */
    record Row(String team, String schedule, boolean laptop, String path, List<Bar> bars) {
        /** Whether one person, or nobody, has all of the day. */
        public boolean whole() {
            return bars.size() == 1;
        }
    }
}
