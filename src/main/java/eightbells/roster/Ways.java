package eightbells.roster;

import eightbells.core.routing.Urgency;
import eightbells.person.Person;
import eightbells.web.Values;
import java.util.List;

/**
 * Where somebody's pages go, and in which order.
 *
 * @param high the notification rules for urgent alerts; none: every contact at once
 */
record Ways(String email, List<Way> contacts, List<String> high, List<String> low) {
    record Way(String kind, String address, boolean verified) {}

    static Ways of(Person person) {
        return new Ways(
                person.email,
                person.contacts.stream()
                        .map(c -> new Way(Values.name(c.kind()), c.address(), c.verified()))
                        .toList(),
                rules(person, Urgency.HIGH),
                rules(person, Urgency.LOW));
    }

    private static List<String> rules(Person person, Urgency urgency) {
        return person.rules.stream()
                .filter(rule -> rule.urgency() == urgency)
                .map(rule -> Values.name(rule.via())
                        + (rule.afterSeconds() == 0 ? " at once" : " after " + Waits.words(rule.afterSeconds())))
                .toList();
    }
}
