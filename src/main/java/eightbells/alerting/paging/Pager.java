package eightbells.alerting.paging;

import eightbells.alerting.alert.Alert;
import eightbells.alerting.alert.AlertQuieted;
import eightbells.core.routing.Urgency;
import eightbells.delivery.channel.Channels;
import eightbells.delivery.contact.ContactAddress;
import eightbells.delivery.outbox.PageStatus;
import eightbells.people.person.Contact;
import eightbells.people.person.NotificationRule;
import eightbells.people.person.PersonEntity;
import eightbells.platform.secret.Secrets;
import eightbells.platform.timer.Timers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Writes the pages that reach a person about an alert, by the person's own rules; each with its timer. */
@ApplicationScoped
public class Pager {
    private final Pages pages;
    private final Instance<Timers> timers;
    private final Channels channels;

    Pager(Pages pages, Instance<Timers> timers, Channels channels) {
        this.pages = pages;
        this.timers = timers;
        this.channels = channels;
    }

    /** One contact, so long after the step. */
    private record Due(long afterSeconds, Contact.Kind channel, String address) {}

    public void page(Alert alert, PersonEntity person, String because, Instant now) {
        for (Due due : dues(person, alert.urgency)) {
            write(alert, person, due.channel, due.address, because, now, now.plusSeconds(due.afterSeconds));
        }
    }

    /**
     * Whether an alert of high urgency would get out to the person at all. Everybody has an email; where no mail server
     * is named, a page by mail is written to the log and reaches nobody.
     */
    public boolean reaches(PersonEntity person) {
        return dues(person, Urgency.HIGH).stream().anyMatch(due -> channels.delivers(due.channel));
    }

    /** Where a message of this kind goes: their verified contacts of the kind, else their email. */
    public List<ContactAddress> addresses(PersonEntity person, Contact.Kind kind) {
        return by(person, kind, 0).stream()
                .map(due -> new ContactAddress(due.channel, due.address))
                .toList();
    }

    void write(
            Alert alert,
            PersonEntity person,
            Contact.Kind channel,
            String address,
            String because,
            Instant now,
            Instant due) {
        Page page = new Page();
        page.alert = alert;
        page.person = person;
        page.channel = channel;
        page.address = address;
        page.because = because;
        page.token = Secrets.fresh();
        page.createdAt = now;
        page.dueAt = due;
        pages.persist(page);
        timers.get().set(PageSender.TASK, page.id, due);
    }

    void quieted(@Observes AlertQuieted quieted) {
        for (Page page : pages.pendingOf(quieted.alert())) {
            page.status = PageStatus.CANCELLED;
            timers.get().cancel(PageSender.TASK, page.id);
        }
    }

    /** The person's rules; where they have none, every contact at once. What cannot be reached falls back to email. */
    private Set<Due> dues(PersonEntity person, Urgency urgency) {
        List<NotificationRule> rules =
                person.rules.stream().filter(r -> r.urgency() == urgency).toList();
        Set<Due> dues = new LinkedHashSet<>();
        for (NotificationRule rule : rules) dues.addAll(by(person, rule.via(), rule.afterSeconds()));
        if (rules.isEmpty()) {
            dues.add(email(person, 0));
            for (Contact contact : usable(person)) dues.add(new Due(0, contact.kind(), contact.address()));
        }
        return dues;
    }

    private List<Due> by(PersonEntity person, Contact.Kind kind, long after) {
        List<Due> dues = new ArrayList<>();
        if (kind == Contact.Kind.EMAIL) dues.add(email(person, after));
        for (Contact contact : usable(person)) {
            if (contact.kind() == kind) dues.add(new Due(after, kind, contact.address()));
        }
        return dues.isEmpty() ? List.of(email(person, after)) : dues;
    }

    private List<Contact> usable(PersonEntity person) {
        return person.contacts.stream()
                .filter(c -> c.verified() && channels.kinds().contains(c.kind()))
                .toList();
    }

    private static Due email(PersonEntity person, long after) {
        return new Due(after, Contact.Kind.EMAIL, person.email);
    }
}
