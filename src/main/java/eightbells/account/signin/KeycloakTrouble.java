package eightbells.account.signin;

import eightbells.platform.form.Values;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why somebody is not signed in although they went to Keycloak, in words for them. */
public enum KeycloakTrouble {
    UNREACHABLE("Keycloak does not answer. Try again in a moment."),
    REFUSED("Keycloak did not let you in, or it took too long. Try again. Where it happens again, the clocks of the two"
            + " servers may differ: tell an administrator."),
    UNKNOWN("Keycloak knows you, and you have no account here yet. Ask an administrator to bring people over from"
            + " Keycloak; you have to be in one of the groups that are teams."),
    UNVERIFIED("Somebody here has your address, and Keycloak does not know yet whether it is yours. Verify it there,"
            + " then sign in again."),
    ANOTHER("Somebody here has your address and another account in Keycloak. Ask an administrator which of the two is"
            + " yours."),
    LEFT("Your account here is retired. A lead of your team or an administrator can bring it back."),
    DISABLED("Your account is disabled. Where it is no longer so in Keycloak, ask an administrator to bring people over"
            + " again.");

    private final String words;

    KeycloakTrouble(String words) {
        this.words = words;
    }

    /** @param password whether one may sign in with a password as well */
    public String words(boolean password) {
        return this == UNREACHABLE && password ? words + " A password of your own here works without it." : words;
    }

    /** The sign-in page that tells it. */
    public URI page() {
        return URI.create("/sign-in?keycloak=" + Values.name(this));
    }

    public static Optional<KeycloakTrouble> named(@Nullable String name) {
        return Arrays.stream(values())
                .filter(trouble -> Values.name(trouble).equals(name))
                .findFirst();
    }
}
