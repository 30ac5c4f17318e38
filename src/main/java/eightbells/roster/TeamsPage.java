package eightbells.roster;

import eightbells.web.Face;
import eightbells.web.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * Every team at a glance.
 *
 * @param retired those that whoever looks may bring back
 */
@CheckedTemplate(basePath = "roster")
record TeamsPage(Frame frame, boolean mayMake, List<Line> teams, List<Retired> retired) implements TemplateInstance {
    record Line(String slug, String name, List<Face> leads, List<Face> members, List<Watching> watches, int policies) {}

    record Retired(String slug, String name) {}
}
