package eightbells.account.session;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The cookie by which a browser stays signed in, and the one by which it is known between the password and the code. */
@ApplicationScoped
public class SessionCookie {
    public static final String NAME = "eightbells";
    public static final String HALF = "eightbells-half";

    private final Duration lasting;

    SessionCookie(@ConfigProperty(name = "eightbells.session.lasting") Duration lasting) {
        this.lasting = lasting;
    }

    /** What a request carries. */
    public static final class Carried extends BaseAuthenticationRequest {
        final String secret;

        public Carried(String secret) {
            this.secret = secret;
        }
    }

    public NewCookie carrying(String secret) {
        return with(NAME, "/", secret, (int) lasting.toSeconds());
    }

    public NewCookie ended() {
        return with(NAME, "/", "", 0);
    }

    /** @param ticket of a sign-in that awaits its code */
    public NewCookie half(String ticket) {
        return with(HALF, "/sign-in", ticket, (int) HalfSignIn.LASTING.toSeconds());
    }

    public NewCookie halfEnded() {
        return with(HALF, "/sign-in", "", 0);
    }

    private NewCookie with(String name, String path, String value, int seconds) {
        // Lax, because a link in a mail or a chat must open signed in; forms carry a token of their own.
        return new NewCookie.Builder(name)
                .value(value)
                .path(path)
                .maxAge(seconds)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
