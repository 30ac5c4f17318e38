package eightbells.auth;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** The token that a program's request carries, and the network address from which. */
public final class CarriedToken extends BaseAuthenticationRequest {
    private final String token;
    private final String from;

    public CarriedToken(String token, String from) {
        this.token = token;
        this.from = from;
    }

    public String token() {
        return token;
    }

    public String from() {
        return from;
    }
}
