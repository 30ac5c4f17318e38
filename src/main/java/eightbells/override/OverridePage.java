package eightbells.override;

import eightbells.web.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** One override: what it decides, who made it, and how to end it. */
@CheckedTemplate(basePath = "override")
record OverridePage(Frame frame, Place place, boolean may, MadeLine made) implements TemplateInstance {}
