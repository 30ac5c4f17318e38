package eightbells.people.authority;

import eightbells.platform.http.Origin;
import io.quarkus.arc.Arc;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says what is done, with who asks for it and from where. */
@ApplicationScoped
public class AuditEvents {
    private static final String OURSELVES = "eightbells";
    private static final String NOBODY = "nobody";

    private final Event<AuditEvent> events;
    private final CurrentIdentityAssociation identity;
    private final CurrentVertxRequest request;

    AuditEvents(Event<AuditEvent> events, CurrentIdentityAssociation identity, CurrentVertxRequest request) {
        this.events = events;
        this.identity = identity;
        this.request = request;
    }

    public void record(String what, String about, Instant now) {
        record(what, about, null, null, now);
    }

    public void record(String what, String about, @Nullable String before, @Nullable String after, Instant now) {
        events.fire(new AuditEvent(now, asker().orElse(OURSELVES), from(), what, about, before, after));
    }

    /** Where it is known otherwise who did it: at signing in, nobody is signed in yet. */
    public void record(String who, String what, String about, Instant now) {
        events.fire(new AuditEvent(now, who, from(), what, about, null, null));
    }

    /** Where it may be done by a link, without signing in: it is {@code whom} then, whose link it is. */
    public void recordFor(
            String whom, String what, String about, @Nullable String before, @Nullable String after, Instant now) {
        String who = asker().filter(asking -> !asking.equals(NOBODY)).orElse(whom);
        events.fire(new AuditEvent(now, who, from(), what, about, before, after));
    }

    /** The network address of whoever asks; empty where nobody does. */
    public String from() {
        return asked().map(context -> Origin.of(context).address()).orElse("");
    }

    /** Whoever asks, as a deed names them; nothing where nobody does, as when a timer fires. */
    public Optional<String> asker() {
        return asked().map(context -> name(identity.getIdentity()));
    }

    private static String name(SecurityIdentity who) {
        return who.isAnonymous() ? NOBODY : who.getPrincipal().getName();
    }

    /** The request that is being answered; a timer has none. */
    private Optional<RoutingContext> asked() {
        return Arc.container().requestContext().isActive()
                ? Optional.ofNullable(request.getCurrent())
                : Optional.empty();
    }
}
