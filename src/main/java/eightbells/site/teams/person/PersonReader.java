package eightbells.site.teams.person;

import eightbells.company.document.RotaDocument.PersonPart;
import eightbells.core.rota.WakingHours;
import eightbells.core.routing.Urgency;
import eightbells.delivery.channel.Channels;
import eightbells.people.person.Contact;
import eightbells.people.person.NotificationRule;
import eightbells.platform.form.Form;
import eightbells.platform.form.InputLimits;
import eightbells.platform.form.Values;
import eightbells.site.teams.person.PersonDraft.ContactRow;
import eightbells.site.teams.person.PersonDraft.RuleRow;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes of a form what it says about a person, or puts messages beside its fields. */
final class PersonReader {
    private PersonReader() {}

    /** Null where the form has a message. */
    static @Nullable PersonPart read(Form form, PersonDraft draft, String handle, Channels channels) {
        String name = form.required("name", text -> Values.label(InputLimits.NAME, text));
        String email = form.required("email", Values::email);
        ZoneId zone = form.required("zone", Values::zone);
        LocalTime from = form.required("waking-from", Values::time);
        LocalTime until = form.required("waking-until", Values::time);
        List<NotificationRule> rules = new ArrayList<>();
        rules(rules, Urgency.HIGH, draft.high(), form, channels);
        rules(rules, Urgency.LOW, draft.low(), form, channels);
        List<Contact> contacts = contacts(draft.contacts(), form, channels);
        if (form.errors().any() || name == null || email == null || zone == null || from == null || until == null) {
            return null;
        }
        return PersonParts.self(handle, name, email, zone, new WakingHours(from, until), contacts, rules);
    }

    /** An address that was there keeps what is known of it; a new one is taken at its word, as in a document. */
    static List<Contact> known(List<Contact> typed, List<Contact> before) {
        return typed.stream()
                .map(contact -> before.stream()
                        .filter(b ->
                                b.kind().equals(contact.kind()) && b.address().equals(contact.address()))
                        .findFirst()
                        .orElse(contact))
                .toList();
    }

    private static List<Contact> contacts(List<ContactRow> rows, Form form, Channels channels) {
        List<Contact> contacts = new ArrayList<>();
        if (rows.size() > InputLimits.CONTACTS) {
            form.problem("contact-" + InputLimits.CONTACTS, "At most " + InputLimits.CONTACTS + " are allowed.");
        }
        for (int i = 0; i < rows.size(); i++) {
            ContactRow row = rows.get(i);
            if (row.blank()) continue;
            Contact contact = form.guarded("contact-" + i, () -> contact(row, channels));
            if (contact != null && contacts.contains(contact)) {
                form.problem("contact-" + i, "This address is there already.");
            } else if (contact != null) {
                contacts.add(contact);
            }
        }
        return contacts;
    }

    private static Contact contact(ContactRow row, Channels channels) {
        String kind = kind(row.kind(), channels);
        String address = Values.within(InputLimits.ADDRESS, row.address());
        channels.check(kind, address);
        return new Contact(kind, address, true);
    }

    private static void rules(
            List<NotificationRule> rules, Urgency urgency, List<RuleRow> rows, Form form, Channels channels) {
        if (rows.size() > InputLimits.RULES) {
            form.problem(urgency + "-" + InputLimits.RULES, "At most " + InputLimits.RULES + " are allowed.");
        }
        for (int i = 0; i < rows.size(); i++) {
            RuleRow row = rows.get(i);
            if (row.blank()) continue;
            NotificationRule rule = form.guarded(urgency + "-" + i, () -> rule(urgency, row, channels));
            if (rule != null) rules.add(rule);
        }
    }

    private static NotificationRule rule(Urgency urgency, RuleRow row, Channels channels) {
        if (row.via().isEmpty()) throw new IllegalArgumentException("Choose by what, or empty the minutes");
        long after = row.after().isEmpty() ? 0 : DelayText.seconds(row.after());
        return new NotificationRule(urgency, after, kind(row.via(), channels));
    }

    private static String kind(String text, Channels channels) {
        try {
            return channels.id(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("Choose how: this " + e.getMessage(), e);
        }
    }
}
