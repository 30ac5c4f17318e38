package eightbells.auth.signin;

import eightbells.auth.Deeds;
import eightbells.auth.Origin;
import eightbells.person.People;
import eightbells.person.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;

/** Who somebody is here whom Keycloak has let in. Nobody becomes a person by signing in: they are brought over. */
@ApplicationScoped
class KeycloakSignIns {
    private final People people;
    private final SignIns signIns;
    private final Deeds deeds;

    KeycloakSignIns(People people, SignIns signIns, Deeds deeds) {
        this.people = people;
        this.signIns = signIns;
        this.deeds = deeds;
    }

    /**
     * What Keycloak says of them.
     *
     * @param email empty where it says none
     * @param verified whether the address is known to be theirs
     */
    record Account(String subject, String email, boolean verified) {}

    /** What becomes of a sign-in. */
    sealed interface Outcome {
        /** @param secret of a new session */
        record Entered(String secret) implements Outcome {}

        record Refused(KeycloakTrouble why) implements Outcome {}
    }

    /** By the subject; else by a verified email address, which makes the two one person for ever. */
    @Transactional
    Outcome enter(Account account, Origin from, Instant now) {
        Optional<Person> known = people.bySubject(account.subject);
        if (known.isPresent()) return enter(known.get(), from, now);
        Optional<Person> same = account.email.isEmpty() ? Optional.empty() : people.signingInAs(account.email);
        if (same.isEmpty()) return refused(KeycloakTrouble.UNKNOWN, "an unknown account", now);
        Person person = same.get();
        if (!account.verified) return refused(KeycloakTrouble.UNVERIFIED, person.handle, now);
        if (person.subject != null) return refused(KeycloakTrouble.ANOTHER, person.handle, now);
        person.subject = account.subject;
        deeds.did(person.handle, "was recognised", "account in Keycloak, by its verified address", now);
        return enter(person, from, now);
    }

    private Outcome enter(Person person, Origin from, Instant now) {
        if (!person.active) return refused(KeycloakTrouble.LEFT, person.handle, now);
        if (person.disabled) return refused(KeycloakTrouble.DISABLED, person.handle, now);
        return new Outcome.Entered(signIns.open(person, "by Keycloak", from, now));
    }

    private Outcome refused(KeycloakTrouble why, String about, Instant now) {
        deeds.did("was refused a sign-in by Keycloak", about, now);
        return new Outcome.Refused(why);
    }
}
