package eightbells.account.session;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import org.jspecify.annotations.Nullable;

/** The token that a program's request carries, and the network address from which. */
public final class CarriedToken extends BaseAuthenticationRequest {
    private static final String BEARER = "Bearer ";

    private final String token;
    private final String from;

    public CarriedToken(String token, String from) {
        this.token = token;
        this.from = from;
    }

    /** The token that the request carries; null: none. */
    public static @Nullable String in(HttpServerRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        boolean bears = header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length());
        return bears ? header.substring(BEARER.length()).strip() : null;
    }

    public String token() {
        return token;
    }

    public String from() {
        return from;
    }
}
