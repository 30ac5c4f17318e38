package eightbells.site.teams;

import eightbells.people.person.PersonBadge;
import eightbells.site.frame.Frame;
import eightbells.site.teams.person.ScheduleSummary;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * Every team at a glance.
 *
 * @param retired those that whoever looks may bring back
 */
@CheckedTemplate(basePath = "site/teams")
record TeamsPage(Frame frame, boolean mayMake, List<Line> teams, List<Retired> retired) implements TemplateInstance {
    record Line(
            String slug,
            String name,
            List<PersonBadge> leads,
            List<PersonBadge> members,
            List<ScheduleSummary> watches,
            int policies) {}

    record Retired(String slug, String name) {}
}
