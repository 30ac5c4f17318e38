package eightbells.site.schedules.warnings;

import eightbells.site.frame.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.util.List;

/**
 * The warnings of one schedule.
 *
 * @param until the end of what was looked at
 */
@CheckedTemplate(basePath = "site/schedules/warnings")
record ScheduleWarningsPage(
        Frame frame, String teamName, String schedule, String path, List<WarningLine> notices, Instant until)
        implements TemplateInstance {}
