package eightbells.auth;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The first credentials: from the environment, or by a link in the log that works once. */
@ApplicationScoped
class Bootstrap {
    private static final int AFTER_THE_DEMO = 3000;

    private final Accounts accounts;
    private final ApiTokens tokens;
    private final SetUpLink link;
    private final Clock clock;
    private final Optional<String> email;
    private final Optional<String> password;
    private final Optional<String> token;

    Bootstrap(
            Accounts accounts,
            ApiTokens tokens,
            SetUpLink link,
            Clock clock,
            @ConfigProperty(name = "eightbells.bootstrap.email") Optional<String> email,
            @ConfigProperty(name = "eightbells.bootstrap.password") Optional<String> password,
            @ConfigProperty(name = "eightbells.bootstrap.token") Optional<String> token) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.link = link;
        this.clock = clock;
        this.email = email;
        this.password = password;
        this.token = token;
    }

    void start(@Observes @Priority(AFTER_THE_DEMO) StartupEvent event) {
        if (email.isPresent() && password.isPresent()) {
            accounts.administrator(email.get(), email.get(), "UTC", password.get());
        }
        token.ifPresent(secret -> tokens.put("bootstrap", secret, clock.instant()));
        if (accounts.nobodyCanSignIn()) {
            Log.infof("Nobody can sign in yet. Make the first account, once, at %s", link.address());
        }
    }
}
