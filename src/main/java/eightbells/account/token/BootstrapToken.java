package eightbells.account.token;

import eightbells.platform.secret.Secrets;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The token that comes with the configuration, and opens everything. */
@ApplicationScoped
public class BootstrapToken {
    static final String NAME = "bootstrap";

    private final ApiTokens tokens;
    private final Clock clock;
    private final Optional<String> secret;

    BootstrapToken(
            ApiTokens tokens,
            Clock clock,
            @ConfigProperty(name = "eightbells.bootstrap.token") Optional<String> secret) {
        this.tokens = tokens;
        this.clock = clock;
        this.secret = secret;
    }

    void start(@Observes StartupEvent event) {
        secret.ifPresent(token -> tokens.put(NAME, token, clock.instant()));
    }

    /** Whether the configuration still has it. */
    public boolean is(ApiToken token) {
        return secret.filter(given -> Secrets.hash(given).equals(token.hash)).isPresent();
    }
}
