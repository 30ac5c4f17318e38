package eightbells.site.signin;

import eightbells.site.frame.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * After signing in: what was typed before, to be sent by whoever has signed in.
 *
 * @param name of whoever has signed in
 */
@CheckedTemplate(basePath = "site/signin")
record ContinuePage(Frame frame, String name, KeptForm kept) implements TemplateInstance {}
