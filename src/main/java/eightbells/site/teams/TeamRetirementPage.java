package eightbells.site.teams;

import eightbells.site.frame.Frame;
import eightbells.site.teams.person.ScheduleSummary;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * Asks before a team is retired.
 *
 * @param routes the matchers of the alert routes that lead to it
 * @param sources alert sources that are refused from then on
 * @param policies those of other teams that page it, as {@code team/policy}
 */
@CheckedTemplate(basePath = "site/teams")
record TeamRetirementPage(
        Frame frame,
        String slug,
        String name,
        List<ScheduleSummary> watches,
        List<String> routes,
        List<String> sources,
        List<String> policies)
        implements TemplateInstance {}
