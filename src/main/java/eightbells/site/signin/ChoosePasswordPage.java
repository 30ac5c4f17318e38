package eightbells.site.signin;

import eightbells.platform.form.FormErrors;
import eightbells.site.frame.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Somebody chooses a password, at the link from a mail. Its form is sent to the same address. */
@CheckedTemplate(basePath = "site/signin")
record ChoosePasswordPage(Frame frame, String email, FormErrors errors) implements TemplateInstance {}
