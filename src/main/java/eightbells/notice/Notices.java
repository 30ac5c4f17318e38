package eightbells.notice;

import eightbells.page.Address;
import eightbells.page.Pager;
import eightbells.person.Contact;
import eightbells.person.Person;
import eightbells.timer.Timers;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** The outbox of notices. */
@ApplicationScoped
public class Notices implements PanacheRepository<Notice> {
    private static final int SUBJECT = 200;
    private static final int TEXT = 8000;

    private final Pager pager;
    private final Instance<Timers> timers;

    Notices(Pager pager, Instance<Timers> timers) {
        this.pager = pager;
        this.timers = timers;
    }

    /**
     * Tells somebody something by mail, once the caller's transaction has committed. Whoever has left is told nothing.
     *
     * @param text paragraphs with an empty line between them; times in it are in the person's own zone
     * @param link a path of this server
     */
    public void tell(Person person, String subject, String text, String link, Instant now) {
        tell(person, List.of(Contact.Kind.EMAIL), subject, text, link, now);
    }

    /** @param ways the kinds of contacts to tell by; what the person has not, falls back to mail */
    public void tell(
            Person person, Collection<Contact.Kind> ways, String subject, String text, String link, Instant now) {
        if (!person.active) return;
        ways.stream()
                .flatMap(way -> pager.addresses(person, way).stream())
                .distinct()
                .forEach(address -> write(person, address, subject, text, link, now));
    }

    /** What did not get out by another way still has to reach its person. */
    void byMail(Notice notice, Instant now) {
        Address mail = new Address(Contact.Kind.EMAIL, notice.person.email);
        write(notice.person, mail, notice.subject, notice.text, notice.link, now);
    }

    private void write(Person person, Address address, String subject, String text, String link, Instant now) {
        Notice notice = new Notice();
        notice.person = person;
        notice.channel = address.channel();
        notice.address = address.address();
        notice.subject = within(SUBJECT, subject);
        notice.text = within(TEXT, text);
        notice.link = link;
        notice.createdAt = now;
        persist(notice);
        timers.get().set(NoticeSender.TASK, notice.id, now);
    }

    private static String within(int most, String text) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }
}
