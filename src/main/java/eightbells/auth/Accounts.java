package eightbells.auth;

import eightbells.person.Joined;
import eightbells.person.People;
import eightbells.person.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Locale;
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

    /** The person with this email and this password. The answer takes as long where there is none. */
    @Transactional
    Optional<Person> withPassword(String email, String password) {
        Optional<Person> person =
                people.signingInAs(email).filter(found -> found.passwordHash != null && !found.disabled);
        boolean right =
                hashes.match(password, person.map(found -> found.passwordHash).orElse(null));
        if (right) person.ifPresent(found -> renew(found, password));
        return person.filter(found -> right);
    }

    /** A hash of another cost is made anew while the password is at hand. */
    private void renew(Person person, String password) {
        if (hashes.outdated(person.passwordHash)) person.passwordHash = hashes.of(password);
    }

    /** Whose account an email names, for the record. What was typed is not kept: it may be a password. */
    @Transactional
    String known(String email) {
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

    /** From now on this is the person's password, within the caller's transaction. */
    public void choose(Person person, Password password) {
        person.passwordHash = hashes.of(password.text());
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
        String base = email.substring(0, email.indexOf('@'))
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String handle = base.isEmpty() ? "admin" : base.substring(0, Math.min(base.length(), 50));
        for (int i = 2; people.byHandle(handle).isPresent(); i++) handle = base + "-" + i;
        return handle;
    }
}
