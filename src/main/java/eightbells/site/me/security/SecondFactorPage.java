package eightbells.site.me.security;

import eightbells.platform.form.FormErrors;
import eightbells.site.frame.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Sets a second factor up, or changes the one that is on.
 *
 * @param secret what was begun, in groups to type; null: it is on
 * @param code the same for a camera; null: it is on
 */
@CheckedTemplate(basePath = "site/me/security")
record SecondFactorPage(Frame frame, @Nullable String secret, @Nullable QrCode code, FormErrors errors)
        implements TemplateInstance {

    static SecondFactorPage on(Frame frame, FormErrors errors) {
        return new SecondFactorPage(frame, null, null, errors);
    }

    /** @param secret in Base32 */
    static SecondFactorPage begun(Frame frame, String email, String secret, FormErrors errors) {
        String account = URLEncoder.encode(email, StandardCharsets.UTF_8).replace("+", "%20");
        QrCode code = QrCode.of("otpauth://totp/Eightbells:" + account + "?secret=" + secret + "&issuer=Eightbells");
        return new SecondFactorPage(frame, secret.replaceAll("(.{4})(?=.)", "$1 "), code, errors);
    }
}
