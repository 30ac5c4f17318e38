package eightbells.site.signin;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.NewCookie;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The page that somebody wanted before they were asked to sign in: they get there afterwards. */
final class ReturnAddress {
    private static final String COOKIE = "eightbells-location";
    private static final int LONGEST = 2000;
    /** In seconds: as long as one may take to find a password. */
    private static final int PATIENCE = 1800;

    private ReturnAddress() {}

    /** @param secure whether its cookie travels by TLS alone */
    static void remember(RoutingContext context, boolean secure) {
        String uri = context.request().uri();
        if (!HttpMethod.GET.equals(context.request().method()) || uri.length() > LONGEST) return;
        // Only as it can be read back: a cookie's value has no spaces, commas or quotes.
        String value = URLEncoder.encode(uri, StandardCharsets.UTF_8);
        context.response()
                .addCookie(Cookie.cookie(COOKIE, value)
                        .setPath("/")
                        .setHttpOnly(true)
                        .setSecure(secure)
                        .setMaxAge(PATIENCE)
                        .setSameSite(CookieSameSite.LAX));
    }

    /** Where to go after signing in: a page of ours, the front page where none was asked for. */
    static URI of(RoutingContext context) {
        Cookie cookie = context.request().getCookie(COOKIE);
        URI front = URI.create("/");
        if (cookie == null) return front;
        try {
            return ours(URLDecoder.decode(cookie.getValue(), StandardCharsets.UTF_8))
                    .orElse(front);
        } catch (IllegalArgumentException notOurs) {
            return front;
        }
    }

    /** An address within this server, as a path and a query; nothing where it is any other. */
    static Optional<URI> ours(String address) {
        try {
            URI uri = URI.create(address);
            String path = uri.getRawPath();
            boolean local = uri.getScheme() == null && uri.getRawAuthority() == null && path != null;
            return local && rooted(path) ? Optional.of(uri) : Optional.empty();
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    static NewCookie forgotten() {
        return new NewCookie.Builder(COOKIE)
                .value("")
                .path("/")
                .maxAge(0)
                .httpOnly(true)
                .build();
    }

    private static boolean rooted(String path) {
        return path.startsWith("/") && !path.startsWith("//") && !path.startsWith("/\\");
    }
}
