package eightbells.company.document;

import eightbells.company.document.RotaDocument.SchedulePart;
import eightbells.company.document.RotaDocument.TeamPart;
import eightbells.core.escalation.PersonTarget;
import eightbells.core.escalation.ScheduleTarget;
import eightbells.core.escalation.Target;
import eightbells.core.escalation.TeamTarget;
import eightbells.core.rota.Override;
import java.util.HashSet;
import java.util.Set;

/** Whom and what a document names anywhere: all that has to be known of the company to check it. */
final class DocumentMentions {
    final Set<String> people = new HashSet<>();
    final Set<String> teams = new HashSet<>();

    DocumentMentions(RotaDocument document) {
        if (document.people() != null) {
            document.people().forEach(person -> people.add(person.handle()));
        }
        if (document.teams() != null) document.teams().forEach(this::team);
        if (document.routes() != null) {
            document.routes().forEach(route -> teams.add(route.destination().team()));
        }
    }

    private void team(TeamPart team) {
        teams.add(team.slug());
        if (team.members() != null) team.members().forEach(member -> people.add(member.person()));
        if (team.schedules() != null) team.schedules().forEach(this::schedule);
        if (team.policies() != null) {
            team.policies().forEach(policy -> policy.policy().steps().forEach(step -> step.targets()
                    .forEach(this::target)));
        }
    }

    private void schedule(SchedulePart schedule) {
        schedule.layers().forEach(layer -> layer.rotations()
                .forEach(rotation -> rotation.slots().forEach(slot -> people.addAll(slot.people()))));
        if (schedule.overrides() == null) return;
        for (Override override : schedule.overrides()) {
            people.add(override.person());
            if (override.instead() != null) people.add(override.instead());
        }
    }

    private void target(Target target) {
        if (target instanceof PersonTarget p) people.add(p.person());
        if (target instanceof TeamTarget t) teams.add(t.team());
        if (target instanceof ScheduleTarget s) teams.add(s.team());
    }
}
