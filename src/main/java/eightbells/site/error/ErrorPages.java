package eightbells.site.error;

import eightbells.site.frame.Frames;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Answers with an error page, in the frame of whoever asked: what fails leaves them where they were signed in. */
@ApplicationScoped
class ErrorPages {
    private final IdentityProviderManager identities;

    ErrorPages(IdentityProviderManager identities) {
        this.identities = identities;
    }

    Uni<Response> answer(
            RoutingContext context, Instant now, int status, @Nullable String reason, @Nullable String id) {
        return QuarkusHttpUser.getSecurityIdentity(context, identities)
                .onFailure()
                .recoverWithNull()
                .map(who -> response(who, now, status, reason, id));
    }

    private static Response response(
            @Nullable SecurityIdentity who, Instant now, int status, @Nullable String reason, @Nullable String id) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .entity(ErrorPage.of(Frames.ofError(who, now), status, reason, id)
                        .render())
                .build();
    }
}
