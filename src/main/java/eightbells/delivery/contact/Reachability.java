package eightbells.delivery.contact;

import eightbells.core.routing.Urgency;
import eightbells.delivery.channel.Channels;
import eightbells.people.person.Contact;
import eightbells.people.person.NotificationRule;
import eightbells.people.person.PersonEntity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** By which contacts a person is reached: their own rules, and what this server can send. */
@ApplicationScoped
public class Reachability {
    private final Channels channels;
    private final boolean demo;

    public Reachability(Channels channels, @ConfigProperty(name = "eightbells.demo") boolean demo) {
        this.channels = channels;
        this.demo = demo;
    }

    /** One contact, so long after the step. */
    public record Attempt(long afterSeconds, String channel, String address) {}

    /**
     * Whether a message of this kind gets out. Mail without a server goes to the log, which reaches nobody; in the demo
     * that is known, and looked at there.
     */
    public boolean has(String kind) {
        return channels.delivers(kind) || demo && kind.equals(Contact.EMAIL);
    }

    /** The kinds that get out. */
    public Set<String> kinds() {
        return channels.ids().stream().filter(this::has).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a page of high urgency would get out to the person at all. Everybody has an email. */
    public boolean reaches(PersonEntity person) {
        return attempts(person, Urgency.HIGH).stream().anyMatch(attempt -> has(attempt.channel));
    }

    /** Where a message of this kind goes: their verified contacts of the kind, else their email. */
    public List<ContactAddress> addresses(PersonEntity person, String kind) {
        return by(person, kind, 0).stream()
                .map(attempt -> new ContactAddress(attempt.channel, attempt.address))
                .toList();
    }

    /** The person's rules; where they have none, every contact at once. What cannot be reached falls back to email. */
    public Set<Attempt> attempts(PersonEntity person, Urgency urgency) {
        List<NotificationRule> rules =
                person.rules.stream().filter(r -> r.urgency() == urgency).toList();
        Set<Attempt> attempts = new LinkedHashSet<>();
        for (NotificationRule rule : rules) attempts.addAll(by(person, rule.via(), rule.afterSeconds()));
        if (rules.isEmpty()) {
            attempts.add(email(person, 0));
            for (Contact contact : usable(person)) attempts.add(new Attempt(0, contact.kind(), contact.address()));
        }
        return attempts;
    }

    private List<Attempt> by(PersonEntity person, String kind, long after) {
        List<Attempt> attempts = new ArrayList<>();
        if (kind.equals(Contact.EMAIL)) attempts.add(email(person, after));
        for (Contact contact : usable(person)) {
            if (contact.kind().equals(kind)) attempts.add(new Attempt(after, kind, contact.address()));
        }
        return attempts.isEmpty() ? List.of(email(person, after)) : attempts;
    }

    private List<Contact> usable(PersonEntity person) {
        return person.contacts.stream()
                .filter(c -> c.verified() && channels.ids().contains(c.kind()))
                .toList();
    }

    private static Attempt email(PersonEntity person, long after) {
        return new Attempt(after, Contact.EMAIL, person.email);
    }
}
