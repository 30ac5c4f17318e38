package eightbells.site.schedules.editor;

import eightbells.core.interval.Interval;
import eightbells.people.person.PersonBadge;
import eightbells.site.timeline.Stretch;
import eightbells.site.timeline.TimelineView;
import java.util.List;

/**
 * What a change makes of the time ahead, as far as it is looked at.
 *
 * @param fresh whether there is no plan yet to compare it with
 * @param plans one a schedule that is to be saved
 * @param both who would be on two schedules of the team at once
 */
record ChangeForecast(
        PreviewWindow window, ChangeExtent reach, boolean fresh, List<PlanView> plans, List<BothView> both) {
    private static final int TOLD = 12;

    /**
     * A schedule: as it will be, as it is today, and what it is made of.
     *
     * @param differing where others serve than today's plan says, the first of them; {@code more} there are
     */
    record PlanView(String schedule, TimelineView timeline, List<Stretch> differing, int more) {
        static PlanView of(String schedule, TimelineView timeline, List<Stretch> differing) {
            List<Stretch> told = differing.stream().limit(TOLD).toList();
            return new PlanView(schedule, timeline, told, differing.size() - told.size());
        }
    }

    /** @param more how often again within the time that was looked at */
    record BothView(PersonBadge face, String one, String other, Interval first, int more) {}

    public boolean same() {
        return plans.stream().allMatch(plan -> plan.differing.isEmpty());
    }
}
