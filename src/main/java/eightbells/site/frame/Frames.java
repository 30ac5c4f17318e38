package eightbells.site.frame;

import eightbells.people.authority.Authority;
import eightbells.people.person.PersonBadge;
import eightbells.platform.time.Times;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the frame of a page for whoever asks for it: their name, their zone, what the last action had to say. */
@RequestScoped
public class Frames {
    /** The zone of whoever is nobody. */
    private static final ZoneId NOWHERE = ZoneId.of("UTC");

    private final CurrentIdentityAssociation identity;
    private final RoutingContext context;

    Frames(CurrentIdentityAssociation identity, RoutingContext context) {
        this.identity = identity;
        this.context = context;
    }

    /** The zone of whoever is signed in; UTC where nobody is. */
    public ZoneId home() {
        return home(identity.getIdentity());
    }

    public Frame of(Section section, Instant now) {
        return of(section, now, home());
    }

    public Frame of(Section section, Instant now, ZoneId zone) {
        return new Frame(
                section,
                me(identity.getIdentity()),
                administers(identity.getIdentity()),
                new Times(now, zone),
                flashes());
    }

    /** The frame where a page could not be made; what the last action had to say waits for the next page. */
    public static Frame ofError(@Nullable SecurityIdentity who, Instant now) {
        if (who == null) return new Frame(Section.NONE, null, false, new Times(now, NOWHERE), List.of());
        return new Frame(Section.NONE, me(who), administers(who), new Times(now, home(who)), List.of());
    }

    private static ZoneId home(SecurityIdentity who) {
        String zone = who.getAttribute(Authority.ZONE);
        return zone == null ? NOWHERE : ZoneId.of(zone);
    }

    private static @Nullable PersonBadge me(SecurityIdentity who) {
        String name = who.getAttribute(Authority.NAME);
        return name == null ? null : new PersonBadge(who.getPrincipal().getName(), name);
    }

    private static boolean administers(SecurityIdentity who) {
        return Boolean.TRUE.equals(who.getAttribute(Authority.ADMINISTERS));
    }

    private List<Flash> flashes() {
        Cookie cookie = context.request().getCookie(Flash.COOKIE);
        if (cookie == null || cookie.getValue().isEmpty()) return List.of();
        context.response()
                .addCookie(Cookie.cookie(Flash.COOKIE, "").setPath("/").setMaxAge(0));
        return Flash.read(cookie.getValue());
    }
}
