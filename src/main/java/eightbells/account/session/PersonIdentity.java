package eightbells.account.session;

import eightbells.people.authority.Authority;
import eightbells.people.authority.Roles;
import eightbells.people.person.PersonEntity;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Supplier;

/** A person, by the cookie of their session. Whoever left has none that counts. */
@ApplicationScoped
class PersonIdentity implements IdentityProvider<SessionCookie.Carried> {
    private final Sessions sessions;
    private final Clock clock;

    PersonIdentity(Sessions sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public Class<SessionCookie.Carried> getRequestType() {
        return SessionCookie.Carried.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(SessionCookie.Carried carried, AuthenticationRequestContext context) {
        return context.runBlocking((Supplier<SecurityIdentity>) () -> signedIn(carried.secret));
    }

    @Transactional
    SecurityIdentity signedIn(String secret) {
        Instant now = clock.instant();
        Session session = sessions.of(secret, now)
                .filter(found -> found.person.active && !found.person.disabled)
                .orElseThrow(AuthenticationFailedException::new);
        session.seen(now);
        return identity(session);
    }

    private static SecurityIdentity identity(Session session) {
        PersonEntity person = session.person;
        QuarkusSecurityIdentity.Builder identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(person.handle))
                .addAttribute(Authority.NAME, person.name)
                .addAttribute(Authority.ZONE, person.zone)
                .addAttribute(Authority.ADMINISTERS, person.administrator)
                .addAttribute(Authority.SESSION, session.id)
                .addRole(Roles.PERSON);
        if (person.administrator) identity.addRole(Roles.ADMINISTRATOR);
        return identity.build();
    }
}
