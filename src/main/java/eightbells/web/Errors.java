package eightbells.web;

import io.quarkus.logging.Log;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** What is answered where a request is not: a problem for programs, a page for people. */
class Errors {
    private final Clock clock;

    Errors(Clock clock) {
        this.clock = clock;
    }

    @ServerExceptionMapper
    Response refused(Refused refused, HttpServerRequest request) {
        String detail = refused.faults().stream()
                .map(fault -> fault.path().isEmpty() ? fault.message() : fault.path() + " " + fault.message())
                .collect(Collectors.joining("; "));
        if (programs(request)) return Problem.response(422, detail, refused.faults());
        return page(422, detail, null);
    }

    @ServerExceptionMapper
    Response notFound(NotFound notFound, HttpServerRequest request) {
        if (programs(request)) return Problem.response(404, notFound.getMessage(), null);
        return page(404, notFound.getMessage() + ".", null);
    }

    @ServerExceptionMapper
    Response http(WebApplicationException e, HttpServerRequest request) {
        int status = e.getResponse().getStatus();
        if (status < 400) return e.getResponse();
        if (programs(request)) return Problem.response(status, e.getMessage(), null);
        return page(status, null, null);
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Uni<Response> nobody(RoutingContext context, HttpServerRequest request) {
        if (programs(request)) {
            return Uni.createFrom()
                    .item(Response.fromResponse(Problem.response(401, "A valid bearer token is needed", null))
                            .header("WWW-Authenticate", "Bearer realm=\"Eightbells\"")
                            .build());
        }
        HttpAuthenticator authenticator = context.get(HttpAuthenticator.class.getName());
        return authenticator.getChallenge(context).map(Errors::challenge);
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException e, HttpServerRequest request) {
        if (programs(request)) return Problem.response(403, "This credential does not allow it", null);
        return page(403, null, null);
    }

    @ServerExceptionMapper
    Response broken(Throwable e, HttpServerRequest request) {
        String id = UUID.randomUUID().toString();
        Log.errorf(e, "%s %s failed: %s", request.method(), request.path(), id);
        return programs(request) ? Problem.broken(id) : page(500, null, id);
    }

    private static Response challenge(ChallengeData challenge) {
        Response.ResponseBuilder response = Response.status(challenge.status);
        challenge.getHeaders().forEach((name, value) -> response.header(name.toString(), value));
        return response.build();
    }

    private Response page(int status, @Nullable String reason, @Nullable String id) {
        Frame frame = new Frame(Section.NONE, null, new Times(clock.instant(), ZoneOffset.UTC), List.of());
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .entity(ErrorPage.of(frame, status, reason, id).render())
                .build();
    }

    private static boolean programs(HttpServerRequest request) {
        String path = request.path();
        return path.startsWith("/api/") || path.startsWith("/in/") || path.startsWith("/v2/") || path.startsWith("/q/");
    }
}
