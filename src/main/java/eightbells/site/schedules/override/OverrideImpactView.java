package eightbells.site.schedules.override;

import eightbells.people.person.PersonBadge;
import eightbells.site.timeline.TimelineView;
import java.time.ZoneId;
import java.util.List;

/**
 * What an override would do, ready to print.
 *
 * @param what in words: {@code Mira Olsen in place of Ines Adler}
 * @param length in words
 * @param clocks when it is, on the clock of the form and of the person
 * @param late it was to begin in the past: it counts from now
 * @param warnings in sentences
 * @param lines person by person; none: nothing changes
 * @param gaps where nobody will be on call who was to be
 * @param timeline the days of it with the override, and without
 * @param mark what the button that saves sends back
 */
record OverrideImpactView(
        String what,
        String length,
        List<OnClock> clocks,
        boolean late,
        List<String> warnings,
        List<Line> lines,
        List<String> gaps,
        TimelineView timeline,
        String mark) {

    /** @param whose {@code for Mira}, or nothing */
    record OnClock(String whose, ZoneId zone, String when) {}

    /** What somebody gains or loses, in words; empty: nothing. */
    record Line(PersonBadge face, String gained, String lost) {}
}
