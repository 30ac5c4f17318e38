package eightbells.auth.signin;

import eightbells.web.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * After signing in: what was typed before, to be sent by whoever has signed in.
 *
 * @param name of whoever has signed in
 */
@CheckedTemplate(basePath = "auth/signin")
record ContinuePage(Frame frame, String name, KeptForm kept) implements TemplateInstance {}
