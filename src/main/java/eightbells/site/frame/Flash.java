package eightbells.site.frame;

import jakarta.ws.rs.core.NewCookie;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an action has to say on the page that follows it. Travels once, in a cookie that the next page takes back. */
public record Flash(boolean problem, String text) {
    public static final String COOKIE = "flash";

    public static Flash done(String text) {
        return new Flash(false, text);
    }

    public static Flash problem(String text) {
        return new Flash(true, text);
    }

    public NewCookie cookie() {
        return with((problem ? "!" : "=") + URLEncoder.encode(text, StandardCharsets.UTF_8), 60);
    }

    /** The cookie that ends this message's journey. */
    public static NewCookie taken() {
        return with("", 0);
    }

    public static List<Flash> read(@Nullable String cookie) {
        if (cookie == null || cookie.isEmpty()) return List.of();
        try {
            String text = URLDecoder.decode(cookie.substring(1), StandardCharsets.UTF_8);
            return List.of(new Flash(cookie.startsWith("!"), text));
        } catch (IllegalArgumentException notOurs) {
            return List.of();
        }
    }

    private static NewCookie with(String value, int seconds) {
        return new NewCookie.Builder(COOKIE)
                .value(value)
                .path("/")
                .maxAge(seconds)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
