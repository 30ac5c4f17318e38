package eightbells.alerting.route;

import eightbells.core.escalation.PersonTarget;
import eightbells.core.escalation.Policy;
import eightbells.core.escalation.ScheduleTarget;
import eightbells.core.escalation.Step;
import eightbells.core.escalation.Target;
import eightbells.core.escalation.TeamTarget;
import eightbells.people.person.PersonEntity;
import eightbells.people.team.Team;
import eightbells.rota.schedule.Schedule;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;

/** A team's steps from one page to the next until somebody has the alert. */
@Entity
@NullUnmarked
public class EscalationPolicy {
    @Id
    @GeneratedValue
    public Long id;

    @ManyToOne
    public Team team;

    public String slug;
    public int repeats;

    @ElementCollection
    @CollectionTable(name = "escalation_step", joinColumns = @JoinColumn(name = "policy_id"))
    @OrderColumn(name = "position")
    @Column(name = "escalate_after_seconds")
    public List<Long> waits = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "escalation_target", joinColumns = @JoinColumn(name = "policy_id"))
    @OrderBy("step, position")
    public List<StepTarget> targets = new ArrayList<>();

    /** Exactly one of schedule, person and team is set. */
    @Embeddable
    public record StepTarget(
            int step,
            int position,
            @ManyToOne @JoinColumn(name = "schedule_id") Schedule schedule,
            @ManyToOne @JoinColumn(name = "person_id") PersonEntity person,
            @ManyToOne @JoinColumn(name = "team_id") Team team) {
        Target toCore() {
            if (schedule != null) return new ScheduleTarget(schedule.team.slug, schedule.slug);
            if (person != null) return new PersonTarget(person.handle);
            return new TeamTarget(team.slug);
        }
    }

    public Policy toCore() {
        List<Step> steps = IntStream.range(0, waits.size())
                .mapToObj(i -> new Step(
                        targets.stream()
                                .filter(t -> t.step() == i)
                                .map(StepTarget::toCore)
                                .toList(),
                        Duration.ofSeconds(waits.get(i))))
                .toList();
        return new Policy(steps, repeats);
    }
}
