package eightbells.account.credential;

import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Passwords as they are kept: bcrypt, in modular crypt form. */
@ApplicationScoped
class Hashes {
    private final int cost;
    /** What is compared where nobody has the email, so that the answer takes as long. */
    private final String nobody;

    /** @param cost the logarithm to base 2 of bcrypt's rounds, 4 to 31 */
    Hashes(@ConfigProperty(name = "eightbells.password.cost") int cost) {
        this.cost = cost;
        nobody = of("nobody has this password");
    }

    String of(String password) {
        return BcryptUtil.bcryptHash(password, cost);
    }

    /** Whether the hash is the password's. The answer takes as long where there is no hash, and is no. */
    boolean match(String password, @Nullable String hash) {
        boolean same = BcryptUtil.matches(password, hash == null ? nobody : hash);
        return same && hash != null;
    }

    /** Whether a hash cost another effort than one would that is made now. */
    boolean outdated(String hash) {
        String[] parts = hash.split("\\$");
        return parts.length < 3 || Integer.parseInt(parts[2]) != cost;
    }
}
