package eightbells.alerting.alert;

import eightbells.alerting.integration.Integration;
import eightbells.alerting.route.EscalationPolicy;
import eightbells.core.escalation.Progress;
import eightbells.core.routing.Labels;
import eightbells.core.routing.Severity;
import eightbells.core.routing.Urgency;
import eightbells.people.team.Team;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

/** Something that went wrong, from the first signal until it is resolved. */
@Entity
@NullUnmarked
public class Alert {
    @Id
    @GeneratedValue
    public Long id;

    @ManyToOne
    public Integration integration;

    /** The source's own name for it; null: each signal is another alert. */
    @Column(length = 2000)
    public String dedupKey;

    public String openKey;

    @Column(length = 1024)
    public String title;

    @Enumerated(EnumType.STRING)
    public AlertStatus status;

    @Enumerated(EnumType.STRING)
    public Severity severity;

    @Enumerated(EnumType.STRING)
    public Urgency urgency;

    /** Null, like the policy, where nothing is set up yet that could take it: the administrators are paged. */
    @ManyToOne
    public Team team;

    @ManyToOne
    public EscalationPolicy policy;

    public String playbook;
    public String link;

    @Column(columnDefinition = "text")
    public Labels labels;

    @Column(columnDefinition = "text")
    public String details;

    public int occurrences = 1;
    public Instant openedAt;
    public Instant acknowledgedAt;
    public String acknowledgedBy;
    public Instant resolvedAt;
    public String resolvedBy;

    /** When the policy ended without an answer. */
    public Instant exhaustedAt;

    /** When the step of its policy that is next is to be taken. */
    public Instant dueAt;

    public int pass;
    public int step;

    /** The step of its policy that is next. */
    public Progress progress() {
        return new Progress(pass, step);
    }

    public void progress(Progress next) {
        pass = next.pass();
        step = next.step();
    }

    public boolean triggered() {
        return status == AlertStatus.TRIGGERED;
    }

    public boolean open() {
        return status != AlertStatus.RESOLVED;
    }
}
