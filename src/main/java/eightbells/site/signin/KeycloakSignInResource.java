package eightbells.site.signin;

import eightbells.account.session.SessionCookie;
import eightbells.account.signin.KeycloakSignIns;
import eightbells.account.signin.KeycloakSignIns.Account;
import eightbells.account.signin.KeycloakSignIns.Outcome;
import eightbells.account.signin.KeycloakTenant;
import eightbells.platform.error.NotFound;
import eightbells.platform.http.Origin;
import io.quarkus.oidc.OidcSession;
import io.quarkus.security.Authenticated;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Where Keycloak sends people back to. What it says is believed once: from here on they have a session of ours, like
 * everybody else, and the one that the library keeps ends.
 */
@Path(KeycloakTenant.PATH)
@Authenticated
class KeycloakSignInResource {
    private static final Duration AT_ONCE = Duration.ofSeconds(5);

    private final KeycloakTenant keycloak;
    private final OidcSession session;
    private final KeycloakSignIns signIns;
    private final SessionCookie cookie;
    private final Clock clock;

    KeycloakSignInResource(
            KeycloakTenant keycloak, OidcSession session, KeycloakSignIns signIns, SessionCookie cookie, Clock clock) {
        this.keycloak = keycloak;
        this.session = session;
        this.signIns = signIns;
        this.cookie = cookie;
        this.clock = clock;
    }

    @GET
    public Response enter(RoutingContext context) {
        if (!keycloak.present()) throw new NotFound("way to sign in by Keycloak");
        JsonWebToken token = session.getIdToken();
        session.logout().await().atMost(AT_ONCE);
        String email = token.getClaim("email");
        boolean verified = Boolean.TRUE.equals(token.<Boolean>getClaim("email_verified"));
        Account account = new Account(token.getSubject(), email == null ? "" : email, verified);
        Outcome outcome = signIns.enter(account, Origin.of(context), clock.instant());
        if (outcome instanceof Outcome.Refused refused) {
            return Response.seeOther(refused.why().page()).build();
        }
        return Response.seeOther(ReturnAddress.of(context))
                .cookie(cookie.carrying(((Outcome.Entered) outcome).secret()), ReturnAddress.forgotten())
                .build();
    }
}
