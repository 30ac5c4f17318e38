package eightbells.site.teams.person;

import eightbells.core.routing.Urgency;
import eightbells.delivery.contact.Reachability;
import eightbells.people.person.Contact;
import eightbells.people.person.NotificationRule;
import eightbells.people.person.PersonEntity;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How an urgent page reaches somebody.
 *
 * @param ways {@code email at once}, {@code webhook after 10 min}, in that order; none: no way at all
 * @param warning what would surprise whoever relies on it; null: nothing
 */
public record PageReach(List<String> ways, @Nullable String warning) {
    public boolean none() {
        return ways.isEmpty();
    }

    public static PageReach of(PersonEntity person, Reachability reachability) {
        return of(person.contacts, person.rules, reachability.kinds());
    }

    /** What is asked for and cannot be used goes by email instead, at the same moment. */
    public static PageReach of(List<Contact> contacts, List<NotificationRule> rules, Set<String> kinds) {
        Set<String> usable = new TreeSet<>();
        contacts.stream().filter(c -> c.verified() && kinds.contains(c.kind())).forEach(c -> usable.add(c.kind()));
        if (kinds.contains(Contact.EMAIL)) usable.add(Contact.EMAIL);
        List<NotificationRule> urgent =
                rules.stream().filter(rule -> rule.urgency() == Urgency.HIGH).toList();
        List<NotificationRule> all = urgent.isEmpty() ? atOnce(usable) : urgent;
        List<String> ways = all.stream()
                .sorted(Comparator.comparingLong(NotificationRule::afterSeconds))
                .flatMap(rule -> way(rule, usable))
                .distinct()
                .toList();
        return new PageReach(ways, warning(all, usable));
    }

    private static List<NotificationRule> atOnce(Set<String> usable) {
        return usable.stream()
                .map(kind -> new NotificationRule(Urgency.HIGH, 0, kind))
                .toList();
    }

    private static Stream<String> way(NotificationRule rule, Set<String> usable) {
        String by = usable.contains(rule.via()) ? rule.via() : Contact.EMAIL;
        if (!usable.contains(by)) return Stream.empty();
        return Stream.of(
                by + (rule.afterSeconds() == 0 ? " at once" : " after " + DelayText.words(rule.afterSeconds())));
    }

    private static @Nullable String warning(List<NotificationRule> rules, Set<String> usable) {
        long first =
                rules.stream().mapToLong(NotificationRule::afterSeconds).min().orElse(0);
        if (first > 0) return "nothing in the first " + DelayText.words(first);
        return rules.stream()
                .map(NotificationRule::via)
                .filter(kind -> !usable.contains(kind))
                .findFirst()
                .map(kind -> kind + " cannot be used yet, email goes instead")
                .orElse(null);
    }
}
