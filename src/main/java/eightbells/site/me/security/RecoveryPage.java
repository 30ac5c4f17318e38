package eightbells.site.me.security;

import eightbells.site.frame.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * The codes for recovery, shown this once.
 *
 * @param first whether the second factor has just been switched on
 */
@CheckedTemplate(basePath = "site/me/security")
record RecoveryPage(Frame frame, boolean first, List<String> codes) implements TemplateInstance {}
