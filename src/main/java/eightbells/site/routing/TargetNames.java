package eightbells.site.routing;

import eightbells.core.escalation.PersonTarget;
import eightbells.core.escalation.ScheduleTarget;
import eightbells.core.escalation.Target;
import eightbells.core.escalation.TeamTarget;
import eightbells.people.person.PersonBadge;
import eightbells.rota.schedule.Rota;
import java.util.Map;

/** The names behind handles and slugs. */
record TargetNames(Rota rota, Map<String, String> teams) {
    static TargetNames of(Rota rota) {
        return new TargetNames(rota, rota.teamNames());
    }

    String person(String handle) {
        return rota.name(handle);
    }

    PersonBadge face(String handle) {
        return new PersonBadge(handle, person(handle));
    }

    String team(String slug) {
        return teams.getOrDefault(slug, slug);
    }

    /** {@code primary}, {@code Ines Adler}, {@code all of Platform}. */
    String brief(Target target) {
        if (target instanceof ScheduleTarget s) return s.schedule();
        if (target instanceof PersonTarget p) return person(p.person());
        return "all of " + team(((TeamTarget) target).team());
    }

    /** {@code whoever is on call on primary}; the others as in {@link #brief}. */
    String words(Target target) {
        return target instanceof ScheduleTarget s ? "whoever is on call on " + s.schedule() : brief(target);
    }
}
