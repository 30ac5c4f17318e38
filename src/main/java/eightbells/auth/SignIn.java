package eightbells.auth;

import eightbells.web.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * @param failed whether this follows an attempt that failed
 * @param demo the accounts that anybody may use; none outside the demo
 */
@CheckedTemplate(basePath = "auth")
record SignIn(Frame frame, boolean failed, List<DemoAccount> demo) implements TemplateInstance {
    record DemoAccount(String email, String password, String role) {}
}
