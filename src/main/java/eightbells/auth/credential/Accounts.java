package eightbells.auth.credential;

import eightbells.person.Handles;
import eightbells.person.Joined;
import eightbells.person.People;
import eightbells.person.Person;
import eightbells.web.Slugs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Passwords, and the first administrator. */
@ApplicationScoped
public class Accounts {
    private final People people;
    private final Hashes hashes;
    private final Event<Joined> joined;

    Accounts(People people, Hashes hashes, Event<Joined> joined) {
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
    public Optional<Person> withPassword(String email, String password) {
        Optional<Person> person = people.signingInAs(email).filter(Accounts::opens);
        String hash = person.map(found -> found.passwordHash).orElse(null);
        boolean right = hashes.match(password, hash);
        person = person.filter(found -> right && stands(found, hash));
        person.ifPresent(found -> renew(found, password));
        return person;
    }

    /** To compare takes long, and the account may be another's, or closed, by then. */
    private boolean stands(Person person, String hash) {
        people.lock(person);
        return opens(person) && hash.equals(person.passwordHash);
    }

    private static boolean opens(Person person) {
        return person.passwordHash != null && person.active && !person.disabled;
    }

    /** A hash of another cost is made anew while the password is at hand. */
    private void renew(Person person, String password) {
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
        Person person = people.signingInAs(email).orElseGet(() -> create(email, name, zone));
        boolean before = person.administrator;
        person.administrator = true;
        if (!hashes.match(password, person.passwordHash)) person.passwordHash = hashes.of(password);
        return before ? Optional.empty() : Optional.of(person.handle);
    }

    /**
     * From now on this is the person's password, within the caller's transaction. Whoever signs in with the old one at
     * this moment waits, and is refused.
     */
    public void choose(Person person, Password password) {
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

    private Person create(String email, String name, String zone) {
        Person person = new Person();
        person.handle = freeHandle(email);
        person.name = name;
        person.email = email;
        person.zone = zone;
        people.persist(person);
        joined.fire(new Joined(person.handle));
        return person;
    }

    private String freeHandle(String email) {
        String base = Slugs.of(email.replaceAll("@.*", ""));
        return Handles.free(base.isEmpty() ? "admin" : base, handle -> people.byHandle(handle)
                .isPresent());
    }
}
