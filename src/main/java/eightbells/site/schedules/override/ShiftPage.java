package eightbells.site.schedules.override;

import eightbells.people.person.PersonBadge;
import eightbells.site.frame.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One shift of a schedule: who serves, when on each clock, because of what, and what can be done about it.
 *
 * @param at the instant that was asked for
 * @param when in the zone of the page; null: it has no end in sight
 * @param left from when on something can be done about it: its start, or now
 * @param people none: a gap
 * @param past it is over
 * @param may whether whoever looks may hand over and override here
 * @param take what taking it over would be, in place of nobody; null: not to be had
 * @param overrideHref the form, filled in; null where whoever looks may not
 */
@CheckedTemplate(basePath = "site/schedules/override")
record ShiftPage(
        Frame frame,
        ScheduleLink place,
        Instant at,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable String when,
        @Nullable String length,
        List<On> people,
        boolean past,
        boolean running,
        boolean may,
        @Nullable Take take,
        @Nullable String overrideHref)
        implements TemplateInstance {

    /**
     * Somebody who serves.
     *
     * @param zone where they are when it begins
     * @param theirs when it is on their clock; null where that is the page's
     * @param awake whether they are awake now, or when it begins
     * @param source what put them there
     * @param unable when they cannot act for want of a laptop, in words; empty: they can throughout
     * @param me whether it is whoever looks
     * @param take taking it over in their place; null: not to be had
     * @param overrideHref the form that puts somebody in their place
     * @param coverHref the form that asks for cover of it; null where whoever looks may not
     */
    record On(
            PersonBadge face,
            ZoneId zone,
            @Nullable String theirs,
            boolean awake,
            String source,
            String unable,
            boolean me,
            @Nullable Take take,
            @Nullable String overrideHref,
            @Nullable String coverHref) {}

    /** Being on call oneself from an instant until another, in somebody's place; empty: in nobody's. */
    record Take(Instant from, Instant until, String instead) {}
}
