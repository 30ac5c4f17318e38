package eightbells.account.session;

import eightbells.account.throttle.FamiliarPlaces;
import eightbells.people.person.PersonEntity;
import eightbells.platform.http.Origin;
import eightbells.platform.secret.Secrets;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Who is signed in where. A session ends when it was not used for a while, when it is old, when its browser signs out,
 * and wherever else it is ended: each request asks here.
 */
@ApplicationScoped
public class Sessions implements PanacheRepository<Session> {
    private final FamiliarPlaces places;
    private final HalfSignIns halves;
    private final Duration idle;
    private final Duration lasting;

    Sessions(
            FamiliarPlaces places,
            HalfSignIns halves,
            @ConfigProperty(name = "eightbells.session.idle") Duration idle,
            @ConfigProperty(name = "eightbells.session.lasting") Duration lasting) {
        this.places = places;
        this.halves = halves;
        this.idle = idle;
        this.lasting = lasting;
    }

    /** @return the secret that the browser is to carry, told this once */
    public String open(PersonEntity person, Origin from, Instant now) {
        endOld(now);
        places.seen(person, from, now);
        String secret = Secrets.fresh();
        Session session = new Session();
        session.tokenHash = Secrets.hash(secret);
        session.person = person;
        session.beganAt = now;
        session.seenAt = now;
        session.address = from.address();
        session.program = from.program();
        persist(session);
        return secret;
    }

    /** The session behind a cookie's secret, unless it has ended. */
    public Optional<Session> of(String secret, Instant now) {
        return find(
                        "from Session s join fetch s.person where s.tokenHash = ?1 and s.seenAt > ?2 and s.beganAt > ?3",
                        Secrets.hash(secret),
                        now.minus(idle),
                        now.minus(lasting))
                .firstResultOptional();
    }

    /** Those of a person that have not ended, the one used last first. */
    public List<Session> of(PersonEntity person, Instant now) {
        return list(
                "person = ?1 and seenAt > ?2 and beganAt > ?3 order by seenAt desc, id desc",
                person,
                now.minus(idle),
                now.minus(lasting));
    }

    public void end(String secret) {
        delete("tokenHash", Secrets.hash(secret));
    }

    /** @return whether there was such a one of theirs */
    public boolean end(PersonEntity person, long id) {
        return delete("person = ?1 and id = ?2", person, id) > 0;
    }

    /** Signs a person out everywhere but in one session, and ends the sign-ins that await a code. */
    public long endOthers(PersonEntity person, long id) {
        halves.end(person);
        return delete("person = ?1 and id <> ?2", person, id);
    }

    /**
     * Signs a person out everywhere, and ends the sign-ins that await a code. Whoever proves at this moment who they are
     * waits, and is looked at again.
     */
    public long endAll(PersonEntity person) {
        getEntityManager().lock(person, LockModeType.PESSIMISTIC_WRITE);
        halves.end(person);
        return delete("person", person);
    }

    private void endOld(Instant now) {
        delete("seenAt <= ?1 or beganAt <= ?2", now.minus(idle), now.minus(lasting));
    }
}
