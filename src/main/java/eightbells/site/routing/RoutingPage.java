package eightbells.site.routing;

import eightbells.site.frame.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * Where alerts go, and each team's policies.
 *
 * @param base the list of routes, in short
 * @param mayAdd whether whoever looks may add a route
 * @param mayOrder whether they may drag any route anywhere
 */
@CheckedTemplate(basePath = "site/routing")
record RoutingPage(
        Frame frame, List<RouteLine> routes, String base, boolean mayAdd, boolean mayOrder, List<TeamPolicies> teams)
        implements TemplateInstance {

    /** @param mine whether whoever looks leads the team */
    record TeamPolicies(String slug, String name, boolean mine, List<PolicyLine> policies) {}

    record PolicyLine(String slug, String summary) {}
}
