package eightbells.alerting.paging;

import eightbells.alerting.alert.Alert;
import eightbells.alerting.alert.AlertQuieted;
import eightbells.delivery.contact.Reachability;
import eightbells.delivery.outbox.MessageStatus;
import eightbells.people.person.PersonEntity;
import eightbells.platform.secret.Secrets;
import eightbells.platform.timer.Timers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.time.Instant;

/** Writes the pages that reach a person about an alert, by the person's own rules; each with its timer. */
@ApplicationScoped
public class Pager {
    private final Pages pages;
    private final Instance<Timers> timers;
    private final Reachability reachability;

    Pager(Pages pages, Instance<Timers> timers, Reachability reachability) {
        this.pages = pages;
        this.timers = timers;
        this.reachability = reachability;
    }

    public void page(Alert alert, PersonEntity person, String because, Instant now) {
        for (Reachability.Attempt attempt : reachability.attempts(person, alert.urgency)) {
            Instant due = now.plusSeconds(attempt.afterSeconds());
            write(alert, person, attempt.channel(), attempt.address(), because, now, due);
        }
    }

    void write(
            Alert alert,
            PersonEntity person,
            String channel,
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
            page.status = MessageStatus.CANCELLED;
            timers.get().cancel(PageSender.TASK, page.id);
        }
    }
}
