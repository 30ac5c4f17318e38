package eightbells.auth.signin;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.NewCookie;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The page that somebody wanted before they were asked to sign in: they get there afterwards. */
final class Wanted {
    private static final String COOKIE = "eightbells-location";
    private static final int LONGEST = 2000;
    /** In seconds: as long as one may take to find a password. */
    private static final int PATIENCE = 1800;

    private Wanted() {}

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
        if (cookie == null) return URI.create("/");
        try {
            URI uri = URI.create(URLDecoder.decode(cookie.getValue(), StandardCharsets.UTF_8));
            String path = uri.getRawPath();
            boolean ours = uri.getScheme() == null && uri.getRawAuthority() == null && path != null && ours(path);
            return ours ? uri : URI.create("/");
        } catch (IllegalArgumentException noAddress) {
            return URI.create("/");
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

    private static boolean ours(String path) {
        return path.startsWith("/") && !path.startsWith("//") && !path.startsWith("/\\");
    }
}
