package eightbells.platform.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A constant answer of 200 bytes, for whoever measures: it passes every filter, asks for no credential and computes
 * nothing, so no other answer of this process on this machine can be had more cheaply. Only there where a setting wants it.
 */
@ApplicationScoped
class ConstantAnswer {
    private static final String PATH = "/constant";
    private static final Buffer BODY = Buffer.buffer("-".repeat(199) + "\n");

    private final boolean wanted;

    ConstantAnswer(@ConfigProperty(name = "eightbells.constant", defaultValue = "false") boolean wanted) {
        this.wanted = wanted;
    }

    void register(@Observes Router router) {
        if (!wanted) return;
        router.get(PATH).handler(context -> context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain")
                .end(BODY));
    }
}
