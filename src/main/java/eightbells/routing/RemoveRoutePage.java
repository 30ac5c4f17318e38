package eightbells.routing;

import eightbells.web.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Before a route is removed: what it is, and what would have been without it. */
@CheckedTemplate(basePath = "routing")
record RemoveRoutePage(Frame frame, RouteLine route, String base, Effect effect) implements TemplateInstance {}
