package eightbells.company.document;

import eightbells.alerting.route.Policies;
import eightbells.company.document.RotaDocument.SchedulePart;
import eightbells.core.rota.Override;
import eightbells.core.rota.Past;
import eightbells.core.rota.Plan;
import eightbells.people.team.Team;
import eightbells.platform.error.Fault;
import eightbells.platform.error.Refused;
import eightbells.rota.edit.ChangeLog;
import eightbells.rota.edit.RotationEdit;
import eightbells.rota.edit.WaitingVersions.Maker;
import eightbells.rota.override.Overrides;
import eightbells.rota.schedule.Rota;
import eightbells.rota.schedule.Rotas;
import eightbells.rota.schedule.Schedule;
import eightbells.rota.schedule.ScheduleOverride;
import eightbells.rota.schedule.Schedules;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Makes a schedule as a document says. The past is recorded already, so what ended before now may go. */
@ApplicationScoped
public class ScheduleEdit {
    private final Schedules schedules;
    private final Policies policies;
    private final RotationEdit rotations;
    private final Overrides overrides;
    private final Rotas rotas;

    ScheduleEdit(Schedules schedules, Policies policies, RotationEdit rotations, Overrides overrides, Rotas rotas) {
        this.schedules = schedules;
        this.policies = policies;
        this.rotations = rotations;
        this.overrides = overrides;
        this.rotas = rotas;
    }

    void apply(Team team, SchedulePart part, Instant now, String who, ChangeLog changes) {
        String what = "schedule " + team.slug + "/" + part.slug();
        Schedule there = schedules.known(team.slug, part.slug()).orElse(null);
        if (part.retired()) {
            if (there != null) retire(there, what, changes);
            return;
        }
        Schedule s = there == null ? create(team, part, now, what, changes) : there;
        changes.set(what + " is back", s.active, true, v -> {
            s.active = v;
            s.recordedUntil = now;
        });
        changes.set(what + ": duty", s.duty, part.duty(), v -> s.duty = v);
        changes.set(what + ": zone", s.zone, part.zone().getId(), v -> s.zone = v);
        Maker maker = new Maker(who, now);
        if (there == null) rotations.begin(s, part.layers(), part.how(), maker, what, changes);
        else rotations.apply(s, part.layers(), part.how(), plan(s), maker, what, changes);
        if (part.overrides() != null) overrides(s, part.overrides(), there == null, now, who, what, changes);
    }

    /** It has no past: its record is complete, and empty (T11). */
    private Schedule create(Team team, SchedulePart part, Instant now, String what, ChangeLog changes) {
        Schedule schedule = new Schedule();
        schedule.madeAt = now;
        schedule.recordedUntil = now;
        schedule.team = team;
        schedule.slug = part.slug();
        schedule.duty = part.duty();
        schedule.zone = part.zone().getId();
        schedules.persist(schedule);
        changes.made(schedule);
        changes.add(what + " added");
        return schedule;
    }

    /** Not while a policy pages it: its step would reach nobody, and no document could say so. */
    private void retire(Schedule schedule, String what, ChangeLog changes) {
        List<Fault> paged = policies.paging(schedule.id).stream()
                .map(policy -> new Fault(
                        "retired",
                        "The policy " + policy.team.slug + "/" + policy.slug + " pages it. Change that first."))
                .toList();
        if (!paged.isEmpty()) throw new Refused(paged);
        changes.set(what + " retired", schedule.active, false, v -> schedule.active = v);
    }

    /** Who is on call as it stands; one that was out of service is not in the rota. */
    private Plan plan(Schedule schedule) {
        Rota rota = rotas.current();
        return rota.watch(schedule.team.slug, schedule.slug)
                .map(Rota.ScheduleSnapshot::plan)
                .orElseGet(() -> new Plan(schedule.duty, schedule.layers(), List.of(), rota.everybody(), Past.NONE));
    }

    /**
     * Past overrides are history: a document neither makes nor unmakes them, unless the schedule is new. Nor does it
     * speak of cover, which belongs to the shifts.
     */
    private void overrides(
            Schedule schedule,
            List<Override> document,
            boolean fresh,
            Instant now,
            String who,
            String what,
            ChangeLog changes) {
        List<ScheduleOverride> standing = schedule.overrides.stream()
                .filter(ScheduleOverride::byHand)
                .filter(o -> o.ends.isAfter(now))
                .toList();
        List<Override> wanted = new ArrayList<>(document);
        if (!fresh) wanted.removeIf(o -> !o.interval().end().isAfter(now));
        List<Override> kept = new ArrayList<>();
        for (ScheduleOverride row : standing) {
            // The order is part of the truth (T9): one that is to stand later than another is made anew.
            if (kept.size() < wanted.size() && row.toCore().equals(wanted.get(kept.size()))) {
                kept.add(row.toCore());
            } else {
                Overrides.end(schedule, row, now);
                changes.add(what + ": override of " + row.person.handle + " ends");
            }
        }
        for (Override override : wanted.subList(kept.size(), wanted.size())) {
            overrides.make(schedule, override, now, who);
            changes.add(what + ": override of " + override.person() + " added");
        }
    }
}
