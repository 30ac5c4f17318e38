package eightbells.alerting.paging;

import eightbells.alerting.alert.Alert;
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

/** One notification of one person by one contact. */
@Entity
@NullUnmarked
public class Page {
    static final int LONGEST_OUTCOME = 1_000;

    @Id
    @GeneratedValue
    public Long id;

    @ManyToOne
    public Alert alert;

    @ManyToOne
    public PersonEntity person;

    /** Its id. */
    public String channel;

    public String address;

    @Enumerated(EnumType.STRING)
    public MessageStatus status = MessageStatus.PENDING;

    public String because;

    /** The secret in the link by which its receiver acknowledges, without signing in. */
    public String token;

    public Instant createdAt;
    public Instant dueAt;
    public Instant sentAt;
    public int attempts;

    /** What the channel said last. */
    public String outcome;
}
