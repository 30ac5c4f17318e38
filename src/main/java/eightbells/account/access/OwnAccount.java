package eightbells.account.access;

import eightbells.account.access.AccountChanged.Kind;
import eightbells.account.credential.Accounts;
import eightbells.account.credential.Password;
import eightbells.account.credential.SecondFactors;
import eightbells.account.session.Sessions;
import eightbells.account.throttle.GuessLimits;
import eightbells.people.authority.AuditEvents;
import eightbells.people.person.People;
import eightbells.people.person.PersonEntity;
import eightbells.platform.error.NotFound;
import eightbells.platform.http.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What people do to their own account. Each is a deed, and what opens or guards the account is told them. */
@ApplicationScoped
public class OwnAccount {
    private final Accounts accounts;
    private final Sessions sessions;
    private final SecondFactors factors;
    private final PasswordLinks links;
    private final Event<AccountChanged> changed;
    private final GuessLimits guesses;
    private final AuditEvents audit;
    private final People people;

    OwnAccount(
            Accounts accounts,
            Sessions sessions,
            SecondFactors factors,
            PasswordLinks links,
            Event<AccountChanged> changed,
            GuessLimits guesses,
            AuditEvents audit,
            People people) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.factors = factors;
        this.links = links;
        this.changed = changed;
        this.guesses = guesses;
        this.audit = audit;
        this.people = people;
    }

    /** Signs them out everywhere, here too: whoever used the link signs in, with the second factor where there is one. */
    @Transactional
    public void choose(String secret, String text, Origin from, Instant now) {
        PersonEntity person = links.holder(secret, now).orElseThrow(OwnAccount::spent);
        accounts.choose(person, chosen(person, text));
        // They may have left, or their address may have changed, until nobody else could change them.
        if (links.holder(secret, now).isEmpty() || !links.use(secret)) throw spent();
        links.end(person);
        sessions.endAll(person);
        guesses.trust(person, from, now);
        audit.record(person.handle, "chose a password", "by a link from a mail", now);
        tell(person, Kind.PASSWORD, now);
    }

    /** @param session the one that stays */
    @Transactional
    public void change(String handle, String text, long session, Instant now) {
        PersonEntity person = people.named(handle);
        accounts.choose(person, chosen(person, text));
        links.end(person);
        sessions.endOthers(person, session);
        audit.record("changed the password", "", now);
        tell(person, Kind.PASSWORD, now);
    }

    @Transactional
    public void endSession(String handle, long id, Instant now) {
        if (sessions.end(people.named(handle), id)) audit.record("ended a session", "", now);
    }

    @Transactional
    public void endOtherSessions(String handle, long session, Instant now) {
        long ended = sessions.endOthers(people.named(handle), session);
        if (ended > 0) audit.record("ended the other sessions", String.valueOf(ended), now);
    }

    @Transactional
    public void beginFactor(String handle) {
        factors.begin(people.named(handle));
    }

    /** @return the codes for recovery; nothing where the code is wrong */
    @Transactional
    public Optional<List<String>> confirmFactor(String handle, String code, Instant now) {
        PersonEntity person = people.named(handle);
        Optional<List<String>> recovery = factors.confirm(person, code, now);
        if (recovery.isPresent()) {
            audit.record("switched on the second factor", "", now);
            tell(person, Kind.SECOND_FACTOR_ON, now);
        }
        return recovery;
    }

    /** @return the codes for recovery; nothing where there is no second factor */
    @Transactional
    public Optional<List<String>> newRecovery(String handle, Instant now) {
        PersonEntity person = people.named(handle);
        Optional<List<String>> recovery = factors.newRecovery(person);
        if (recovery.isPresent()) {
            audit.record("made new recovery codes", "", now);
            tell(person, Kind.RECOVERY_CODES, now);
        }
        return recovery;
    }

    @Transactional
    public void removeFactor(String handle, Instant now) {
        PersonEntity person = people.named(handle);
        if (!factors.remove(person)) return;
        audit.record("switched off the second factor", "", now);
        tell(person, Kind.SECOND_FACTOR_OFF, now);
    }

    private void tell(PersonEntity person, Kind what, Instant now) {
        String from = "from the network address " + audit.from();
        String how = what == Kind.SECOND_FACTOR_OFF ? "by you, " + from : from;
        changed.fire(new AccountChanged(person, what, how, now));
    }

    private static Password chosen(PersonEntity person, String text) {
        return Password.chosen(text, person.email, person.name, person.handle);
    }

    public static NotFound spent() {
        return new NotFound("password link like this any more: it was used, has ended, or a newer one was sent. Ask for"
                + " another where one signs in");
    }
}
