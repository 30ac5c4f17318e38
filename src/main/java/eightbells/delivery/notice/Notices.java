package eightbells.delivery.notice;

import eightbells.delivery.contact.ContactAddress;
import eightbells.delivery.contact.Reachability;
import eightbells.people.person.Contact;
import eightbells.people.person.PersonEntity;
import eightbells.platform.timer.Timers;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;

/** The outbox of notices. */
@ApplicationScoped
public class Notices implements PanacheRepository<Notice> {
    private static final int SUBJECT = 200;
    private static final int TEXT = 8000;

    private final Reachability reachability;
    private final Instance<Timers> timers;

    Notices(Reachability reachability, Instance<Timers> timers) {
        this.reachability = reachability;
        this.timers = timers;
    }

    /**
     * Tells somebody something by mail, once the caller's transaction has committed. Whoever has left is told nothing.
     *
     * @param text paragraphs with an empty line between them; times in it are on the clock of where the person is now,
     *     unless they name another zone
     * @param link a path of this server
     */
    public void tell(PersonEntity person, String subject, String text, String link, Instant now) {
        tell(person, List.of(Contact.EMAIL), person.toCore().zoneAt(now), subject, text, link, now);
    }

    /**
     * @param ways the kinds of contacts to tell by; what the person has not, falls back to mail
     * @param zone the zone that times in it are in, unless they name another
     */
    public void tell(
            PersonEntity person,
            Collection<String> ways,
            ZoneId zone,
            String subject,
            String text,
            String link,
            Instant now) {
        if (!person.active) return;
        Notice notice = new Notice();
        notice.person = person;
        notice.zone = zone.getId();
        notice.subject = within(SUBJECT, subject);
        notice.text = within(TEXT, text);
        notice.link = link;
        ways.stream()
                .flatMap(way -> reachability.addresses(person, way).stream())
                .distinct()
                .forEach(address -> write(notice, address, now));
    }

    /** What did not get out by another way still has to reach its person. */
    void byMail(Notice notice, Instant now) {
        write(notice, new ContactAddress(Contact.EMAIL, notice.person.email), now);
    }

    private void write(Notice what, ContactAddress address, Instant now) {
        Notice notice = what.to(address, now);
        persist(notice);
        timers.get().set(NoticeSender.TASK, notice.id, now);
    }

    private static String within(int most, String text) {
        if (text.length() <= most) return text;
        int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
        return text.substring(0, end) + "…";
    }
}
