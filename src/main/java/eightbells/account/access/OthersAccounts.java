package eightbells.account.access;

import eightbells.account.credential.PasswordSignIn;
import eightbells.account.credential.SecondFactors;
import eightbells.account.session.Sessions;
import eightbells.delivery.letter.AccountMails;
import eightbells.delivery.letter.PasswordLinkSender;
import eightbells.people.authority.AuditEvents;
import eightbells.people.authority.Authority;
import eightbells.people.person.People;
import eightbells.people.person.PersonEntity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** What is done to the account of somebody else, by who answers for them or by an administrator. */
@ApplicationScoped
public class OthersAccounts {
    private final People people;
    private final PasswordLinks links;
    private final PasswordLinkSender sender;
    private final PasswordSignIn passwords;
    private final Sessions sessions;
    private final SecondFactors factors;
    private final AccountMails letters;
    private final Authority authority;
    private final AuditEvents deeds;

    public OthersAccounts(
            People people,
            PasswordLinks links,
            PasswordLinkSender sender,
            PasswordSignIn passwords,
            Sessions sessions,
            SecondFactors factors,
            AccountMails letters,
            Authority authority,
            AuditEvents deeds) {
        this.people = people;
        this.links = links;
        this.sender = sender;
        this.passwords = passwords;
        this.sessions = sessions;
        this.factors = factors;
        this.letters = letters;
        this.authority = authority;
        this.deeds = deeds;
    }

    /** Whether links can be mailed, and lead to anything. */
    public boolean sendsLinks() {
        return passwords.open() && sender.delivers();
    }

    /** Mails a link to choose a password; to whoever has none yet, it is the invitation. */
    @Transactional
    public void sendLink(String handle, Instant now) {
        PersonEntity person = people.named(handle);
        String what = person.passwordHash == null ? "invited to sign in" : "asked to send a password link";
        links.send(person, people.named(authority.who()).name, now);
        deeds.did(what, handle, now);
    }

    @Transactional
    public void endSessions(String handle, Instant now) {
        long ended = sessions.endAll(people.named(handle));
        if (ended > 0) deeds.did("ended all sessions", handle, now);
    }

    @Transactional
    public void removeFactor(String handle, Instant now) {
        PersonEntity person = people.named(handle);
        if (!factors.remove(person)) return;
        deeds.did("removed the second factor", handle, now);
        letters.factorOff(person, people.named(authority.who()).name, now);
    }

    /** What a person's page shows of their account; it is for those who answer for them. */
    public AccountStatus access(PersonEntity person, Instant now) {
        boolean self = authority.who().equals(person.handle);
        return new AccountStatus(
                self,
                person.passwordHash != null,
                factors.on(person),
                sessions.of(person, now).size(),
                !self && !person.disabled && sendsLinks(),
                authority.administers() && !self);
    }
}
