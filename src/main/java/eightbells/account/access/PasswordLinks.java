package eightbells.account.access;

import eightbells.delivery.channel.Letter;
import eightbells.delivery.channel.Outcome;
import eightbells.delivery.letter.PasswordLinkSender;
import eightbells.delivery.outbox.Retries;
import eightbells.people.authority.AuditEvents;
import eightbells.people.person.People;
import eightbells.people.person.PersonEntity;
import eightbells.platform.http.Links;
import eightbells.platform.secret.Secrets;
import eightbells.platform.timer.Timers;
import eightbells.site.me.security.PasswordLinkText;
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
    private final People people;
    private final Links links;
    private final AuditEvents deeds;
    private final Instance<Timers> timers;

    PasswordLinks(People people, Links links, AuditEvents deeds, Instance<Timers> timers) {
        this.people = people;
        this.links = links;
        this.deeds = deeds;
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
        timers.get().set(PasswordLinkSender.TASK, link.id, now);
    }

    /** The letter with a secret made for it; nothing where there is nobody to have it. */
    public Optional<Letter> write(long id, Instant now) {
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

    private Letter write(PasswordLink link, PersonEntity person, Instant now) {
        people.getEntityManager().lock(person, LockModeType.PESSIMISTIC_WRITE);
        delete("person = ?1 and id <> ?2", person, link.id);
        String secret = Secrets.fresh();
        link.person = person;
        // Not as it was typed: there are letters that only look like it, and are another mailbox.
        link.address = person.email;
        link.tokenHash = Secrets.hash(secret);
        link.endsAt = now.plus(link.lasting());
        link.attempts++;
        return PasswordLinkText.of(link, now, links.absolute("/sign-in/password/" + secret));
    }

    /** @return when it is tried again; nothing where it is out, or given up */
    public Optional<Instant> record(long id, Outcome outcome, Instant now) {
        PasswordLink link = findById(id);
        if (link == null) return Optional.empty();
        if (outcome instanceof Outcome.Sent) {
            deeds.did("sent a password link", link.person.handle, now);
            return Optional.empty();
        }
        Optional<Instant> again =
                outcome instanceof Outcome.Retry ? Retries.after(link.attempts).map(now::plus) : Optional.empty();
        if (again.isEmpty()) {
            Log.warnf("No password link was sent to %s: %s", link.person.handle, outcome.detail());
            delete(link);
        }
        return again;
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
