package eightbells.site.schedules;

import eightbells.people.person.PersonBadge;
import eightbells.site.frame.Frame;
import eightbells.site.timeline.TimelineView;
import eightbells.site.timeline.TimelineWindow;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One schedule: who serves now, and the days around it. The frame's zone is the outlook's.
 *
 * @param home the zone of whoever looks
 * @param mates the people whose bars and clocks one may ask for
 * @param seeking the cover that is asked for ahead and that nobody has taken yet
 * @param waiting changes of its rotations that wait for their moment
 * @param made an override that was just made here, and may be undone; null: none
 */
@CheckedTemplate(basePath = "site/schedules")
record SchedulePage(
        Frame frame,
        String teamName,
        ScheduleNow now,
        TimelineWindow outlook,
        ZoneId home,
        TimelineView timeline,
        List<Mate> mates,
        List<Seeking> seeking,
        List<WaitingChange> waiting,
        May may,
        @Nullable Undo made)
        implements TemplateInstance {

    /**
     * @param zone where they are now
     * @param me whether it is whoever looks
     * @param sought whether their bars stand out
     */
    record Mate(PersonBadge face, ZoneId zone, boolean me, boolean sought) {}

    /**
     * What whoever looks may do here.
     *
     * @param override as a member of the team
     * @param edit as a lead
     * @param take somebody else is on call, or nobody: they could be in their place
     */
    record May(boolean override, boolean edit, boolean take) {}

    /** Somebody asks for cover, from one instant until another. */
    record Seeking(PersonBadge face, Instant from, Instant until, String href) {}

    /** @param words what was made */
    record Undo(long id, String words) {}
}
