package eightbells.account.session;

import eightbells.people.person.PersonEntity;
import eightbells.platform.http.Origin;
import eightbells.platform.secret.Secrets;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;

/** Who has entered a password and not yet a code. */
@ApplicationScoped
public class HalfSignIns implements PanacheRepository<HalfSignIn> {
    private final Event<CodesRefused> refused;

    HalfSignIns(Event<CodesRefused> refused) {
        this.refused = refused;
    }

    /** @return the secret that the browser is to carry, told this once */
    public String begin(PersonEntity person, Instant now) {
        delete("beganAt <= ?1", now.minus(HalfSignIn.LASTING));
        String secret = Secrets.fresh();
        HalfSignIn half = new HalfSignIn();
        half.tokenHash = Secrets.hash(secret);
        half.person = person;
        half.beganAt = now;
        persist(half);
        return secret;
    }

    /** Whose sign-in it is, by their email. */
    @Transactional
    public Optional<String> email(String secret, Instant now) {
        return of(secret, now).map(half -> half.person.email);
    }

    /** Whose sign-in it is. */
    public Optional<PersonEntity> person(String secret, Instant now) {
        return getEntityManager()
                .createQuery(
                        "select p from HalfSignIn h join h.person p where h.tokenHash = ?1 and h.beganAt > ?2",
                        PersonEntity.class)
                .setParameter(1, Secrets.hash(secret))
                .setParameter(2, now.minus(HalfSignIn.LASTING))
                .getResultStream()
                .findFirst();
    }

    /** Counts a try; nothing where none is left. The row is locked by it, so of many at once each counts. */
    public Optional<HalfSignIn> tried(String secret, Instant now) {
        int counted =
                update("tries = tries + 1 where tokenHash = ?1 and tries < ?2", Secrets.hash(secret), HalfSignIn.TRIES);
        return counted == 1 ? of(secret, now) : Optional.empty();
    }

    /** @return whether it was there: a sign-in ends once */
    public boolean end(String secret) {
        return delete("tokenHash", Secrets.hash(secret)) == 1;
    }

    /** Ends those of a person. */
    void end(PersonEntity person) {
        delete("person", person);
    }

    /** Too many codes were wrong, and whoever tried them knows the password: its owner ought to hear of it. */
    public void giveUp(HalfSignIn half, Origin from, Instant now) {
        delete(half);
        refused.fire(new CodesRefused(half.person, from, now));
    }

    private Optional<HalfSignIn> of(String secret, Instant now) {
        return find(
                        "from HalfSignIn h join fetch h.person p where h.tokenHash = ?1 and h.beganAt > ?2 and p.active and not p.disabled",
                        Secrets.hash(secret),
                        now.minus(HalfSignIn.LASTING))
                .firstResultOptional();
    }
}
