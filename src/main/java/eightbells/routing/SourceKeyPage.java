package eightbells.routing;

import eightbells.web.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Before a source's key is replaced: from then on the old one opens nothing. */
@CheckedTemplate(basePath = "routing")
record SourceKeyPage(Frame frame, String team, String teamName, String slug) implements TemplateInstance {}
