package eightbells.platform.http;

import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** What browsers may keep of a page: nothing, neither for whoever uses the machine next nor as yesterday's truth. */
class NoStoreFilter {
    private static final int AFTER_ALL = 0;

    private final String cookie;

    NoStoreFilter(@ConfigProperty(name = "quarkus.rest-csrf.cookie-name") String cookie) {
        this.cookie = cookie;
    }

    /** What programs are told holds for that moment. They fill in no forms, so no cookie goes with it. */
    @ServerResponseFilter(priority = AFTER_ALL)
    void program(RoutingContext context, ContainerResponseContext response) {
        if (!context.request().path().startsWith("/api/")) return;
        context.response().removeCookie(cookie, false);
        response.getHeaders().putIfAbsent(HttpHeaders.CACHE_CONTROL, no());
    }

    @ServerResponseFilter
    void page(ContainerResponseContext response) {
        MediaType type = response.getMediaType();
        // A page within a Response has no type yet.
        boolean page = type == null
                ? response.getEntity() instanceof TemplateInstance
                : type.isCompatible(MediaType.TEXT_HTML_TYPE);
        boolean redirect = response.getStatus() >= 300 && response.getStatus() < 400;
        if (page || redirect) response.getHeaders().putIfAbsent(HttpHeaders.CACHE_CONTROL, no());
    }

    private static List<Object> no() {
        return List.of("no-store");
    }
}
