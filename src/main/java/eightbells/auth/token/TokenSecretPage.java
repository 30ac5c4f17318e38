package eightbells.auth.token;

import eightbells.web.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;

/** A token that was just made: the only page that ever shows its secret. */
@CheckedTemplate(basePath = "auth/token")
record TokenSecretPage(Frame frame, String name, String secret, Instant ends) implements TemplateInstance {}
