package eightbells.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** What browsers may keep of a page: nothing, neither for whoever uses the machine next nor as yesterday's truth. */
class Keeping {
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
