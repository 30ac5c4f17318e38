package eightbells.site.teams.person;

import eightbells.account.credential.PasswordProof;
import eightbells.account.throttle.TooManyGuesses;
import eightbells.people.authority.Authority;
import eightbells.people.person.People;
import eightbells.people.person.PersonEntity;
import eightbells.platform.error.Refused;
import eightbells.platform.form.Form;
import eightbells.platform.http.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Who changes the address by which somebody signs in, and what that takes: whoever has it can open the account. */
@ApplicationScoped
class AddressChanges {
    private final People people;
    private final Authority authority;
    private final PasswordProof proof;

    AddressChanges(People people, Authority authority, PasswordProof proof) {
        this.people = people;
        this.authority = authority;
        this.proof = proof;
    }

    AddressRule rule(String handle) {
        PersonEntity person = people.named(handle);
        boolean own = authority.who().equals(handle);
        return new AddressRule(
                authority.mayChangeEmail(person),
                own && person.passwordHash != null,
                authority.addressesComeFromKeycloak()
                        ? "Addresses come from Keycloak: only an administrator changes one by which somebody signs in"
                        : "Only they or an administrator change the address by which somebody signs in");
    }

    /**
     * Puts a message beside the field where the address may not become this one. Call it outside a transaction.
     *
     * @throws TooManyGuesses where their password is not looked at
     */
    void check(Form form, String handle, String email, Origin from, Instant now) {
        String before = people.named(handle).email;
        if (before.equals(email)) return;
        AddressRule rule = rule(handle);
        if (!rule.changes()) {
            form.problem("email", rule.why() + ".");
        } else if (rule.password() && !proof.holds(before, form.asTyped("password"), from, now)) {
            form.problem("password", "This is not your password.");
        }
    }

    /** The same of who may, within the edit that changes it: nobody begins to sign in by the old one meanwhile. */
    void demand(String handle, String email) {
        PersonEntity person = people.named(handle);
        if (person.email.equals(email)) return;
        people.lock(person);
        AddressRule rule = rule(handle);
        if (!rule.changes()) throw Refused.because("email", rule.why());
    }
}
