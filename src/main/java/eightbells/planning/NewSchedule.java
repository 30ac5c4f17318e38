package eightbells.planning;

import eightbells.web.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The choice of what a new schedule begins with. */
@CheckedTemplate(basePath = "planning")
record NewSchedule(Frame frame, String team, String teamName, List<StartingPoint> points) implements TemplateInstance {}
