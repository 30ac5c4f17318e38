package eightbells.web;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the frame of a page for whoever asks for it: their name, their zone, what the last action had to say. */
@RequestScoped
public class Frames {
    /** Attributes of a person's identity. */
    public static final String NAME = "name";

    public static final String ZONE = "zone";

    private final CurrentIdentityAssociation identity;
    private final RoutingContext context;

    Frames(CurrentIdentityAssociation identity, RoutingContext context) {
        this.identity = identity;
        this.context = context;
    }

    /** The zone of whoever is signed in; UTC where nobody is. */
    public ZoneId home() {
        String zone = identity.getIdentity().getAttribute(ZONE);
        return zone == null ? ZoneOffset.UTC : ZoneId.of(zone);
    }

    public Frame of(Section section, Instant now) {
        return of(section, now, home());
    }

    public Frame of(Section section, Instant now, ZoneId zone) {
        return new Frame(section, me(), new Times(now, zone), flashes());
    }

    private @Nullable Face me() {
        SecurityIdentity who = identity.getIdentity();
        String name = who.getAttribute(NAME);
        return name == null ? null : new Face(who.getPrincipal().getName(), name);
    }

    private List<Flash> flashes() {
        Cookie cookie = context.request().getCookie(Flash.COOKIE);
        if (cookie == null || cookie.getValue().isEmpty()) return List.of();
        context.response()
                .addCookie(Cookie.cookie(Flash.COOKIE, "").setPath("/").setMaxAge(0));
        return Flash.read(cookie.getValue());
    }
}
