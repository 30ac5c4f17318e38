package eightbells.site.signin;

import eightbells.platform.form.FormErrors;
import eightbells.site.frame.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The first administrator's account, made once, at the link in the log. Its form is sent to the same address. */
@CheckedTemplate(basePath = "site/signin")
record SetUpPage(Frame frame, String email, String name, String zone, FormErrors errors) implements TemplateInstance {}
