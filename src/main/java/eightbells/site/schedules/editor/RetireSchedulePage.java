package eightbells.site.schedules.editor;

import eightbells.site.frame.Frame;
import eightbells.site.schedules.editor.ScheduleEditorPage.Site;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * Asks whether a schedule shall be retired.
 *
 * @param faults what stands against it
 */
@CheckedTemplate(basePath = "site/schedules/editor")
record RetireSchedulePage(Frame frame, Site site, List<String> faults) implements TemplateInstance {}
