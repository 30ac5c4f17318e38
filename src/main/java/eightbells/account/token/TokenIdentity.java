package eightbells.account.token;

import eightbells.account.session.CarriedToken;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** A program, by its token. */
@ApplicationScoped
class TokenIdentity implements IdentityProvider<CarriedToken> {
    private final ApiTokens tokens;
    private final Clock clock;

    TokenIdentity(ApiTokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    @Override
    public Class<CarriedToken> getRequestType() {
        return CarriedToken.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(CarriedToken carried, AuthenticationRequestContext context) {
        Instant now = clock.instant();
        Optional<SecurityIdentity> known = tokens.remembered(carried.token(), now);
        if (known.isPresent()) return Uni.createFrom().item(known.get());
        return context.runBlocking(() ->
                tokens.open(carried.token(), carried.from(), now).orElseThrow(AuthenticationFailedException::new));
    }

    static SecurityIdentity of(ApiToken token) {
        QuarkusSecurityIdentity.Builder identity =
                QuarkusSecurityIdentity.builder().setPrincipal(new QuarkusPrincipal(token.who()));
        token.scopes().forEach(scope -> identity.addRole(scope.role));
        return identity.build();
    }
}
