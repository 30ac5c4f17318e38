package eightbells.page;

import eightbells.person.Contact;
import java.util.Locale;

/** Kinds of contact as the wire and people write them. */
public final class Names {
    private Names() {}

    public static String of(Contact.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
