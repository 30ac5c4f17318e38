package eightbells.site.routing;

import eightbells.site.frame.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Before a route is removed: what it is, and what would have been without it. */
@CheckedTemplate(basePath = "site/routing")
record RemoveRoutePage(Frame frame, RouteLine route, String base, RouteBacktest effect) implements TemplateInstance {}
