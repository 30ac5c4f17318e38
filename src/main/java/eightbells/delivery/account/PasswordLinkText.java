package eightbells.delivery.account;

import eightbells.account.access.PasswordLinks;
import eightbells.delivery.channel.Letter;
import eightbells.people.person.PersonEntity;
import eightbells.platform.time.Times;
import java.time.Instant;

/** What the mail with a password link says. */
final class PasswordLinkText {
    private PasswordLinkText() {}

    static Letter of(PasswordLinks.Fresh link, Instant now, String address) {
        PersonEntity person = link.person();
        Times times = new Times(now, person.toCore().zoneAt(now));
        return new Letter(
                link.id(),
                person.handle,
                person.name,
                person.email,
                times.zone(),
                now,
                subject(link),
                why(link) + "\n\nThe link below works once, until " + times.moment(link.endsAt())
                        + ", and ends the links sent before. Whoever has it can choose your password: do not pass it"
                        + " on.\n\nSigning in needs your address, " + person.email + ", and the password.",
                address);
    }

    private static String subject(PasswordLinks.Fresh link) {
        if (link.asker() == null) return "Choose a new password for Eightbells";
        return link.person().passwordHash == null
                ? "You are invited to Eightbells"
                : "A link to choose your password for Eightbells";
    }

    private static String why(PasswordLinks.Fresh link) {
        if (link.asker() == null) {
            return "Somebody said that they forgot the password of your account. If that was not you, nothing has changed,"
                    + " and you need do nothing.";
        }
        return link.asker()
                + (link.person().passwordHash == null
                        ? " invites you to Eightbells, which says who is on call and pages them. Choose a password to"
                                + " sign in."
                        : " sends you a link to choose a new password.");
    }
}
