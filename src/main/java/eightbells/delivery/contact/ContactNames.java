package eightbells.delivery.contact;

import eightbells.people.person.Contact;
import java.util.Locale;

/** Kinds of contact as the wire and people write them. */
public final class ContactNames {
    private ContactNames() {}

    public static String of(Contact.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
