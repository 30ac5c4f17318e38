package eightbells.site.signin;

import eightbells.site.frame.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the code after the password was right.
 *
 * @param kept as {@link SignInPage} has it
 * @param failed whether this follows a code that was wrong
 */
@CheckedTemplate(basePath = "site/signin")
record CodePage(Frame frame, @Nullable KeptForm kept, boolean failed) implements TemplateInstance {}
