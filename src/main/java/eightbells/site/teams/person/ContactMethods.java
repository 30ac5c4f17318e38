package eightbells.site.teams.person;

import eightbells.core.routing.Urgency;
import eightbells.delivery.channel.Channels;
import eightbells.people.person.PersonEntity;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody's pages go, and in which order.
 *
 * @param email null: whoever looks is not told any address
 * @param high the notification rules for urgent alerts; none: every contact at once
 */
public record ContactMethods(@Nullable String email, List<Way> contacts, List<String> high, List<String> low) {
    record Way(String kind, String address, boolean verified) {}

    /** All of it, for themselves and for those who look after them. */
    public static ContactMethods whole(PersonEntity person) {
        return of(person, person.email, kind -> true);
    }

    /** For whoever may have to call them. */
    static ContactMethods toCall(PersonEntity person, Channels channels) {
        return of(person, person.email, channels::forPeople);
    }

    /** For everybody else. */
    static ContactMethods untold(PersonEntity person) {
        return of(person, null, kind -> false);
    }

    private static ContactMethods of(PersonEntity person, @Nullable String email, Predicate<String> told) {
        return new ContactMethods(
                email,
                person.contacts.stream()
                        .filter(contact -> told.test(contact.kind()))
                        .map(c -> new Way(c.kind(), c.address(), c.verified()))
                        .toList(),
                rules(person, Urgency.HIGH),
                rules(person, Urgency.LOW));
    }

    private static List<String> rules(PersonEntity person, Urgency urgency) {
        return person.rules.stream()
                .filter(rule -> rule.urgency() == urgency)
                .map(rule -> rule.via()
                        + (rule.afterSeconds() == 0 ? " at once" : " after " + DelayText.words(rule.afterSeconds())))
                .toList();
    }
}
