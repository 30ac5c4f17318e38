package eightbells.platform.http;

import io.quarkus.arc.All;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What is settled before a request finds its resource: where it came from, how large
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

    /** After the library has noted how much it reads of a body. */
    private static final int BEFORE_RESOURCES = 1;

    private final Proxies proxies;
    private final List<RawRoutes> raw;
    private volatile Duration longest;

    RequestFilter(
            @ConfigProperty(name = "quarkus.http.proxy.trusted-proxies") List<String> trusted,
            @ConfigProperty(name = "eightbells.request.longest") Duration longest,
            @All List<RawRoutes> raw) {
        proxies = Proxies.of(trusted);
        this.raw = raw;
        this.longest = longest;
    }

    /** How long the work of each request that comes from now on may take. */
    void allow(Duration time) {
        longest = time;
    }

    void register(@Observes Filters filters) {
        filters.register(this::pass, BEFORE_ALL);
        filters.register(this::bound, BEFORE_RESOURCES);
    }

    /** A body that does not say its length is read no further than it may be long. */
    private void bound(RoutingContext context) {
        Optional<RawRoutes> theirs = raw(context);
        long most = longest(context, theirs);
        context.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, most);
        WholeBody body =
                new WholeBody(context, most, (request, status, detail) -> refuse(request, theirs, status, detail));
        if (theirs.isPresent()) body.read();
        else if (sendsFields(context)) body.readForm();
        else if (writes(context) && ofUnknownLength(context.request())) body.read();
        else context.next();
    }

    private Optional<RawRoutes> raw(RoutingContext context) {
        return raw.stream().filter(routes -> routes.takes(context)).findFirst();
    }

    private static long longest(RoutingContext context, Optional<RawRoutes> theirs) {
        return theirs.map(RawRoutes::longest).orElseGet(() -> (long) BodyLimits.of(context.normalizedPath()));
    }

    private static boolean sendsFields(RoutingContext context) {
        HttpServerRequest request = context.request();
        boolean body = request.getHeader("Transfer-Encoding") != null
                || !"0".equals(request.getHeader("Content-Length")) && request.getHeader("Content-Length") != null;
        return HttpMethod.POST.equals(request.method())
                && body
                && !programs(context.normalizedPath())
                && FIELDS.equals(type(context));
    }

    private void pass(RoutingContext context) {
        ClientAddress.remember(context, proxies);
        Deadline.begin(context, longest);
        Optional<RawRoutes> theirs = raw(context);
        String path = context.normalizedPath();
        long most = longest(context, theirs);
        if (tooLarge(context, most)) {
            refuse(context, theirs, 413, BodyLimits.words(most));
            return;
        }
        boolean writes = writes(context) && theirs.isEmpty();
        if (writes && !programs(path) && !sendsForm(context)) {
            refuse(context, 415, "Unsupported Media Type", "Send the fields of a form");
            return;
        }
        if (writes && path.startsWith("/api/")) asDocument(context);
        context.next();
    }

    private static boolean ofUnknownLength(HttpServerRequest request) {
        boolean sends = request.getHeader("Transfer-Encoding") != null || request.version() == HttpVersion.HTTP_2;
        return sends && request.getHeader("Content-Length") == null;
    }

    private static boolean writes(RoutingContext context) {
        return !READS.contains(context.request().method());
    }

    private static boolean programs(String path) {
        return PROGRAMS.stream().anyMatch(path::startsWith);
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

    private static boolean tooLarge(RoutingContext context, long most) {
        String length = context.request().getHeader("Content-Length");
        return length != null && length.matches("\\d{1,18}") && Long.parseLong(length) > most;
    }

    private static void refuse(RoutingContext context, Optional<RawRoutes> theirs, int status, String detail) {
        if (theirs.isPresent()) theirs.get().refuse(context, status, detail);
        else refuse(context, status, status == 413 ? "Content Too Large" : "Bad Request", detail);
    }

    private static void refuse(RoutingContext context, int status, String title, String detail) {
        JsonObject body = new JsonObject()
                .put("type", "about:blank")
                .put("title", title)
                .put("status", status)
                .put("detail", detail);
        context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/problem+json")
                .putHeader("Connection", "close")
                .end(body.encode());
    }
}
