package eightbells.delivery.notice;

import eightbells.delivery.contact.ContactAddress;
import eightbells.delivery.outbox.MessageStatus;
import eightbells.people.person.PersonEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

/** One notice to one person by one contact. */
@Entity
@NullUnmarked
public class Notice {
    static final int LONGEST_OUTCOME = 1_000;

    @Id
    @GeneratedValue
    public Long id;

    @ManyToOne
    public PersonEntity person;

    /** Its id. */
    public String channel;

    public String address;

    /** The zone that its times are in. */
    public String zone;

    public String subject;

    /** Paragraphs with an empty line between them. */
    public String text;

    /** A path of this server. */
    public String link;

    @Enumerated(EnumType.STRING)
    public MessageStatus status = MessageStatus.PENDING;

    public Instant createdAt;
    public Instant sentAt;
    public int attempts;

    /** What the channel said last. */
    public String outcome;

    /** The same, not sent yet, by another contact. */
    Notice to(ContactAddress other, Instant now) {
        Notice notice = new Notice();
        notice.person = person;
        notice.channel = other.channel();
        notice.address = other.address();
        notice.zone = zone;
        notice.subject = subject;
        notice.text = text;
        notice.link = link;
        notice.createdAt = now;
        return notice;
    }
}
