package eightbells.auth;

import io.vertx.ext.web.RoutingContext;

/**
 * Where a request comes from.
 *
 * @param address of the network; behind a trusted proxy, the one that the proxy names
 * @param program the browser, as it calls itself
 */
public record Origin(String address, String program) {
    private static final int LONGEST = 300;

    public static Origin of(RoutingContext context) {
        String agent = context.request().getHeader("User-Agent");
        String program = agent == null ? "" : agent.replace("\u0000", "");
        String address = context.request().remoteAddress().hostAddress();
        return new Origin(
                address == null ? "" : address.replaceFirst("%.*", ""),
                program.substring(0, Math.min(LONGEST, program.length())));
    }
}
