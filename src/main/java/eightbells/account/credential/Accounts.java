package eightbells.account.credential;

import eightbells.people.person.Handles;
import eightbells.people.person.People;
import eightbells.people.person.PersonAdded;
import eightbells.people.person.PersonEntity;
import eightbells.platform.form.Slugs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Passwords, and the first administrator. */
@ApplicationScoped
public class Accounts {
    private final People people;
    private final Hashes hashes;
    private final Event<PersonAdded> joined;

    Accounts(People people, Hashes hashes, Event<PersonAdded> joined) {
        this.people = people;
        this.hashes = hashes;
        this.joined = joined;
    }

    @Transactional
    public boolean nobodyCanSignIn() {
        return people.nobodyCanSignIn();
    }

    /**
     * The person with this email and this password, who stays as they are until the transaction ends. The answer takes
     * as long where there is none.
     */
    @Transactional
    public Optional<PersonEntity> withPassword(String email, String password) {
        Optional<PersonEntity> person = people.signingInAs(email).filter(Accounts::opens);
        String hash = person.map(found -> found.passwordHash).orElse(null);
        boolean right = hashes.match(password, hash);
        person = person.filter(found -> right && stands(found, hash));
        person.ifPresent(found -> renew(found, password));
        return person;
    }

    /** To compare takes long, and the account may be another's, or closed, by then. */
    private boolean stands(PersonEntity person, @Nullable String hash) {
        people.lock(person);
        return opens(person) && hash != null && hash.equals(person.passwordHash);
    }

    private static boolean opens(PersonEntity person) {
        return person.passwordHash != null && person.active && !person.disabled;
    }

    /** A hash of another cost is made anew while the password is at hand. */
    private void renew(PersonEntity person, String password) {
        if (hashes.outdated(person.passwordHash)) person.passwordHash = hashes.of(password);
    }

    /** Whose account an email names, for the record. What was typed is not kept: it may be a password. */
    @Transactional
    public String known(String email) {
        return people.signingInAs(email).map(found -> found.handle).orElse("an unknown account");
    }

    /**
     * Makes the person with this email an administrator with this password; a new person where nobody has it.
     *
     * @return their handle, where they were none before
     */
    @Transactional
    public Optional<String> administrator(String email, String name, String zone, String password) {
        PersonEntity person = people.signingInAs(email).orElseGet(() -> create(email, name, zone));
        boolean before = person.administrator;
        person.administrator = true;
        if (!hashes.match(password, person.passwordHash)) person.passwordHash = hashes.of(password);
        return before ? Optional.empty() : Optional.of(person.handle);
    }

    /**
     * From now on this is the person's password, within the caller's transaction. Whoever signs in with the old one at
     * this moment waits, and is refused.
     */
    public void choose(PersonEntity person, Password password) {
        people.lock(person);
        person.passwordHash = hashes.of(password.text());
    }

    /** Whether a password has been chosen for this email, if only by somebody who left. */
    @Transactional
    public boolean chosen(String email) {
        return people.haveAPassword(email);
    }

    @Transactional
    public void password(String handle, String password) {
        people.byHandle(handle).orElseThrow().passwordHash = hashes.of(password);
    }

    private PersonEntity create(String email, String name, String zone) {
        PersonEntity person = new PersonEntity();
        person.handle = freeHandle(email);
        person.name = name;
        person.email = email;
        person.zone = zone;
        people.persist(person);
        joined.fire(new PersonAdded(person.handle));
        return person;
    }

    private String freeHandle(String email) {
        String base = Slugs.of(email.replaceAll("@.*", ""));
        return Handles.free(base.isEmpty() ? "admin" : base, handle -> people.byHandle(handle)
                .isPresent());
    }
}
