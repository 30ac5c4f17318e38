package eightbells.rota;

import eightbells.core.rota.Interval;
import eightbells.core.rota.Layer;
import eightbells.core.rota.Override;
import eightbells.core.rota.Slot;
import eightbells.core.rota.Succession;
import eightbells.core.rota.Tenure;
import eightbells.person.People;
import eightbells.person.Person;
import eightbells.rota.RotaDocument.SchedulePart;
import eightbells.schedule.Rotation;
import eightbells.schedule.Schedule;
import eightbells.schedule.ScheduleOverride;
import eightbells.schedule.Schedules;
import eightbells.team.Team;
import eightbells.web.NotFound;
import eightbells.web.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes a schedule as a document says. The past is recorded already, so what ended before now may go. */
@ApplicationScoped
class ScheduleEdit {
    private final Schedules schedules;
    private final People people;
    private final EntityManager entities;

    ScheduleEdit(Schedules schedules, People people, EntityManager entities) {
        this.schedules = schedules;
        this.people = people;
        this.entities = entities;
    }

    void apply(Team team, SchedulePart part, Instant now, String who, Changes changes) {
        String what = "schedule " + team.slug + "/" + part.slug();
        Schedule schedule = schedules.of(team.slug, part.slug()).orElse(null);
        boolean fresh = schedule == null;
        if (fresh) {
            schedule = new Schedule();
            schedule.team = team;
            schedule.slug = part.slug();
            schedule.duty = part.duty();
            schedule.zone = part.zone().getId();
            schedules.persist(schedule);
            changes.add(what + " added");
        }
        Schedule s = schedule;
        changes.set(what + ": duty", s.duty, part.duty(), v -> s.duty = v);
        changes.set(what + ": zone", s.zone, part.zone().getId(), v -> s.zone = v);
        rotations(s, part.layers(), now, what, changes);
        overrides(s, part.overrides(), fresh, now, who, what, changes);
    }

    private void rotations(Schedule schedule, List<Layer> layers, Instant now, String what, Changes changes) {
        Set<String> named = new HashSet<>();
        for (int i = 0; i < layers.size(); i++) {
            List<eightbells.core.rota.Rotation> rotations = layers.get(i).rotations();
            for (int j = 0; j < rotations.size(); j++) {
                named.add(rotations.get(j).name());
                rotation(schedule, i, j, rotations.get(j), now, what, changes);
            }
        }
        for (Rotation row : List.copyOf(schedule.rotations)) {
            if (named.contains(row.name)) continue;
            schedule.rotations.remove(row);
            changes.add(what + ": rotation " + row.name + " ends");
        }
    }

    private void rotation(
            Schedule schedule,
            int layer,
            int position,
            eightbells.core.rota.Rotation wanted,
            Instant now,
            String what,
            Changes changes) {
        schedule.rotations.removeIf(
                row -> row.name.equals(wanted.name()) && !row.tenure().until().isAfter(now));
        List<Rotation> rows = schedule.rotations.stream()
                .filter(row -> row.name.equals(wanted.name()))
                .toList();
        String line = what + ": rotation " + wanted.name();
        if (rows.isEmpty()) {
            add(schedule, layer, position, wanted);
            changes.add(line + " added");
            return;
        }
        for (Rotation row : rows) {
            changes.set(line + ": place", row.layer, layer, v -> row.layer = v);
            changes.set(line + ": place", row.position, position, v -> row.position = v);
        }
        Rotation newest = rows.get(rows.size() - 1);
        if (declared(newest).equals(wanted)) return;
        if (declared(newest).ending(wanted.until()).equals(wanted)) {
            newest.ends = wanted.until();
            changes.add(line + ": end");
            return;
        }
        succeed(schedule, rows, wanted, now);
        changes.add(line + " changed");
    }

    /** Ends the rotation that is in force at the moment, and begins the wanted one there. */
    private void succeed(Schedule schedule, List<Rotation> rows, eightbells.core.rota.Rotation wanted, Instant now) {
        Rotation inForce = rows.get(0);
        for (Rotation pending : rows.subList(1, rows.size())) schedule.rotations.remove(pending);
        inForce.tenureUntil = null;
        eightbells.core.rota.Rotation old = inForce.toCore();
        if (declared(inForce).equals(wanted)) return;
        boolean begun = inForce.starts.atZone(old.zone()).toInstant().isBefore(now);
        if (!begun && inForce.tenureFrom == null) {
            schedule.rotations.remove(inForce);
            add(schedule, inForce.layer, inForce.position, wanted);
            return;
        }
        Instant moment = Succession.moment(old, wanted, now);
        inForce.tenure(old.tenure().endingAt(moment));
        add(schedule, inForce.layer, inForce.position, Succession.following(old, wanted, moment));
    }

    private static eightbells.core.rota.Rotation declared(Rotation row) {
        return row.toCore().within(Tenure.WHOLE);
    }

    private void add(Schedule schedule, int layer, int position, eightbells.core.rota.Rotation wanted) {
        Rotation row = new Rotation();
        row.schedule = schedule;
        row.layer = layer;
        row.position = position;
        row.name = wanted.name();
        row.zone = wanted.zone().getId();
        row.starts = wanted.start();
        row.ends = wanted.until();
        row.every = wanted.every().toString();
        row.standIn = wanted.standIn();
        row.countIdleTurns = wanted.countIdleTurns();
        row.tenure(wanted.tenure());
        for (int i = 0; i < wanted.slots().size(); i++)
            seats(row, i, wanted.slots().get(i));
        wanted.hours()
                .forEach(h -> row.hours.add(
                        new Rotation.Window(h.from().toString(), h.until().toString())));
        entities.persist(row);
        schedule.rotations.add(row);
    }

    private void seats(Rotation row, int slot, Slot wanted) {
        if (wanted.empty()) row.seats.add(new Rotation.Seat(slot, 0, null));
        for (int i = 0; i < wanted.people().size(); i++) {
            row.seats.add(new Rotation.Seat(slot, i, person(wanted.people().get(i))));
        }
    }

    /** Past overrides are history: a document neither makes nor unmakes them, unless the schedule is new. */
    private void overrides(
            Schedule schedule,
            List<Override> document,
            boolean fresh,
            Instant now,
            String who,
            String what,
            Changes changes) {
        List<ScheduleOverride> standing =
                schedule.overrides.stream().filter(o -> o.ends.isAfter(now)).toList();
        List<Override> wanted = new ArrayList<>(document);
        if (!fresh) wanted.removeIf(o -> !o.interval().end().isAfter(now));
        List<Override> kept = new ArrayList<>();
        for (ScheduleOverride row : standing) {
            // The order is part of the truth (T9): one that is to stand later than another is made anew.
            if (kept.size() < wanted.size() && row.toCore().equals(wanted.get(kept.size()))) {
                kept.add(row.toCore());
            } else {
                end(schedule, row, now);
                changes.add(what + ": override of " + row.person.handle + " ends");
            }
        }
        for (Override override : wanted.subList(kept.size(), wanted.size())) {
            make(schedule, override, now, who);
            changes.add(what + ": override of " + override.person() + " added");
        }
    }

    ScheduleOverride add(Schedule schedule, Override override, Instant now, String who) {
        if (!override.interval().end().isAfter(now)) {
            throw Refused.because("until", "the past is recorded and does not change: end after " + now);
        }
        return make(schedule, override, now, who);
    }

    void withdraw(Schedule schedule, long id, Instant now) {
        ScheduleOverride override = schedule.overrides.stream()
                .filter(o -> o.id == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("override " + id));
        if (!override.ends.isAfter(now)) throw Refused.because("id", "this override has ended already");
        end(schedule, override, now);
    }

    private ScheduleOverride make(Schedule schedule, Override override, Instant now, String who) {
        Interval interval = override.interval();
        ScheduleOverride row = new ScheduleOverride();
        row.schedule = schedule;
        row.kind = override.kind();
        row.person = person(override.person());
        row.instead = override.instead() == null ? null : person(override.instead());
        row.starts = interval.start();
        row.ends = interval.end();
        row.madeAt = now;
        row.madeBy = who;
        entities.persist(row);
        schedule.overrides.add(row);
        return row;
    }

    private static void end(Schedule schedule, ScheduleOverride row, Instant now) {
        if (row.starts.isBefore(now)) {
            row.ends = now;
        } else {
            schedule.overrides.remove(row);
        }
    }

    private Person person(String handle) {
        return people.byHandle(handle)
                .orElseThrow(() -> Refused.because("person", "there is no person called " + handle));
    }
}
