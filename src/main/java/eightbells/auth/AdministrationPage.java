package eightbells.auth;

import eightbells.web.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Where administrators find what is theirs alone. */
@CheckedTemplate(basePath = "auth")
record AdministrationPage(Frame frame) implements TemplateInstance {}
