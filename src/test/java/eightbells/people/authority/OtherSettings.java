package eightbells.people.authority;

import eightbells.account.credential.PasswordSignIn;
import java.time.Duration;
import java.util.Optional;

/** What is decided at the start, for tests of what would be so with other settings. */
public final class OtherSettings {
    public static final KeycloakSettings NO_KEYCLOAK = keycloak(Optional.empty());
    public static final KeycloakSettings KEYCLOAK = keycloak(Optional.of("https://login.example.org"));

    private OtherSettings() {}

    /** As where {@code EIGHTBELLS_SIGN_IN_PASSWORD} is false. */
    public static PasswordSignIn keycloakAlone() {
        return new PasswordSignIn(KEYCLOAK, false);
    }

    private static KeycloakSettings keycloak(Optional<String> url) {
        return new KeycloakSettings() {
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
    }
}
