package eightbells.delivery.notice;

import eightbells.delivery.channel.Channels;
import eightbells.delivery.channel.Letter;
import eightbells.delivery.channel.Outcome;
import eightbells.delivery.outbox.MessageStatus;
import eightbells.delivery.outbox.Retries;
import eightbells.people.person.Contact;
import eightbells.platform.form.Values;
import eightbells.platform.http.Links;
import eightbells.platform.timer.DueTask;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** Sends a notice: outside any transaction, again where it did not get out. */
@ApplicationScoped
class NoticeSender implements DueTask {
    static final String TASK = "notice";

    private final Notices notices;
    private final Links links;
    private final Channels channels;

    NoticeSender(Notices notices, Links links, Channels channels) {
        this.notices = notices;
        this.links = links;
        this.channels = channels;
    }

    private record Claimed(String channel, Letter letter) {}

    @Override
    public String name() {
        return TASK;
    }

    @Override
    public Optional<Instant> due(long id, Instant now) {
        Optional<Claimed> claimed = QuarkusTransaction.requiringNew().call(() -> claim(id));
        return claimed.flatMap(c -> {
            Outcome outcome = channels.send(c.channel, c.letter);
            return QuarkusTransaction.requiringNew().call(() -> record(id, outcome, now));
        });
    }

    private Optional<Claimed> claim(long id) {
        Notice notice = notices.findById(id);
        if (notice == null || notice.status != MessageStatus.PENDING) return Optional.empty();
        notice.attempts++;
        return Optional.of(new Claimed(notice.channel, letter(notice)));
    }

    private Letter letter(Notice notice) {
        return new Letter(
                notice.id,
                notice.person.handle,
                notice.person.name,
                notice.address,
                ZoneId.of(notice.zone),
                notice.createdAt,
                notice.subject,
                notice.text,
                links.absolute(notice.link));
    }

    private Optional<Instant> record(long id, Outcome outcome, Instant now) {
        Notice notice = notices.findById(id);
        notice.outcome = Values.excerpt(Notice.LONGEST_OUTCOME, outcome.detail());
        if (outcome instanceof Outcome.Sent) {
            notice.status = MessageStatus.SENT;
            notice.sentAt = now;
            return Optional.empty();
        }
        Optional<Instant> again = outcome instanceof Outcome.Retry
                ? Retries.after(notice.attempts).map(now::plus)
                : Optional.empty();
        if (again.isEmpty()) {
            notice.status = MessageStatus.FAILED;
            if (!notice.channel.equals(Contact.EMAIL)) notices.byMail(notice, now);
        }
        return again;
    }
}
