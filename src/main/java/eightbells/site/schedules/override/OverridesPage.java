package eightbells.site.schedules.override;

import eightbells.site.frame.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The overrides of a schedule: those that run or come, and those that are over.
 *
 * @param may whether whoever looks may make and end them
 * @param ended one that was just ended early, and may be put back; null: none
 */
@CheckedTemplate(basePath = "site/schedules/override")
record OverridesPage(
        Frame frame,
        ScheduleLink place,
        boolean may,
        List<OverrideLine> ahead,
        List<OverrideLine> past,
        @Nullable Ended ended)
        implements TemplateInstance {

    /** @param until when it was to end, as an instant in text */
    record Ended(long id, String what, String until, String untilWords) {}
}
