package eightbells.auth;

import eightbells.person.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;

/** Signing in and out: whoever proves who they are gets a session, and each attempt is a deed. */
@ApplicationScoped
class SignIns {
    private final Accounts accounts;
    private final Sessions sessions;
    private final Deeds deeds;

    SignIns(Accounts accounts, Sessions sessions, Deeds deeds) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.deeds = deeds;
    }

    /** @return the secret of a new session; nothing where the email and the password do not belong together */
    @Transactional
    Optional<String> withPassword(String email, String password, Origin from, Instant now) {
        Optional<Person> person = accounts.withPassword(email, password);
        if (person.isEmpty()) deeds.did("was refused a sign-in", accounts.known(email), now);
        return person.map(found -> open(found, "with a password", from, now));
    }

    /** @param how they proved who they are, such as {@code with a password} */
    String open(Person person, String how, Origin from, Instant now) {
        deeds.did(person.handle, "signed in", how, now);
        return sessions.open(person, from, now);
    }

    @Transactional
    void end(String secret, Instant now) {
        sessions.of(secret, now).ifPresent(session -> deeds.did(session.person.handle, "signed out", "", now));
        sessions.end(secret);
    }
}
