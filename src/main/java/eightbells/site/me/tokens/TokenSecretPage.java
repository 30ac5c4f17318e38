package eightbells.site.me.tokens;

import eightbells.site.frame.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;

/** A token that was just made: the only page that ever shows its secret. */
@CheckedTemplate(basePath = "site/me/tokens")
record TokenSecretPage(Frame frame, String name, String secret, Instant ends) implements TemplateInstance {}
