package eightbells.delivery.account;

import eightbells.account.access.AccountChanged;
import eightbells.account.session.CodesRefused;
import eightbells.delivery.notice.Notices;
import eightbells.people.authority.AuditEvents;
import eightbells.people.person.AddressChanging;
import eightbells.people.person.People;
import eightbells.people.person.PersonEntity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;

/** Tells people what was done to their account, so that they notice where it was not them. */
@ApplicationScoped
public class AccountMails {
    private final Notices notices;
    private final People people;
    private final AuditEvents audit;

    AccountMails(Notices notices, People people, AuditEvents audit) {
        this.notices = notices;
        this.people = people;
        this.audit = audit;
    }

    void changed(@Observes AccountChanged change) {
        switch (change.kind()) {
            case PASSWORD ->
                tell(
                        change,
                        "Your password for Eightbells was changed",
                        "It was changed " + change.how() + ". Every other browser was signed out.\n\n"
                                + "If that was not you, choose another password at once, by the link “Forgotten your"
                                + " password?” where one signs in, and tell an administrator.");
            case SECOND_FACTOR_ON ->
                tell(
                        change,
                        "Your account has a second factor now",
                        "It was switched on " + change.how() + ". From now on, signing in needs a code of your app"
                                + " after the password.\n\nIf that was not you, tell an administrator.");
            case SECOND_FACTOR_OFF ->
                tell(
                        change,
                        "Your account has no second factor any more",
                        "It was removed " + change.how() + ". From now on, the password alone signs in.\n\n"
                                + "If you did not want that, switch it on again, and tell an administrator.");
            case RECOVERY_CODES ->
                tell(
                        change,
                        "Your account has new codes for recovery",
                        "They were made " + change.how() + ". Those from before are good for nothing.\n\n"
                                + "If that was not you, change your password, and tell an administrator.");
        }
    }

    private void tell(AccountChanged change, String subject, String text) {
        tell(change.person(), subject, text, change.now());
    }

    /** Written before the change, so it goes to the address that is left. */
    void addressChanging(@Observes AddressChanging change) {
        PersonEntity person = change.person();
        String by = change.by().equals(person.handle)
                ? "you, from the network address " + audit.from()
                : people.byHandle(change.by()).map(found -> found.name).orElse(change.by());
        tell(
                person,
                "Your address for Eightbells was changed",
                "It was changed by " + by + ". From now on you sign in with another address, and pages and links to"
                        + " choose a password go there; nothing more comes to this one.\n\n"
                        + "If you know nothing of it, tell an administrator at once.",
                change.now());
    }

    void refused(@Observes CodesRefused refused) {
        tell(
                refused.person(),
                "Somebody knows your password for Eightbells",
                "From the network address " + refused.from().address()
                        + ", somebody entered your password and then only wrong codes. They were not let in.\n\n"
                        + "If that was not you, change your password.",
                refused.now());
    }

    private void tell(PersonEntity person, String subject, String text, Instant now) {
        notices.tell(person, subject, text, "/me/security", now);
    }
}
