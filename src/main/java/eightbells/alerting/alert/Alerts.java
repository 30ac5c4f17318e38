package eightbells.alerting.alert;

import eightbells.alerting.integration.Integration;
import eightbells.alerting.route.EscalationPolicy;
import eightbells.alerting.route.Policies;
import eightbells.alerting.route.Router;
import eightbells.core.escalation.Progress;
import eightbells.core.interval.Interval;
import eightbells.core.routing.Destination;
import eightbells.core.routing.Labels;
import eightbells.core.routing.Severity;
import eightbells.core.routing.Urgency;
import eightbells.people.authority.AuditEvents;
import eightbells.people.person.People;
import eightbells.platform.error.Refused;
import eightbells.platform.secret.Secrets;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The verbs of an alert. Each takes effect in one transaction, its timers and pages included. */
@ApplicationScoped
public class Alerts implements PanacheRepository<Alert> {
    private final Router router;
    private final Policies policies;
    private final Event<AlertOpened> opened;
    private final Event<AlertQuieted> quieted;
    private final Event<AlertWorsened> worsened;
    private final People people;
    private final AuditEvents audit;
    private final EntityManager entities;

    Alerts(
            Router router,
            Policies policies,
            Event<AlertOpened> opened,
            Event<AlertQuieted> quieted,
            Event<AlertWorsened> worsened,
            People people,
            AuditEvents audit,
            EntityManager entities) {
        this.router = router;
        this.policies = policies;
        this.opened = opened;
        this.quieted = quieted;
        this.worsened = worsened;
        this.people = people;
        this.audit = audit;
        this.entities = entities;
    }

    /**
     * Takes a signal: opens an alert, repeats the one that is open under the same key, or changes that one's state. An
     * acknowledgement or a resolution without an open alert is dropped.
     *
     * @return the alert that it concerns; empty: dropped
     */
    @Transactional
    public Optional<Alert> receive(Integration source, Signal signal, Instant now) {
        String openKey = signal.key() == null ? null : Secrets.hash(source.id + "\n" + signal.key());
        Optional<Alert> open = openKey == null ? Optional.empty() : lockOpen(openKey);
        String who = source.team.slug + "/" + source.slug;
        return switch (signal.action()) {
            case TRIGGER ->
                Optional.of(open.map(alert -> repeat(alert, signal, who, now))
                        .orElseGet(() -> open(source, signal, openKey, now)));
            case ACKNOWLEDGE -> open.map(alert -> acknowledge(alert, who, null, now));
            case RESOLVE -> open.map(alert -> resolve(alert, who, null, now));
        };
    }

    @Transactional
    public Optional<Alert> acknowledge(long id, String who, @Nullable String note, Instant now) {
        return lock(id).map(alert -> {
            if (alert.triggered()) did("acknowledged", alert, alert.status, "acknowledged", who, now);
            return acknowledge(alert, who, note, now);
        });
    }

    @Transactional
    public Optional<Alert> resolve(long id, String who, @Nullable String note, Instant now) {
        return lock(id).map(alert -> {
            if (alert.open()) did("resolved", alert, alert.status, "resolved", who, now);
            return resolve(alert, who, note, now);
        });
    }

    @Transactional
    public Optional<Alert> note(long id, String who, @Nullable String note, Instant now) {
        return lock(id).map(alert -> {
            addHistory(alert, now, "note", who, note);
            audit.recordFor(who, "left a note on", "alert " + alert.id, null, null, now);
            return alert;
        });
    }

    /** Quiets the alert until then; where it is still open, its policy starts from the top. */
    @Transactional
    public Optional<Alert> snooze(long id, String who, @Nullable String note, Instant now, Instant until) {
        return lock(id).map(alert -> {
            if (!alert.open()) throw Refused.because("id", "this alert is resolved");
            did("snoozed", alert, alert.status, "quiet until " + until, who, now);
            addHistory(alert, now, "snoozed", who, "until " + until + (note == null ? "" : ": " + note));
            restart(alert, now, until);
            return alert;
        });
    }

    /** Gives the alert to another policy, which takes it from its first step at once. */
    @Transactional
    public Optional<Alert> reassign(
            long id, String team, String policy, String who, @Nullable String note, Instant now) {
        EscalationPolicy to = policies.of(team, policy)
                .orElseThrow(() -> Refused.because("policy", "there is no policy " + team + "/" + policy));
        return lock(id).map(alert -> {
            if (!alert.open()) throw Refused.because("id", "this alert is resolved");
            String from = alert.policy == null ? "no policy" : alert.policy.team.slug + "/" + alert.policy.slug;
            did("reassigned", alert, from, team + "/" + policy, who, now);
            alert.policy = to;
            alert.team = to.team;
            addHistory(alert, now, "reassigned", who, "to " + team + "/" + policy + (note == null ? "" : ": " + note));
            restart(alert, now, now);
            return alert;
        });
    }

    /** The newest first, those with an id below {@code before} where it is given. Nulls leave a filter out. */
    public List<Alert> newest(@Nullable AlertStatus status, @Nullable String team, @Nullable Long before, int most) {
        return find(
                        "(?1 is null or status = ?1) and (?2 is null or team.slug = ?2) and (?3 is null or id < ?3)"
                                + " order by id desc",
                        status,
                        team,
                        before)
                .page(0, most)
                .list();
    }

    /** What came in at or after an instant, the newest first. */
    public List<Alert> since(Instant from, int most) {
        return find("openedAt >= ?1 order by id desc", from).page(0, most).list();
    }

    /** What nobody has first, then what somebody has, the newest of each first. */
    public List<Alert> openFirst(int most) {
        return find("status <> ?1 order by status desc, id desc", AlertStatus.RESOLVED)
                .page(0, most)
                .list();
    }

    /** Those of a team that are open, what nobody has first, then the newest first. */
    public List<Alert> openOf(String team, int most) {
        return find("status <> ?1 and team.slug = ?2 order by status desc, id desc", AlertStatus.RESOLVED, team)
                .page(0, most)
                .list();
    }

    /** What a team was told of within a stretch, the newest first. */
    public List<Alert> during(String team, Interval stretch, int most) {
        return find(
                        "team.slug = ?1 and openedAt >= ?2 and openedAt < ?3 order by id desc",
                        team,
                        stretch.start(),
                        stretch.end())
                .page(0, most)
                .list();
    }

    /**
     * The alert, kept from everybody else until the transaction ends. It is asked for by a query, which reads its row
     * alone: H2 cannot lock what is read by a join, and Hibernate's second look for it fails beside other writers.
     */
    public Optional<Alert> lock(long id) {
        return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).singleResultOptional();
    }

    /** Adds a line to the alert's history. */
    public void addHistory(Alert alert, Instant at, String what, @Nullable String who, @Nullable String detail) {
        AlertEvent event = new AlertEvent();
        event.alert = alert;
        event.at = at;
        event.what = what;
        event.who = who;
        event.detail = detail == null ? null : SignalText.block(detail, AlertEvent.DETAIL);
        entities.persist(event);
    }

    public List<AlertEvent> history(Alert alert) {
        return entities.createQuery("from AlertEvent where alert = ?1 order by id", AlertEvent.class)
                .setParameter(1, alert)
                .getResultList();
    }

    /** What people and programs do to an alert is a deed; what its source does, its own history tells. */
    private void did(String what, Alert alert, Object before, String after, String who, Instant now) {
        audit.recordFor(who, what, "alert " + alert.id, before.toString(), after + " by " + who, now);
    }

    private Optional<Alert> lockOpen(String openKey) {
        return find("openKey", openKey).withLock(LockModeType.PESSIMISTIC_WRITE).singleResultOptional();
    }

    private Alert repeat(Alert alert, Signal signal, String who, Instant now) {
        RepeatedSignal repeat = new RepeatedSignal(alert, signal);
        alert.occurrences++;
        boolean worse = repeat.worse();
        List<String> earlier = repeat.renew();
        if (!earlier.isEmpty()) addHistory(alert, now, "updated", who, "earlier " + String.join("\nearlier ", earlier));
        if (worse) raise(alert, signal, who, now);
        return alert;
    }

    /** Routed anew, and paged now; whoever has it keeps it and is told. */
    private void raise(Alert alert, Signal signal, String who, Instant now) {
        Severity was = alert.severity;
        alert.severity = signal.severity();
        addHistory(alert, now, "raised", who, "from " + was + " to " + alert.severity);
        Optional<Destination> destination = router.destination(alert.labels);
        alert.urgency = alert.urgency.or(destination.map(Destination::urgency).orElse(Urgency.HIGH));
        if (!alert.triggered() && somebodyHas(alert)) {
            worsened.fire(new AlertWorsened(alert, was, now));
            return;
        }
        destination.ifPresent(to -> follow(alert, to));
        restart(alert, now, now);
    }

    private boolean somebodyHas(Alert alert) {
        return people.byHandle(alert.acknowledgedBy)
                .filter(person -> person.active)
                .isPresent();
    }

    private void follow(Alert alert, Destination to) {
        alert.policy = policies.of(to.team(), to.policy()).orElse(null);
        alert.team = alert.policy == null ? null : alert.policy.team;
        if (to.playbook() != null) alert.playbook = to.playbook();
    }

    private Alert open(Integration source, Signal signal, @Nullable String openKey, Instant now) {
        Labels labels = signal.routed();
        Optional<Destination> destination = router.destination(labels);
        Alert alert = new Alert();
        alert.integration = source;
        alert.dedupKey = signal.key();
        alert.openKey = openKey;
        alert.title = signal.title();
        alert.status = AlertStatus.TRIGGERED;
        alert.severity = signal.severity();
        alert.labels = labels;
        alert.details = signal.details();
        alert.link = signal.link();
        alert.openedAt = now;
        alert.urgency = destination.map(Destination::urgency).orElse(Urgency.HIGH);
        alert.dueAt = now.plus(destination.map(Destination::hold).orElse(Duration.ZERO));
        alert.policy =
                destination.flatMap(d -> policies.of(d.team(), d.policy())).orElse(null);
        alert.team = alert.policy == null ? null : alert.policy.team;
        alert.playbook = destination.map(Destination::playbook).orElse(signal.runbook());
        alert.progress(Progress.START);
        persist(alert);
        addHistory(alert, now, "triggered", source.team.slug + "/" + source.slug, null);
        opened.fire(new AlertOpened(alert, alert.dueAt));
        return alert;
    }

    private void restart(Alert alert, Instant now, Instant due) {
        quieted.fire(new AlertQuieted(alert, now));
        alert.status = AlertStatus.TRIGGERED;
        alert.acknowledgedAt = null;
        alert.acknowledgedBy = null;
        alert.exhaustedAt = null;
        alert.dueAt = due;
        alert.progress(Progress.START);
        opened.fire(new AlertOpened(alert, due));
    }

    private Alert acknowledge(Alert alert, String who, @Nullable String note, Instant now) {
        if (!alert.triggered()) return alert;
        alert.status = AlertStatus.ACKNOWLEDGED;
        alert.acknowledgedAt = now;
        alert.acknowledgedBy = who;
        addHistory(alert, now, "acknowledged", who, note);
        quieted.fire(new AlertQuieted(alert, now));
        return alert;
    }

    private Alert resolve(Alert alert, String who, @Nullable String note, Instant now) {
        if (!alert.open()) return alert;
        alert.status = AlertStatus.RESOLVED;
        alert.resolvedAt = now;
        alert.resolvedBy = who;
        alert.openKey = null;
        addHistory(alert, now, "resolved", who, note);
        quieted.fire(new AlertQuieted(alert, now));
        return alert;
    }
}
