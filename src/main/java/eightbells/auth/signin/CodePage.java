package eightbells.auth.signin;

import eightbells.web.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * Asks for the code after the password was right.
 *
 * @param failed whether this follows a code that was wrong
 */
@CheckedTemplate(basePath = "auth/signin")
record CodePage(Frame frame, boolean failed) implements TemplateInstance {}
