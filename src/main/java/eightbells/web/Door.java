package eightbells.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is settled before a request finds its resource: how alert sources' addresses vary, and how large a body may be.
 * Sources put prefixes before their paths, slashes behind them and any content type on JSON; a redirect or a refusal
 * over such things would lose an alert.
 */
@ApplicationScoped
class Door {
    private static final int BEFORE_ALL = 10_000;
    /** The largest body of an alert source, in bytes. */
    static final long INTAKE = 1 << 20;
    /** The largest body of any other request, in bytes. */
    static final long OTHERS = 4 << 20;

    private static final Pattern PROTOCOL = Pattern.compile("/(?:.+/)?(v2/enqueue)/*");

    void register(@Observes Filters filters) {
        filters.register(Door::pass, BEFORE_ALL);
    }

    private static void pass(RoutingContext context) {
        String path = context.normalizedPath();
        Matcher protocol = PROTOCOL.matcher(path);
        boolean intake = path.startsWith("/in/") || protocol.matches();
        if (tooLarge(context, intake ? INTAKE : OTHERS)) {
            refuse(context, path, intake ? INTAKE : OTHERS);
            return;
        }
        boolean writes = !HttpMethod.GET.equals(context.request().method());
        if (writes && intake) context.request().headers().set("Content-Type", "application/json");
        if (writes && path.startsWith("/api/")) asDocument(context);
        String plain = protocol.matches() ? "/" + protocol.group(1) : unslashed(path, intake);
        if (plain.equals(path)) {
            context.next();
        } else {
            String query = context.request().query();
            context.reroute(query == null ? plain : plain + "?" + query);
        }
    }

    /** A program's body is a document, whatever its client calls it by default. */
    private static void asDocument(RoutingContext context) {
        String type = context.request().getHeader("Content-Type");
        if (type == null || type.startsWith("application/x-www-form-urlencoded")) {
            context.request().headers().set("Content-Type", "application/octet-stream");
        }
    }

    private static String unslashed(String path, boolean intake) {
        return intake && path.endsWith("/") ? path.replaceAll("/+$", "") : path;
    }

    private static boolean tooLarge(RoutingContext context, long most) {
        String length = context.request().getHeader("Content-Length");
        return length != null && length.matches("\\d{1,18}") && Long.parseLong(length) > most;
    }

    private static void refuse(RoutingContext context, String path, long most) {
        String detail = "The body is larger than " + most + " bytes";
        boolean pagerDuty = path.endsWith("/v2/enqueue");
        JsonObject body = pagerDuty
                ? new JsonObject()
                        .put("status", "invalid event")
                        .put("message", "Event object is invalid")
                        .put("errors", new io.vertx.core.json.JsonArray().add(detail))
                : new JsonObject()
                        .put("type", "about:blank")
                        .put("title", "Content Too Large")
                        .put("status", 413)
                        .put("detail", detail);
        context.response()
                .setStatusCode(413)
                .putHeader("Content-Type", pagerDuty ? "application/json" : "application/problem+json")
                .putHeader("Connection", "close")
                .end(body.encode());
    }
}
