package eightbells.api.v1;

import eightbells.account.session.CarriedToken;
import eightbells.account.token.ApiTokens;
import eightbells.account.token.Scope;
import eightbells.api.v1.AnswerCache.Answer;
import eightbells.api.v1.AnswerCache.Question;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Says again who is on call and which shifts there are, where the resources said it already, on the thread that read the
 * request. It decides nothing: whoever asks anything else, or comes with a token that was not found good just now, goes
 * the whole way to the resource and is answered, or refused, there.
 */
@ApplicationScoped
class AnswerShortcut {
    static final String ON_CALL = "/api/v1/on-call";
    private static final String TEAMS = "/api/v1/teams/";
    private static final String SHIFTS = "/shifts";
    private static final int BEHIND_THE_DOOR = 9_000;

    private final AnswerCache cache;
    private final ApiTokens tokens;
    private final Clock clock;

    AnswerShortcut(AnswerCache cache, ApiTokens tokens, Clock clock) {
        this.cache = cache;
        this.tokens = tokens;
        this.clock = clock;
    }

    void register(@Observes Filters filters) {
        filters.register(this::pass, BEHIND_THE_DOOR);
    }

    private void pass(RoutingContext context) {
        HttpServerRequest request = context.request();
        boolean asks = request.method() == HttpMethod.GET && isKept(request.path());
        Answer answer = asks ? known(request, clock.instant()) : null;
        if (answer == null) {
            context.next();
        } else {
            request.response()
                    .putHeader(HttpHeaders.CONTENT_TYPE, answer.contentType())
                    .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                    .end(answer.body());
        }
    }

    private static boolean isKept(String path) {
        return path.equals(ON_CALL) || path.startsWith(TEAMS) && path.endsWith(SHIFTS);
    }

    private @Nullable Answer known(HttpServerRequest request, Instant now) {
        Answer answer = cache.get(Question.of(request), now);
        String token = answer == null ? null : CarriedToken.in(request);
        return token != null && tokens.opens(token, Scope.READ, now) ? answer : null;
    }
}
