package eightbells.auth;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.Set;

/** Which credential counts where: a bearer token for programs, the cookie of a session for people. */
@Alternative
@Priority(1)
@ApplicationScoped
class Credentials implements HttpAuthenticationMechanism {
    private static final String BEARER = "Bearer ";

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        String header = context.request().getHeader("Authorization");
        if (header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            String token = header.substring(BEARER.length()).strip();
            return identities.authenticate(
                    new TokenIdentity.Carried(token, Origin.of(context).address()));
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
        Wanted.remember(context);
        return Uni.createFrom().item(new ChallengeData(302, "Location", "/sign-in"));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(SessionCookie.Carried.class, TokenIdentity.Carried.class);
    }

    private static boolean forPrograms(RoutingContext context) {
        String path = context.normalizedPath();
        return path.startsWith("/api/") || path.startsWith("/q/");
    }
}
