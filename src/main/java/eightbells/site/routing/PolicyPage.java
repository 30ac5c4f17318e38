package eightbells.site.routing;

import eightbells.site.frame.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * A policy to read: whom it pages, and who that is now.
 *
 * @param routes the places, from 1, of the routes that lead to it
 */
@CheckedTemplate(basePath = "site/routing")
record PolicyPage(
        Frame frame,
        String team,
        String teamName,
        String slug,
        String summary,
        EscalationPreview pursuit,
        List<Integer> routes,
        boolean mayEdit)
        implements TemplateInstance {}
