package eightbells.site.error;

import eightbells.platform.error.NotFound;
import eightbells.platform.error.Problem;
import eightbells.platform.error.Refused;
import eightbells.platform.http.RequestTimeout;
import io.quarkus.logging.Log;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.annotation.Annotation;
import java.time.Clock;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** What is answered where a request is refused or fails: a problem for programs, a page for people. */
class ErrorMappers {
    private static final Pattern SECRET =
            Pattern.compile("^(/(?:calendar|acknowledge|set-up|sign-in/password|in)/)[^/]+");

    private static final String STALE =
            "This form was open for too long, or your browser keeps no cookies for this server. Nothing was changed."
                    + " Go back, load the page again, and send it once more.";

    private final ErrorPages pages;
    private final CurrentVertxRequest request;
    private final Clock clock;

    ErrorMappers(ErrorPages pages, CurrentVertxRequest request, Clock clock) {
        this.pages = pages;
        this.request = request;
        this.clock = clock;
    }

    /** Where a form's token is missing or no longer known, the library answers 400 and says nothing. */
    @ServerResponseFilter
    Uni<Void> stale(ContainerResponseContext response) {
        RoutingContext context = request.getCurrent();
        boolean bare = response.getStatus() == 400 && !response.hasEntity();
        if (!bare || programs(context)) return Uni.createFrom().voidItem();
        return pages.answer(context, clock.instant(), 400, STALE, null)
                .invoke(page -> response.setEntity(
                        page.getEntity(), new Annotation[0], MediaType.TEXT_HTML_TYPE.withCharset("utf-8")))
                .replaceWithVoid();
    }

    @ServerExceptionMapper
    Uni<Response> refused(Refused refused, RoutingContext context) {
        if (programs(context)) return now(Problem.of(refused));
        return pages.answer(context, clock.instant(), 422, refused.words(), null);
    }

    @ServerExceptionMapper
    Uni<Response> notFound(NotFound notFound, RoutingContext context) {
        if (programs(context)) return now(Problem.response(404, notFound.getMessage(), null));
        return pages.answer(context, clock.instant(), 404, notFound.getMessage() + ".", null);
    }

    @ServerExceptionMapper
    Uni<Response> http(WebApplicationException e, RoutingContext context) {
        int status = e.getResponse().getStatus();
        if (status < 400) return now(e.getResponse());
        if (programs(context)) return now(Problem.response(status, e.getMessage(), null));
        return pages.answer(context, clock.instant(), status, null, null);
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Uni<Response> nobody(RoutingContext context) {
        if (programs(context)) {
            return now(Response.fromResponse(Problem.response(401, "A valid bearer token is needed", null))
                    .header("WWW-Authenticate", "Bearer realm=\"Eightbells\"")
                    .build());
        }
        HttpAuthenticator authenticator = context.get(HttpAuthenticator.class.getName());
        return authenticator.getChallenge(context).map(ErrorMappers::challenge);
    }

    @ServerExceptionMapper
    Uni<Response> forbidden(ForbiddenException e, RoutingContext context) {
        if (programs(context)) return now(Problem.response(403, "This credential does not allow it", null));
        return pages.answer(context, clock.instant(), 403, null, null);
    }

    @ServerExceptionMapper
    Uni<Response> broken(Throwable e, RoutingContext context) {
        RequestTimeout overdue = RequestTimeout.behind(e);
        if (overdue != null) return overdue(overdue, context);
        String id = UUID.randomUUID().toString();
        Log.errorf(
                e,
                "%s %s failed: %s",
                context.request().method(),
                withoutSecrets(context.request().path()),
                id);
        return programs(context) ? now(Problem.broken(id)) : pages.answer(context, clock.instant(), 500, null, id);
    }

    private Uni<Response> overdue(RequestTimeout overdue, RoutingContext context) {
        Log.warnf(
                "%s %s was stopped: %s",
                context.request().method(),
                withoutSecrets(context.request().path()),
                overdue.gone() ? "nobody waits for the answer" : "it took too long");
        if (programs(context)) return now(Problem.response(503, overdue.getMessage(), null));
        return pages.answer(context, clock.instant(), 503, overdue.getMessage(), null);
    }

    private static Uni<Response> now(Response response) {
        return Uni.createFrom().item(response);
    }

    private static Response challenge(ChallengeData challenge) {
        Response.ResponseBuilder response = Response.status(challenge.status);
        challenge.getHeaders().forEach((name, value) -> response.header(name.toString(), value));
        return response.build();
    }

    /** A path as the log may know it: some addresses are credentials. */
    static String withoutSecrets(String path) {
        return SECRET.matcher(path).replaceFirst("$1…");
    }

    private static boolean programs(RoutingContext context) {
        String path = context.request().path();
        return path.startsWith("/api/") || path.startsWith("/in/") || path.startsWith("/v2/") || path.startsWith("/q/");
    }
}
