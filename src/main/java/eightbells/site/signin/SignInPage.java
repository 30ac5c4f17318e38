package eightbells.site.signin;

import eightbells.site.frame.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param kept what was typed before the session ended; null: nothing
 * @param failed whether this follows an attempt that failed
 * @param trouble why Keycloak's word was not enough; null: nobody comes from there
 * @param keycloak whether one may sign in by it
 * @param password whether one may sign in with a password
 * @param demo the accounts that anybody may use; none outside the demo
 */
@CheckedTemplate(basePath = "site/signin")
record SignInPage(
        Frame frame,
        @Nullable KeptForm kept,
        boolean failed,
        @Nullable String trouble,
        boolean keycloak,
        boolean password,
        List<DemoAccount> demo)
        implements TemplateInstance {
    record DemoAccount(String email, String password, String role) {}
}
