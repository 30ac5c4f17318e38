package eightbells.alerting.escalation;

import eightbells.alerting.alert.Alert;
import eightbells.core.escalation.PersonTarget;
import eightbells.core.escalation.ScheduleTarget;
import eightbells.core.escalation.Target;
import eightbells.core.escalation.TeamTarget;
import eightbells.people.team.Team;
import eightbells.people.team.Teams;
import eightbells.rota.schedule.Rota;
import eightbells.rota.schedule.Rotas;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Who a step's target is at an instant. */
@ApplicationScoped
public class TargetResolver {
    private final Rotas rotas;
    private final Teams teams;

    TargetResolver(Rotas rotas, Teams teams) {
        this.rotas = rotas;
        this.teams = teams;
    }

    /** The handles, in order; none: the target is a gap. People who left are nobody. */
    public List<String> peopleOf(Target target, Instant now) {
        Rota rota = rotas.current();
        if (target instanceof ScheduleTarget s) {
            return rota.watch(s.team(), s.schedule())
                    .map(watch -> watch.plan().at(now).people())
                    .orElse(List.of());
        }
        if (target instanceof PersonTarget p) {
            return rota.known(p.person()).filter(Rota.Member::active).map(Rota.Member::handle).stream()
                    .toList();
        }
        String slug = ((TeamTarget) target).team();
        return teams.bySlug(slug).map(Team::people).orElse(List.of()).stream()
                .map(person -> person.handle)
                .toList();
    }

    /** Why a person is paged at a step, in words for the page. */
    String because(Alert alert, int step, String handle, Instant now) {
        return alert.policy.toCore().steps().get(step).targets().stream()
                .filter(target -> peopleOf(target, now).contains(handle))
                .findFirst()
                .map(target -> why(target) + ", step " + (step + 1) + " of " + alert.policy.team.slug + "/"
                        + alert.policy.slug)
                .orElse("");
    }

    private static String why(Target target) {
        if (target instanceof ScheduleTarget s) return "on call for " + s.team() + "/" + s.schedule();
        if (target instanceof TeamTarget t) return "a member of the team " + t.team();
        return "named by the policy";
    }
}
