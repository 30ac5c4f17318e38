package eightbells.site.schedules.editor;

import eightbells.site.frame.Frame;
import eightbells.site.schedules.WaitingChange;
import eightbells.site.schedules.editor.ScheduleEditorPage.Site;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;

/**
 * A change of a schedule that waits for its moment: what it does, or what withdrawing it would do.
 *
 * @param withdrawal whether it is the latter, and asks whether to do it
 * @param path where one looks at other days of it
 * @param may whether whoever looks may edit it
 * @param shown by what the outcome is known again; {@code revision} what it was worked out of
 * @param notice what else there is to say; null: nothing
 */
@CheckedTemplate(basePath = "site/schedules/editor")
record PlannedChangePage(
        Frame frame,
        Site site,
        WaitingChange waiting,
        boolean withdrawal,
        String path,
        boolean may,
        String shown,
        String revision,
        ChangeView change,
        ChangeForecast prospect,
        @Nullable String notice)
        implements TemplateInstance {}
