package eightbells.site.teams.person;

import eightbells.core.routing.Urgency;
import eightbells.people.person.Contact;
import eightbells.people.person.PersonEntity;
import eightbells.platform.form.Values;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody's pages go, and in which order.
 *
 * @param email null: whoever looks is not told any address
 * @param high the notification rules for urgent alerts; none: every contact at once
 */
public record ContactMethods(@Nullable String email, List<Way> contacts, List<String> high, List<String> low) {
    record Way(String kind, String address, boolean verified) {}

    /** How a human reaches another; the other addresses are for programs, and may carry a secret. */
    private static final Set<Contact.Kind> HUMAN = EnumSet.of(Contact.Kind.EMAIL, Contact.Kind.SMS, Contact.Kind.VOICE);

    /** All of it, for themselves and for those who look after them. */
    public static ContactMethods whole(PersonEntity person) {
        return of(person, person.email, EnumSet.allOf(Contact.Kind.class));
    }

    /** For whoever may have to call them. */
    static ContactMethods toCall(PersonEntity person) {
        return of(person, person.email, HUMAN);
    }

    /** For everybody else. */
    static ContactMethods untold(PersonEntity person) {
        return of(person, null, Set.of());
    }

    private static ContactMethods of(PersonEntity person, @Nullable String email, Set<Contact.Kind> kinds) {
        return new ContactMethods(
                email,
                person.contacts.stream()
                        .filter(contact -> kinds.contains(contact.kind()))
                        .map(c -> new Way(Values.name(c.kind()), c.address(), c.verified()))
                        .toList(),
                rules(person, Urgency.HIGH),
                rules(person, Urgency.LOW));
    }

    private static List<String> rules(PersonEntity person, Urgency urgency) {
        return person.rules.stream()
                .filter(rule -> rule.urgency() == urgency)
                .map(rule -> Values.name(rule.via())
                        + (rule.afterSeconds() == 0 ? " at once" : " after " + DelayText.words(rule.afterSeconds())))
                .toList();
    }
}
