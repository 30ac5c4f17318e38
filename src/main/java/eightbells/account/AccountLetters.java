package eightbells.account;

import eightbells.auth.CodesRefused;
import eightbells.notice.Notices;
import eightbells.person.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;

/** Tells people what was done to their account, so that they notice where it was not them. */
@ApplicationScoped
class AccountLetters {
    private final Notices notices;

    AccountLetters(Notices notices) {
        this.notices = notices;
    }

    void passwordChanged(Person person, String from, Instant now) {
        tell(
                person,
                "Your password for Eightbells was changed",
                "It was changed from the network address " + from + ". Every other browser was signed out.\n\n"
                        + "If that was not you, choose another password at once, by the link “Forgotten your password?”"
                        + " where one signs in, and tell an administrator.",
                now);
    }

    void factorOn(Person person, String from, Instant now) {
        tell(
                person,
                "Your account has a second factor now",
                "It was switched on from the network address " + from + ". From now on, signing in needs a code of your"
                        + " app after the password.\n\nIf that was not you, tell an administrator.",
                now);
    }

    void factorOff(Person person, String by, Instant now) {
        tell(
                person,
                "Your account has no second factor any more",
                "It was removed by " + by + ". From now on, the password alone signs in.\n\n"
                        + "If you did not want that, switch it on again, and tell an administrator.",
                now);
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

    private void tell(Person person, String subject, String text, Instant now) {
        notices.tell(person, subject, text, "/me/security", now);
    }
}
