package eightbells.alerting.paging;

import eightbells.alerting.alert.Alert;
import eightbells.alerting.alert.Alerts;
import eightbells.delivery.channel.Channels;
import eightbells.delivery.channel.Message;
import eightbells.delivery.channel.Outcome;
import eightbells.delivery.outbox.MessageStatus;
import eightbells.delivery.outbox.Retries;
import eightbells.people.person.Contact;
import eightbells.platform.form.Values;
import eightbells.platform.timer.DueTask;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** Sends a page when it is due: claims it, calls the channel outside any transaction, writes down what came of it. */
@ApplicationScoped
public class PageSender implements DueTask {
    static final String TASK = "page";

    private final Pages pages;
    private final Alerts alerts;
    private final Pager pager;
    private final PageMessages messages;
    private final Channels channels;

    PageSender(Pages pages, Alerts alerts, Pager pager, PageMessages messages, Channels channels) {
        this.pages = pages;
        this.alerts = alerts;
        this.pager = pager;
        this.messages = messages;
        this.channels = channels;
    }

    private record Claimed(String channel, Message message) {}

    @Override
    public String name() {
        return TASK;
    }

    @Override
    public Optional<Instant> due(long id, Instant now) {
        Optional<Claimed> claimed = QuarkusTransaction.requiringNew().call(() -> claim(id));
        return claimed.flatMap(c -> {
            Outcome outcome = channels.send(c.channel, c.message);
            return QuarkusTransaction.requiringNew().call(() -> record(id, outcome, now));
        });
    }

    private Optional<Claimed> claim(long id) {
        Page page = held(id).orElse(null);
        if (page == null || page.status != MessageStatus.PENDING) return Optional.empty();
        if (!page.alert.triggered()) {
            page.status = MessageStatus.CANCELLED;
            return Optional.empty();
        }
        page.attempts++;
        return Optional.of(new Claimed(page.channel, messages.about(page)));
    }

    private Optional<Instant> record(long id, Outcome outcome, Instant now) {
        Page page = held(id).orElseThrow();
        page.outcome = Values.excerpt(Page.LONGEST_OUTCOME, outcome.detail());
        boolean quieted = page.status == MessageStatus.CANCELLED;
        if (outcome instanceof Outcome.Sent) {
            page.status = MessageStatus.SENT;
            page.sentAt = now;
            tell(page, now, "sent");
            return Optional.empty();
        }
        if (quieted) return Optional.empty();
        if (outcome instanceof Outcome.Retry) {
            Optional<Instant> again = Retries.after(page.attempts).map(now::plus);
            if (again.isPresent()) return again;
        }
        page.status = MessageStatus.FAILED;
        tell(page, now, "failed");
        fallBack(page, now);
        return Optional.empty();
    }

    /** Whoever changes a page holds its alert, so that nobody overwrites what another has just written. */
    private Optional<Page> held(long id) {
        return pages.alertOf(id).flatMap(alerts::lock).map(alert -> pages.findById(id));
    }

    /** A page that cannot reach its contact still has to reach its person. */
    private void fallBack(Page page, Instant now) {
        Alert alert = page.alert;
        if (page.channel.equals(Contact.EMAIL) || !alert.triggered()) return;
        String because = page.because + " (the " + page.channel + " page failed)";
        pager.write(alert, page.person, Contact.EMAIL, page.person.email, because, now, now);
    }

    private void tell(Page page, Instant now, String what) {
        String detail = page.channel + " to " + page.person.handle + ": " + page.outcome;
        alerts.addHistory(page.alert, now, "page " + what, page.person.handle, detail);
    }
}
