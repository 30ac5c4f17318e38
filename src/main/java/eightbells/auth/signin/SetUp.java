package eightbells.auth.signin;

import eightbells.web.FormErrors;
import eightbells.web.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The first administrator's account, made once, at the link in the log. Its form is sent to the same address. */
@CheckedTemplate(basePath = "auth/signin")
record SetUp(Frame frame, String email, String name, String zone, FormErrors errors) implements TemplateInstance {}
