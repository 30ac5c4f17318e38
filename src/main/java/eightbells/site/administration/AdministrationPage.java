package eightbells.site.administration;

import eightbells.site.frame.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Where administrators find what is theirs alone. */
@CheckedTemplate(basePath = "site/administration")
record AdministrationPage(Frame frame) implements TemplateInstance {}
