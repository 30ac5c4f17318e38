package eightbells.site.signin;

import eightbells.account.session.CarriedToken;
import eightbells.account.session.SessionCookie;
import eightbells.account.signin.KeycloakTenant;
import eightbells.account.signin.KeycloakTrouble;
import eightbells.platform.http.Origin;
import io.quarkus.logging.Log;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.MultiMap;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Which credential counts where: a bearer token for programs, the cookie of a session for people, and what Keycloak
 * says on the one path where people come back from it.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class Credentials implements HttpAuthenticationMechanism {
    private final OidcAuthenticationMechanism keycloak;
    private final KeycloakTenant tenant;
    private final boolean tls;
    private final String formCookie;

    Credentials(
            OidcAuthenticationMechanism keycloak,
            KeycloakTenant tenant,
            @ConfigProperty(name = "eightbells.base-url") String base,
            @ConfigProperty(name = "quarkus.rest-csrf.cookie-name") String formCookie) {
        this.formCookie = formCookie;
        this.keycloak = keycloak;
        this.tenant = tenant;
        tls = base.startsWith("https://");
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        if (byKeycloak(context)) {
            return keycloak.authenticate(context, identities)
                    .onFailure(failure -> !(failure instanceof AuthenticationRedirectException))
                    .transform(failure -> new AuthenticationRedirectException(
                            302, told(failure).page().toString()));
        }
        String token = CarriedToken.in(context.request());
        if (token != null) {
            return identities.authenticate(
                    new CarriedToken(token, Origin.of(context).address()));
        }
        Cookie cookie = context.request().getCookie(SessionCookie.NAME);
        // A browser's cookie opens no API: no page of another site can make it write.
        if (cookie == null || cookie.getValue().isEmpty() || forPrograms(context)) {
            return Uni.createFrom().nullItem();
        }
        // A session that has ended is nobody's, and no fault.
        return identities
                .authenticate(new SessionCookie.Carried(cookie.getValue()))
                .onFailure(AuthenticationFailedException.class)
                .recoverWithNull();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        if (forPrograms(context)) {
            return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer realm=\"Eightbells\""));
        }
        if (byKeycloak(context)) {
            // Whoever comes back with a state that is not theirs starts again by hand: a browser that keeps no cookies
            // would be sent round for ever.
            if (context.request().getParam("state") != null) {
                return Uni.createFrom().item(signIn(KeycloakTrouble.REFUSED));
            }
            return keycloak.getChallenge(context).onFailure().recoverWithItem(failure -> signIn(told(failure)));
        }
        if (background(context)) return Uni.createFrom().item(new ChallengeData(401, null, null));
        if (filled(context)) {
            // Sent once more by the browser, with all that was typed.
            String to = URLEncoder.encode(context.request().uri(), StandardCharsets.UTF_8);
            return Uni.createFrom().item(new ChallengeData(307, "Location", "/sign-in/again?to=" + to));
        }
        ReturnAddress.remember(context, tls);
        return Uni.createFrom().item(new ChallengeData(302, "Location", "/sign-in"));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        Set<Class<? extends AuthenticationRequest>> types = new HashSet<>(keycloak.getCredentialTypes());
        types.add(SessionCookie.Carried.class);
        types.add(CarriedToken.class);
        return types;
    }

    private boolean byKeycloak(RoutingContext context) {
        return tenant.present() && context.normalizedPath().equals(KeycloakTenant.PATH);
    }

    /** Whatever goes wrong on the way to Keycloak and back ends on the sign-in page, which says what to do. */
    private static KeycloakTrouble told(Throwable failure) {
        boolean refused = failure instanceof AuthenticationFailedException
                || failure instanceof AuthenticationCompletionException;
        Log.warnf("Signing in by Keycloak failed: %s", failure);
        return refused ? KeycloakTrouble.REFUSED : KeycloakTrouble.UNREACHABLE;
    }

    private static ChallengeData signIn(KeycloakTrouble trouble) {
        return new ChallengeData(302, "Location", trouble.page().toString());
    }

    /** What a page sends by itself while somebody types; the form stays as it is until they press a button of it. */
    private static boolean background(RoutingContext context) {
        MultiMap headers = context.request().headers();
        return posted(context) && headers.contains("HX-Request") && !headers.contains("HX-Trigger-Name");
    }

    /** Whether it is a form of a browser that has been here, which shows by the cookie against forged forms. */
    private boolean filled(RoutingContext context) {
        return posted(context) && context.request().getCookie(formCookie) != null;
    }

    private static boolean posted(RoutingContext context) {
        String type = context.request().getHeader("Content-Type");
        return HttpMethod.POST.equals(context.request().method())
                && type != null
                && type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded");
    }

    private static boolean forPrograms(RoutingContext context) {
        String path = context.normalizedPath();
        return path.startsWith("/api/") || path.startsWith("/q/");
    }
}
