package eightbells.account.credential;

import eightbells.people.authority.KeycloakSettings;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether people sign in with a password kept here. Where they do not, no way leads to one. */
@ApplicationScoped
public class PasswordSignIn {
    private final boolean open;

    public PasswordSignIn(
            KeycloakSettings keycloak, @ConfigProperty(name = "eightbells.sign-in.password") boolean wanted) {
        // Without Keycloak, a password is the only way in.
        open = wanted || !keycloak.usable();
    }

    public boolean open() {
        return open;
    }
}
