package eightbells.platform.http;

import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What is settled before a request finds its resource: where it came from, how alert sources' addresses vary, how large
 * a body may be, and that a browser sends forms. Sources put prefixes before their paths, slashes behind them and any
 * content type on JSON; a redirect or a refusal over such things would lose an alert.
 */
@ApplicationScoped
class RequestFilter {
    private static final int BEFORE_ALL = 10_000;

    /** Where programs write, alert sources apart; they acknowledge by a page's link as people do. */
    private static final List<String> PROGRAMS = List.of("/api/", "/q/", "/acknowledge/");

    private static final String FIELDS = "application/x-www-form-urlencoded";
    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final Set<String> FORMS = Set.of(FIELDS, "multipart/form-data");

    private static final String PROTOCOL = "/v2/enqueue";
    private static final Pattern PREFIXED = Pattern.compile("(?:/.+)?" + PROTOCOL + "/*");

    /** After the library has noted how much it reads of a body. */
    private static final int BEFORE_RESOURCES = 1;

    private final Proxies proxies;
    private volatile Duration longest;

    RequestFilter(
            @ConfigProperty(name = "quarkus.http.proxy.trusted-proxies") List<String> trusted,
            @ConfigProperty(name = "eightbells.request.longest") Duration longest) {
        proxies = Proxies.of(trusted);
        this.longest = longest;
    }

    /** How long the work of each request that comes from now on may take. */
    void allow(Duration time) {
        longest = time;
    }

    void register(@Observes Filters filters) {
        filters.register(this::pass, BEFORE_ALL);
        filters.register(RequestFilter::bound, BEFORE_RESOURCES);
    }

    /** A body that does not say its length is read no further than it may be long. */
    private static void bound(RoutingContext context) {
        String path = context.normalizedPath();
        long most = BodyLimits.of(path, intake(path));
        context.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, most);
        WholeBody body = new WholeBody(context, most, RequestFilter::refuseBody);
        if (sendsFields(context, path)) body.readForm();
        else if (writes(context) && ofUnknownLength(context.request())) body.read();
        else context.next();
    }

    private static boolean sendsFields(RoutingContext context, String path) {
        HttpServerRequest request = context.request();
        boolean body = request.getHeader("Transfer-Encoding") != null
                || !"0".equals(request.getHeader("Content-Length")) && request.getHeader("Content-Length") != null;
        return HttpMethod.POST.equals(request.method()) && body && !programs(path) && FIELDS.equals(type(context));
    }

    private static void refuseBody(RoutingContext context, int status, String detail) {
        refuse(context, status, status == 413 ? "Content Too Large" : "Bad Request", detail);
    }

    private void pass(RoutingContext context) {
        Client.remember(context, proxies);
        Deadline.begin(context, longest);
        String path = context.normalizedPath();
        boolean intake = intake(path);
        long most = BodyLimits.of(path, intake);
        if (tooLarge(context, most)) {
            refuse(context, 413, "Content Too Large", BodyLimits.words(most));
            return;
        }
        boolean writes = writes(context);
        boolean programs = programs(path);
        if (writes && !programs && !sendsForm(context)) {
            refuse(context, 415, "Unsupported Media Type", "Send the fields of a form");
            return;
        }
        if (writes && intake) context.request().headers().set("Content-Type", "application/json");
        if (writes && path.startsWith("/api/")) asDocument(context);
        String plain = protocol(path) ? PROTOCOL : unslashed(path, intake);
        if (plain.equals(path)) {
            context.next();
        } else {
            String query = context.request().query();
            context.reroute(query == null ? plain : plain + "?" + query);
        }
    }

    private static boolean ofUnknownLength(HttpServerRequest request) {
        boolean sends = request.getHeader("Transfer-Encoding") != null || request.version() == HttpVersion.HTTP_2;
        return sends && request.getHeader("Content-Length") == null;
    }

    private static boolean writes(RoutingContext context) {
        return !READS.contains(context.request().method());
    }

    private static boolean programs(String path) {
        return intake(path) || PROGRAMS.stream().anyMatch(path::startsWith);
    }

    private static boolean intake(String path) {
        return path.startsWith("/in/") || protocol(path);
    }

    private static boolean protocol(String path) {
        return path.contains(PROTOCOL) && PREFIXED.matcher(path).matches();
    }

    /** The token against forged requests is looked for in forms alone: nothing else may change anything. */
    private static boolean sendsForm(RoutingContext context) {
        return FORMS.contains(type(context));
    }

    /** Without its parameters; empty where none is said. */
    private static String type(RoutingContext context) {
        String type = context.request().getHeader("Content-Type");
        return type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
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

    private static void refuse(RoutingContext context, int status, String title, String detail) {
        boolean pagerDuty = context.normalizedPath().endsWith(PROTOCOL);
        JsonObject body = pagerDuty
                ? new JsonObject()
                        .put("status", "invalid event")
                        .put("message", "Event object is invalid")
                        .put("errors", new JsonArray().add(detail))
                : new JsonObject()
                        .put("type", "about:blank")
                        .put("title", title)
                        .put("status", status)
                        .put("detail", detail);
        context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", pagerDuty ? "application/json" : "application/problem+json")
                .putHeader("Connection", "close")
                .end(body.encode());
    }
}
