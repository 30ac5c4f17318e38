package eightbells.roster;

import eightbells.web.Frame;
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
@CheckedTemplate(basePath = "roster")
record TeamRetirement(
        Frame frame,
        String slug,
        String name,
        List<Watching> watches,
        List<String> routes,
        List<String> sources,
        List<String> policies)
        implements TemplateInstance {}
