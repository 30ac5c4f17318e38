package eightbells.auth;

import java.time.Duration;
import java.util.Optional;

/** What is decided at the start, for tests of what would be so with other settings. */
public final class OtherSettings {
    static final KeycloakTenant NO_KEYCLOAK = keycloak(Optional.empty());
    static final KeycloakTenant KEYCLOAK = keycloak(Optional.of("https://login.example.org"));

    private OtherSettings() {}

    /** As where {@code EIGHTBELLS_SIGN_IN_PASSWORD} is false. */
    public static PasswordSignIn keycloakAlone() {
        return new PasswordSignIn(KEYCLOAK, false);
    }

    private static KeycloakTenant keycloak(Optional<String> url) {
        KeycloakSettings settings = new KeycloakSettings() {
            @Override
            public Optional<String> url() {
                return url;
            }

            @Override
            public String realm() {
                return "eightbells";
            }

            @Override
            public String clientId() {
                return "eightbells";
            }

            @Override
            public Optional<String> clientSecret() {
                return url.map(there -> "a secret of thirty-two characters");
            }

            @Override
            public String groups() {
                return "/teams";
            }

            @Override
            public Duration every() {
                return Duration.ZERO;
            }
        };
        return new KeycloakTenant(settings, "http://localhost:8080");
    }
}
