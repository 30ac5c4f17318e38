package eightbells.platform.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where browsers come by TLS, cookies travel over nothing else. */
@Provider
class SecureCookies implements ContainerResponseFilter {
    private final boolean tls;

    SecureCookies(@ConfigProperty(name = "eightbells.base-url") String base) {
        tls = base.startsWith("https://");
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        List<Object> cookies = response.getHeaders().get(HttpHeaders.SET_COOKIE);
        if (cookies != null) cookies.replaceAll(cookie -> cookie instanceof NewCookie made ? marked(made) : cookie);
    }

    NewCookie marked(NewCookie cookie) {
        if (!tls) return cookie;
        return new NewCookie.Builder(cookie.getName())
                .value(cookie.getValue())
                .path(cookie.getPath())
                .maxAge(cookie.getMaxAge())
                .httpOnly(cookie.isHttpOnly())
                .sameSite(cookie.getSameSite())
                .secure(true)
                .build();
    }
}
