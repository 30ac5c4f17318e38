package eightbells.platform.http;

import io.vertx.ext.web.RoutingContext;

/**
 * Requests of programs that bring their own credential in the address or the body and have an own form of answer, such as
 * those of alert sources. Their bodies are read whole before their handler sees them, whatever their content type says.
 */
public interface RawRoutes {
    boolean takes(RoutingContext request);

    /** The longest body that is read, in bytes. */
    long longest();

    /** Answers a request whose body is too large, or ended before it was whole. */
    void refuse(RoutingContext request, int status, String detail);
}
