package eightbells.alerting.escalation;

import eightbells.alerting.alert.Alert;
import eightbells.alerting.alert.AlertOpened;
import eightbells.alerting.alert.AlertQuieted;
import eightbells.alerting.alert.Alerts;
import eightbells.alerting.paging.Pager;
import eightbells.core.escalation.Decision;
import eightbells.core.escalation.Notify;
import eightbells.core.escalation.Progress;
import eightbells.people.person.People;
import eightbells.people.person.PersonEntity;
import eightbells.platform.timer.DueTask;
import eightbells.platform.timer.Timers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Takes the next step of an alert's policy when its timer is due. */
@ApplicationScoped
public class Escalator implements DueTask {
    static final String TASK = "escalate";

    private final Alerts alerts;
    private final Pager pager;
    private final People people;
    private final TargetResolver targets;
    private final Instance<Timers> timers;

    Escalator(Alerts alerts, Pager pager, People people, TargetResolver targets, Instance<Timers> timers) {
        this.alerts = alerts;
        this.pager = pager;
        this.people = people;
        this.targets = targets;
        this.timers = timers;
    }

    @Override
    public String name() {
        return TASK;
    }

    void opened(@Observes AlertOpened opened) {
        timers.get().move(TASK, opened.alert().id, opened.due());
    }

    void quieted(@Observes AlertQuieted quieted) {
        timers.get().cancel(TASK, quieted.alert().id);
    }

    @Override
    public Optional<Instant> due(long id, Instant now) {
        return QuarkusTransaction.requiringNew().call(() -> alerts.lock(id).flatMap(alert -> step(alert, now)));
    }

    private Optional<Instant> step(Alert alert, Instant now) {
        if (!alert.triggered() || alert.exhaustedAt != null) return Optional.empty();
        // A crash hid that this step was taken: its wait is not over.
        if (now.isBefore(alert.dueAt)) return Optional.of(alert.dueAt);
        if (alert.policy == null) return exhausted(alert, now);
        Decision decision = alert.policy.toCore().next(alert.progress(), target -> targets.peopleOf(target, now));
        for (Progress gap : decision.gaps()) {
            alerts.addHistory(
                    alert,
                    now,
                    "gap",
                    null,
                    "Step " + (gap.step() + 1) + ": no one on call, the next step is taken at once");
        }
        if (decision instanceof Notify notify) return page(alert, notify, now);
        return exhausted(alert, now);
    }

    private Optional<Instant> page(Alert alert, Notify notify, Instant now) {
        int step = notify.taken().step();
        for (String handle : notify.people()) {
            people.byHandle(handle)
                    .ifPresent(person -> pager.page(alert, person, targets.because(alert, step, handle, now), now));
        }
        alert.progress(notify.next());
        alert.dueAt = now.plus(notify.nextAfter());
        alerts.addHistory(alert, now, "paged", null, "Step " + (step + 1) + ": " + String.join(", ", notify.people()));
        return Optional.of(alert.dueAt);
    }

    /** Nobody answered: those who lead are told, and the alert says so. */
    private Optional<Instant> exhausted(Alert alert, Instant now) {
        List<PersonEntity> leads = alert.team == null ? List.of() : alert.team.leads();
        List<PersonEntity> last = leads.isEmpty() ? people.administrators() : leads;
        String because = alert.policy == null
                ? "no escalation policy takes this alert"
                : "nobody answered to the end of the policy " + alert.policy.slug;
        for (PersonEntity person : last) pager.page(alert, person, because, now);
        alert.exhaustedAt = now;
        alerts.addHistory(
                alert,
                now,
                "exhausted",
                null,
                because + "; paged: "
                        + String.join(", ", last.stream().map(p -> p.handle).toList()));
        return Optional.empty();
    }
}
