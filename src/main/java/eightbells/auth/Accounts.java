package eightbells.auth;

import eightbells.person.People;
import eightbells.person.Person;
import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Optional;

/** Passwords, and the first administrator. */
@ApplicationScoped
public class Accounts {
    /** What is compared where nobody has the email, so that the answer takes as long. */
    private static final String NOBODY = BcryptUtil.bcryptHash("nobody has this password");

    private final People people;

    Accounts(People people) {
        this.people = people;
    }

    @Transactional
    public boolean nobodyCanSignIn() {
        return people.nobodyCanSignIn();
    }

    /** The person with this email and this password. The answer takes as long where there is none. */
    @Transactional
    Optional<Person> withPassword(String email, String password) {
        Optional<Person> person = people.signingInAs(email).filter(found -> found.passwordHash != null);
        boolean right = BcryptUtil.matches(
                password, person.map(found -> found.passwordHash).orElse(NOBODY));
        return person.filter(found -> right);
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
        boolean same = person.passwordHash != null && BcryptUtil.matches(password, person.passwordHash);
        if (!same) person.passwordHash = BcryptUtil.bcryptHash(password);
        return before ? Optional.empty() : Optional.of(person.handle);
    }

    @Transactional
    public void password(String handle, String password) {
        people.byHandle(handle).orElseThrow().passwordHash = BcryptUtil.bcryptHash(password);
    }

    private Person create(String email, String name, String zone) {
        Person person = new Person();
        person.handle = freeHandle(email);
        person.name = name;
        person.email = email;
        person.zone = zone;
        people.persist(person);
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
