package eightbells.site.teams.person;

import eightbells.company.document.RotaDocument.PersonPart;
import eightbells.core.routing.Urgency;
import eightbells.people.person.NotificationRule;
import eightbells.platform.form.Form;
import java.util.ArrayList;
import java.util.List;

/** A person as they stand in a form: text, not saved, perhaps not sound. */
record PersonDraft(
        String handle,
        String name,
        String email,
        String zone,
        String wakingFrom,
        String wakingUntil,
        List<ContactRow> contacts,
        List<RuleRow> high,
        List<RuleRow> low) {

    record ContactRow(String kind, String address) {
        static final ContactRow EMPTY = new ContactRow("", "");

        boolean blank() {
            return address.isEmpty();
        }
    }

    /** @param after minutes, as typed */
    record RuleRow(String after, String via) {
        static final RuleRow EMPTY = new RuleRow("", "");

        boolean blank() {
            return via.isEmpty() && after.isEmpty();
        }
    }

    PersonDraft {
        contacts = List.copyOf(contacts);
        high = List.copyOf(high);
        low = List.copyOf(low);
    }

    /** Nobody yet; probably where whoever makes the form is. */
    static PersonDraft blank(String zone) {
        return new PersonDraft("", "", "", zone, "08:00", "22:00", List.of(), List.of(), List.of());
    }

    static PersonDraft of(PersonPart person) {
        return new PersonDraft(
                person.handle(),
                person.name(),
                person.email(),
                person.zone().getId(),
                person.waking().from().toString(),
                person.waking().until().toString(),
                person.contacts().stream()
                        .map(c -> new ContactRow(c.kind(), c.address()))
                        .toList(),
                rules(person, Urgency.HIGH),
                rules(person, Urgency.LOW));
    }

    static PersonDraft of(Form form) {
        return new PersonDraft(
                form.text("handle"),
                form.text("name"),
                form.text("email"),
                form.text("zone"),
                form.text("waking-from"),
                form.text("waking-until"),
                contacts(form),
                rules(form, "high"),
                rules(form, "low"));
    }

    /** With an empty row at the end of each list, to write into. */
    PersonDraft roomy() {
        List<ContactRow> more = new ArrayList<>(contacts);
        if (more.isEmpty() || !more.get(more.size() - 1).blank()) more.add(ContactRow.EMPTY);
        return new PersonDraft(handle, name, email, zone, wakingFrom, wakingUntil, more, roomy(high), roomy(low));
    }

    /** With one row more in the list that a button named. */
    PersonDraft adding(String list) {
        List<ContactRow> moreContacts = new ArrayList<>(contacts);
        List<RuleRow> moreHigh = new ArrayList<>(high);
        List<RuleRow> moreLow = new ArrayList<>(low);
        if (list.equals("contact")) moreContacts.add(ContactRow.EMPTY);
        if (list.equals("high")) moreHigh.add(RuleRow.EMPTY);
        if (list.equals("low")) moreLow.add(RuleRow.EMPTY);
        return new PersonDraft(handle, name, email, zone, wakingFrom, wakingUntil, moreContacts, moreHigh, moreLow);
    }

    private static List<RuleRow> roomy(List<RuleRow> rows) {
        if (!rows.isEmpty() && rows.get(rows.size() - 1).blank()) return rows;
        List<RuleRow> more = new ArrayList<>(rows);
        more.add(RuleRow.EMPTY);
        return more;
    }

    private static List<RuleRow> rules(PersonPart person, Urgency urgency) {
        return person.rules().stream()
                .filter(rule -> rule.urgency() == urgency)
                .map((NotificationRule rule) -> new RuleRow(DelayText.input(rule.afterSeconds()), rule.via()))
                .toList();
    }

    private static List<ContactRow> contacts(Form form) {
        List<String> kinds = form.all("contact-kind");
        List<String> addresses = form.all("contact-address");
        List<ContactRow> rows = new ArrayList<>();
        for (int i = 0; i < Math.min(kinds.size(), addresses.size()); i++) {
            rows.add(new ContactRow(kinds.get(i), addresses.get(i)));
        }
        return rows;
    }

    private static List<RuleRow> rules(Form form, String urgency) {
        List<String> afters = form.all(urgency + "-after");
        List<String> vias = form.all(urgency + "-via");
        List<RuleRow> rows = new ArrayList<>();
        for (int i = 0; i < Math.min(afters.size(), vias.size()); i++) {
            rows.add(new RuleRow(afters.get(i), vias.get(i)));
        }
        return rows;
    }
}
