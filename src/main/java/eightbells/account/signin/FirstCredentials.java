package eightbells.account.signin;

import eightbells.account.credential.Accounts;
import eightbells.account.credential.Password;
import eightbells.people.authority.AuditEvents;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The first credentials: from the environment, or by a link in the log that works once. */
@ApplicationScoped
public class FirstCredentials {
    private static final int AFTER_THE_DEMO = 3000;

    private final Accounts accounts;
    private final SetUpLink link;
    private final AuditEvents audit;
    private final Clock clock;
    private final Optional<String> email;
    private final Optional<String> password;

    public FirstCredentials(
            Accounts accounts,
            SetUpLink link,
            AuditEvents audit,
            Clock clock,
            @ConfigProperty(name = "eightbells.bootstrap.email") Optional<String> email,
            @ConfigProperty(name = "eightbells.bootstrap.password") Optional<String> password) {
        this.accounts = accounts;
        this.link = link;
        this.audit = audit;
        this.clock = clock;
        this.email = email;
        this.password = password;
    }

    public void start(@Observes @Priority(AFTER_THE_DEMO) StartupEvent event) {
        if (email.isPresent() && password.isPresent()) {
            administrator(email.get(), password.get());
        }
        if (accounts.nobodyCanSignIn()) {
            Log.infof("Nobody can sign in yet. Make the first account, once, at %s", link.address());
        }
    }

    /** Once somebody has a password, it is theirs to change: what is configured takes nothing back at the next start. */
    private void administrator(String email, String password) {
        if (accounts.chosen(email)) return;
        warn(password);
        QuarkusTransaction.requiringNew().run(() -> accounts.administrator(
                        email, email.replaceAll("@.*", ""), "UTC", password)
                .ifPresent(handle -> audit.record("made an administrator of", "person " + handle, clock.instant())));
    }

    private static void warn(String password) {
        try {
            new Password(password);
        } catch (IllegalArgumentException poor) {
            Log.warnf("The first administrator's password in the configuration is a poor one. %s", poor.getMessage());
        }
    }
}
