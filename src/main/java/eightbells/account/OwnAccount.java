package eightbells.account;

import eightbells.auth.Deeds;
import eightbells.auth.Origin;
import eightbells.auth.credential.Accounts;
import eightbells.auth.credential.Password;
import eightbells.auth.credential.SecondFactors;
import eightbells.auth.session.Sessions;
import eightbells.auth.throttle.Guesses;
import eightbells.person.People;
import eightbells.person.Person;
import eightbells.web.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What people do to their own account. Each is a deed, and what opens or guards the account is told them by mail. */
@ApplicationScoped
class OwnAccount {
    private final Accounts accounts;
    private final Sessions sessions;
    private final SecondFactors factors;
    private final PasswordLinks links;
    private final AccountLetters letters;
    private final Guesses guesses;
    private final Deeds deeds;
    private final People people;

    OwnAccount(
            Accounts accounts,
            Sessions sessions,
            SecondFactors factors,
            PasswordLinks links,
            AccountLetters letters,
            Guesses guesses,
            Deeds deeds,
            People people) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.factors = factors;
        this.links = links;
        this.letters = letters;
        this.guesses = guesses;
        this.deeds = deeds;
        this.people = people;
    }

    /** Signs them out everywhere, here too: whoever used the link signs in, with the second factor where there is one. */
    @Transactional
    void choose(String secret, String text, Origin from, Instant now) {
        Person person = links.holder(secret, now).orElseThrow(OwnAccount::spent);
        accounts.choose(person, chosen(person, text));
        // They may have left, or their address may have changed, until nobody else could change them.
        if (links.holder(secret, now).isEmpty() || !links.use(secret)) throw spent();
        links.end(person);
        sessions.endAll(person);
        guesses.trust(person, from, now);
        deeds.did(person.handle, "chose a password", "by a link from a mail", now);
        letters.passwordChanged(person, deeds.from(), now);
    }

    /** @param session the one that stays */
    @Transactional
    void change(String handle, String text, long session, Instant now) {
        Person person = people.named(handle);
        accounts.choose(person, chosen(person, text));
        links.end(person);
        sessions.endOthers(person, session);
        deeds.did("changed the password", "", now);
        letters.passwordChanged(person, deeds.from(), now);
    }

    @Transactional
    void endSession(String handle, long id, Instant now) {
        if (sessions.end(people.named(handle), id)) deeds.did("ended a session", "", now);
    }

    @Transactional
    void endOtherSessions(String handle, long session, Instant now) {
        long ended = sessions.endOthers(people.named(handle), session);
        if (ended > 0) deeds.did("ended the other sessions", String.valueOf(ended), now);
    }

    @Transactional
    void beginFactor(String handle) {
        factors.begin(people.named(handle));
    }

    /** @return the codes for recovery; nothing where the code is wrong */
    @Transactional
    Optional<List<String>> confirmFactor(String handle, String code, Instant now) {
        Person person = people.named(handle);
        Optional<List<String>> recovery = factors.confirm(person, code, now);
        if (recovery.isPresent()) {
            deeds.did("switched on the second factor", "", now);
            letters.factorOn(person, deeds.from(), now);
        }
        return recovery;
    }

    /** @return the codes for recovery; nothing where there is no second factor */
    @Transactional
    Optional<List<String>> newRecovery(String handle, Instant now) {
        Person person = people.named(handle);
        Optional<List<String>> recovery = factors.newRecovery(person);
        if (recovery.isPresent()) {
            deeds.did("made new recovery codes", "", now);
            letters.newRecovery(person, deeds.from(), now);
        }
        return recovery;
    }

    @Transactional
    void removeFactor(String handle, Instant now) {
        Person person = people.named(handle);
        if (!factors.remove(person)) return;
        deeds.did("switched off the second factor", "", now);
        letters.factorOff(person, "you, from the network address " + deeds.from(), now);
    }

    private static Password chosen(Person person, String text) {
        return Password.chosen(text, person.email, person.name, person.handle);
    }

    static NotFound spent() {
        return new NotFound("password link like this any more: it was used, has ended, or a newer one was sent. Ask for"
                + " another where one signs in");
    }
}
