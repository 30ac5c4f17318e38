package eightbells.account.access;

import eightbells.account.credential.SecondFactors;
import eightbells.account.session.Sessions;
import eightbells.people.authority.AuditEvents;
import eightbells.people.authority.Authority;
import eightbells.people.person.People;
import eightbells.people.person.PersonEntity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** What is done to the account of somebody else, by who answers for them or by an administrator. */
@ApplicationScoped
public class OthersAccounts {
    private final People people;
    private final PasswordLinks links;
    private final Sessions sessions;
    private final SecondFactors factors;
    private final Event<AccountChanged> changed;
    private final Authority authority;
    private final AuditEvents audit;

    public OthersAccounts(
            People people,
            PasswordLinks links,
            Sessions sessions,
            SecondFactors factors,
            Event<AccountChanged> changed,
            Authority authority,
            AuditEvents audit) {
        this.people = people;
        this.links = links;
        this.sessions = sessions;
        this.factors = factors;
        this.changed = changed;
        this.authority = authority;
        this.audit = audit;
    }

    /** Mails a link to choose a password; to whoever has none yet, it is the invitation. */
    @Transactional
    public void sendLink(String handle, Instant now) {
        PersonEntity person = people.named(handle);
        String what = person.passwordHash == null ? "invited to sign in" : "asked to send a password link";
        links.send(person, people.named(authority.who()).name, now);
        audit.record(what, handle, now);
    }

    @Transactional
    public void endSessions(String handle, Instant now) {
        long ended = sessions.endAll(people.named(handle));
        if (ended > 0) audit.record("ended all sessions", handle, now);
    }

    @Transactional
    public void removeFactor(String handle, Instant now) {
        PersonEntity person = people.named(handle);
        if (!factors.remove(person)) return;
        audit.record("removed the second factor", handle, now);
        changed.fire(new AccountChanged(
                person, AccountChanged.Kind.SECOND_FACTOR_OFF, "by " + people.named(authority.who()).name, now));
    }

    /**
     * What a person's page shows of their account; it is for those who answer for them.
     *
     * @param sendsLinks whether this server can mail links to choose a password
     */
    public AccountStatus access(PersonEntity person, boolean sendsLinks, Instant now) {
        boolean self = authority.who().equals(person.handle);
        return new AccountStatus(
                self,
                person.passwordHash != null,
                factors.on(person),
                sessions.of(person, now).size(),
                !self && !person.disabled && sendsLinks,
                authority.administers() && !self);
    }
}
