package eightbells.auth;

import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.FormAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.HashSet;
import java.util.Set;

/** Which credential counts where: a bearer token for programs, the signed cookie of a sign-in for people. */
@Alternative
@Priority(1)
@ApplicationScoped
class Credentials implements HttpAuthenticationMechanism {
    private static final String BEARER = "Bearer ";

    private final FormAuthenticationMechanism form;

    Credentials(FormAuthenticationMechanism form) {
        this.form = form;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        String header = context.request().getHeader("Authorization");
        if (header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            String token = header.substring(BEARER.length()).strip();
            return identities.authenticate(new TokenAuthenticationRequest(new TokenCredential(token, "bearer")));
        }
        // A browser's cookie opens no API: no page of another site can make it write.
        return forPrograms(context) ? Uni.createFrom().nullItem() : form.authenticate(context, identities);
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        if (forPrograms(context)) {
            return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer realm=\"Eightbells\""));
        }
        return form.getChallenge(context);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        Set<Class<? extends AuthenticationRequest>> types = new HashSet<>(form.getCredentialTypes());
        types.add(TokenAuthenticationRequest.class);
        return types;
    }

    static boolean forPrograms(RoutingContext context) {
        String path = context.normalizedPath();
        return path.startsWith("/api/") || path.startsWith("/q/");
    }
}
