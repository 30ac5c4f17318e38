package eightbells.account;

import eightbells.web.FormErrors;
import eightbells.web.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Somebody chooses a password, at the link from a mail. Its form is sent to the same address. */
@CheckedTemplate(basePath = "account")
record ChoosePassword(Frame frame, String email, FormErrors errors) implements TemplateInstance {}
