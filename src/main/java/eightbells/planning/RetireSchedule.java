package eightbells.planning;

import eightbells.planning.ScheduleEditor.Site;
import eightbells.web.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * Asks whether a schedule shall be retired.
 *
 * @param faults what stands against it
 */
@CheckedTemplate(basePath = "planning")
record RetireSchedule(Frame frame, Site site, List<String> faults) implements TemplateInstance {}
