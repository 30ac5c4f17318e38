package eightbells.web;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Answers with an error page, in the frame of whoever asked: what fails leaves them where they were signed in. */
@ApplicationScoped
class ErrorPages {
    private final IdentityProviderManager identities;
    private final Clock clock;

    ErrorPages(IdentityProviderManager identities, Clock clock) {
        this.identities = identities;
        this.clock = clock;
    }

    Uni<Response> answer(RoutingContext context, int status, @Nullable String reason, @Nullable String id) {
        return QuarkusHttpUser.getSecurityIdentity(context, identities)
                .onFailure()
                .recoverWithNull()
                .map(who -> response(who, status, reason, id));
    }

    private Response response(
            @Nullable SecurityIdentity who, int status, @Nullable String reason, @Nullable String id) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .entity(ErrorPage.of(Frames.ofError(who, clock.instant()), status, reason, id)
                        .render())
                .build();
    }
}
