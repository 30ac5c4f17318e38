package eightbells.account.signin;

import eightbells.people.authority.AuditEvents;
import eightbells.people.person.People;
import eightbells.people.person.PersonEntity;
import eightbells.platform.http.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;

/** Who somebody is here whom Keycloak has let in. Nobody becomes a person by signing in: they are brought over. */
@ApplicationScoped
public class KeycloakSignIns {
    private final People people;
    private final SignIns signIns;
    private final AuditEvents audit;

    KeycloakSignIns(People people, SignIns signIns, AuditEvents audit) {
        this.people = people;
        this.signIns = signIns;
        this.audit = audit;
    }

    /**
     * What Keycloak says of them.
     *
     * @param email empty where it says none
     * @param verified whether the address is known to be theirs
     */
    public record Account(String subject, String email, boolean verified) {}

    /** What becomes of a sign-in. */
    public sealed interface Outcome {
        /** @param secret of a new session */
        record Entered(String secret) implements Outcome {}

        record Refused(KeycloakTrouble why) implements Outcome {}
    }

    /** By the subject; else by a verified email address, which makes the two one person for ever. */
    @Transactional
    public Outcome enter(Account account, Origin from, Instant now) {
        Optional<PersonEntity> known = people.bySubject(account.subject);
        if (known.isPresent()) return enter(known.get(), from, now);
        Optional<PersonEntity> same = account.email.isEmpty() ? Optional.empty() : people.signingInAs(account.email);
        if (same.isEmpty()) return refused(KeycloakTrouble.UNKNOWN, "an unknown account", now);
        PersonEntity person = same.get();
        if (!account.verified) return refused(KeycloakTrouble.UNVERIFIED, person.handle, now);
        if (person.subject != null) return refused(KeycloakTrouble.ANOTHER, person.handle, now);
        person.subject = account.subject;
        audit.record(person.handle, "was recognised", "account in Keycloak, by its verified address", now);
        return enter(person, from, now);
    }

    private Outcome enter(PersonEntity person, Origin from, Instant now) {
        if (!person.active) return refused(KeycloakTrouble.LEFT, person.handle, now);
        if (person.disabled) return refused(KeycloakTrouble.DISABLED, person.handle, now);
        return new Outcome.Entered(signIns.open(person, "by Keycloak", from, now));
    }

    private Outcome refused(KeycloakTrouble why, String about, Instant now) {
        audit.record("was refused a sign-in by Keycloak", about, now);
        return new Outcome.Refused(why);
    }
}
