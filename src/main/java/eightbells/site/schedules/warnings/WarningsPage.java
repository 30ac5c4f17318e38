package eightbells.site.schedules.warnings;

import eightbells.site.frame.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.util.List;

/**
 * The warnings of all schedules, or of one team's.
 *
 * @param team the slug of the team that is shown; empty: every team
 * @param teams those that have a schedule
 * @param warned teams with those of their schedules that there is something to say about
 * @param calm how many schedules there is nothing to say about
 * @param until the end of what was looked at
 */
@CheckedTemplate(basePath = "site/schedules/warnings")
record WarningsPage(Frame frame, String team, List<Team> teams, List<TeamWarnings> warned, int calm, Instant until)
        implements TemplateInstance {
    record Team(String slug, String name) {}

    record TeamWarnings(Team team, List<ScheduleWarnings> schedules) {}

    record ScheduleWarnings(String schedule, String path, boolean laptop, List<WarningLine> notices) {}
}
