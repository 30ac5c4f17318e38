package eightbells.site.me.feeds;

import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Calendars have no forms: the cookie that forms need is not set by what they fetch. */
class FeedCookies {
    /** After everybody who sets one. */
    private static final int LAST = 0;

    private final String token;

    FeedCookies(@ConfigProperty(name = "quarkus.rest-csrf.cookie-name") String token) {
        this.token = token;
    }

    @ServerResponseFilter(priority = LAST)
    void none(RoutingContext context) {
        if (context.request().path().startsWith("/calendar/"))
            context.response().removeCookie(token, false);
    }
}
