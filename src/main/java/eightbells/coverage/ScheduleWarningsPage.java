package eightbells.coverage;

import eightbells.web.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.util.List;

/**
 * The warnings of one schedule.
 *
 * @param until the end of what was looked at
 */
@CheckedTemplate(basePath = "coverage")
record ScheduleWarningsPage(
        Frame frame, String teamName, String schedule, String path, List<Notice> notices, Instant until)
        implements TemplateInstance {}
