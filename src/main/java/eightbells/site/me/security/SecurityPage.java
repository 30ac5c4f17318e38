package eightbells.site.me.security;

import eightbells.account.session.Session;
import eightbells.platform.form.FormErrors;
import eightbells.site.frame.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's own account: password, second factor, where they are signed in.
 *
 * @param password whether they have one
 * @param factorSince when the second factor was switched on; null: it is not
 * @param recovery how many codes for recovery are left
 * @param here the browser that looks
 * @param others the others, the one used last first
 */
@CheckedTemplate(basePath = "site/me/security")
record SecurityPage(
        Frame frame,
        String email,
        boolean password,
        @Nullable Instant factorSince,
        long recovery,
        @Nullable Line here,
        List<Line> others,
        FormErrors errors)
        implements TemplateInstance {

    record Line(long id, String browser, String address, Instant began, Instant seen) {
        static Line of(Session session) {
            return new Line(
                    session.id, BrowserName.words(session.program), session.address, session.beganAt, session.seenAt);
        }
    }
}
