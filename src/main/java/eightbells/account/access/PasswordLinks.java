package eightbells.account.access;

import eightbells.people.authority.AuditEvents;
import eightbells.people.person.People;
import eightbells.people.person.PersonEntity;
import eightbells.platform.secret.Secrets;
import eightbells.platform.timer.Timers;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The links that let people choose a password. A newer one ends those before it. */
@ApplicationScoped
public class PasswordLinks implements PanacheRepository<PasswordLink> {
    /** The timer that is due when a link is to be mailed; its id is the link's. */
    public static final String TASK = "password-link";

    private final People people;
    private final AuditEvents audit;
    private final Instance<Timers> timers;

    PasswordLinks(People people, AuditEvents audit, Instance<Timers> timers) {
        this.people = people;
        this.audit = audit;
        this.timers = timers;
    }

    /** Somebody says that they forgot the password of this address. Whose it is, the sender finds out. */
    public void forgotten(String address, Instant now) {
        order(null, address, null, now);
    }

    void send(PersonEntity person, String askedBy, Instant now) {
        order(person, person.email, askedBy, now);
    }

    private void order(@Nullable PersonEntity person, String address, @Nullable String askedBy, Instant now) {
        delete("endsAt <= ?1", now);
        PasswordLink link = new PasswordLink();
        link.person = person;
        link.address = address;
        link.askedBy = askedBy;
        link.createdAt = now;
        persist(link);
        timers.get().set(TASK, link.id, now);
    }

    /**
     * A link with a secret made for it, on its way to the mail server.
     *
     * @param asker the name of who asked for it; null: whoever has forgotten their password
     * @param attempts how often its mail was written
     */
    public record Fresh(
            long id, PersonEntity person, @Nullable String asker, String secret, Instant endsAt, int attempts) {
        /** Without the secret, wherever it is printed. */
        @Override
        public String toString() {
            return "password link " + id;
        }
    }

    /** A secret for the link's mail; nothing where there is nobody to have it. The one before it opens nothing now. */
    public Optional<Fresh> write(long id, Instant now) {
        PasswordLink link = findById(id);
        if (link == null) return Optional.empty();
        Optional<PersonEntity> person = Optional.ofNullable(link.person)
                .or(() -> people.signingInAs(link.address))
                .filter(link::of);
        if (person.isEmpty()) {
            delete(link);
            return Optional.empty();
        }
        return Optional.of(write(link, person.get(), now));
    }

    private Fresh write(PasswordLink link, PersonEntity person, Instant now) {
        people.getEntityManager().lock(person, LockModeType.PESSIMISTIC_WRITE);
        delete("person = ?1 and id <> ?2", person, link.id);
        String secret = Secrets.fresh();
        link.person = person;
        // Not as it was typed: there are letters that only look like it, and are another mailbox.
        link.address = person.email;
        link.tokenHash = Secrets.hash(secret);
        link.endsAt = now.plus(link.lasting());
        link.attempts++;
        return new Fresh(link.id, person, link.askedBy, secret, link.endsAt, link.attempts);
    }

    public void sent(Fresh link, Instant now) {
        if (findById(link.id) != null) audit.record("sent a password link", link.person.handle, now);
    }

    /** Its mail will not get out. */
    public void giveUp(Fresh link, String reason) {
        if (delete("id", link.id) == 0) return;
        Log.warnf("No password link was sent to %s: %s", link.person.handle, reason);
    }

    /** Whom a link is for, while it is good. */
    @Transactional
    public Optional<PersonEntity> holder(String secret, Instant now) {
        return find(
                        "from PasswordLink l join fetch l.person where l.tokenHash = ?1 and l.endsAt > ?2",
                        Secrets.hash(secret),
                        now)
                .firstResultOptional()
                .filter(link -> link.of(link.person))
                .map(link -> link.person);
    }

    /** @return whether it was there: of two who use it at once, one does */
    boolean use(String secret) {
        return delete("tokenHash", Secrets.hash(secret)) == 1;
    }

    /** Ends those that were sent. */
    void end(PersonEntity person) {
        delete("person", person);
    }
}
