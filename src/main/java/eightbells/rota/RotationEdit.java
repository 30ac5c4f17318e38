package eightbells.rota;

import eightbells.core.rota.Layer;
import eightbells.core.rota.Slot;
import eightbells.core.rota.Succession;
import eightbells.core.rota.Tenure;
import eightbells.person.People;
import eightbells.schedule.Rotation;
import eightbells.schedule.Schedule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the rotations of a schedule as a document says. The past is recorded already, so what ended before now may go. */
@ApplicationScoped
class RotationEdit {
    private final People people;
    private final EntityManager entities;

    RotationEdit(People people, EntityManager entities) {
        this.people = people;
        this.entities = entities;
    }

    /**
     * @param moment when all of it takes effect, now or later; null: each rotation that changes at its own next handoff,
     *     and everything else at once
     */
    void apply(
            Schedule schedule,
            List<Layer> layers,
            @Nullable Instant moment,
            Instant now,
            String what,
            Changes changes) {
        schedule.rotations.removeIf(row -> !row.tenure().until().isAfter(now));
        boolean rearranged = !names(layers).equals(names(Declared.layers(schedule)));
        Set<String> named = new HashSet<>();
        for (int i = 0; i < layers.size(); i++) {
            List<eightbells.core.rota.Rotation> rotations = layers.get(i).rotations();
            for (int j = 0; j < rotations.size(); j++) {
                named.add(rotations.get(j).name());
                Place place = new Place(i, j);
                rotation(schedule, rearranged ? place : null, place, rotations.get(j), moment, now, what, changes);
            }
        }
        schedule.rotations.stream()
                .map(row -> row.name)
                .filter(name -> !named.contains(name))
                .distinct()
                .toList()
                .forEach(name -> end(schedule, name, moment, now, what, changes));
    }

    private record Place(int layer, int position) {
        boolean of(Rotation row) {
            return row.layer == layer && row.position == position;
        }

        void take(Rotation row) {
            row.layer = layer;
            row.position = position;
        }
    }

    private static List<List<String>> names(List<Layer> layers) {
        return layers.stream()
                .map(layer -> layer.rotations().stream()
                        .map(eightbells.core.rota.Rotation::name)
                        .toList())
                .toList();
    }

    /** @param moved where the rotation is to stand, if the arrangement changes at all */
    private void rotation(
            Schedule schedule,
            @Nullable Place moved,
            Place place,
            eightbells.core.rota.Rotation wanted,
            @Nullable Instant moment,
            Instant now,
            String what,
            Changes changes) {
        List<Rotation> rows = Declared.rows(schedule, wanted.name());
        String line = what + ": rotation " + wanted.name();
        if (rows.isEmpty()) {
            add(schedule, place, moment == null ? wanted : wanted.within(new Tenure(moment, Instant.MAX, 0)));
            changes.add(line + " added");
            return;
        }
        Rotation newest = Declared.newest(rows);
        boolean moves = moved != null && !moved.of(newest);
        if (moves) changes.add(line + ": place");
        if (moves && moment == null) rows.forEach(moved::take);
        boolean later = moves && moment != null;
        boolean same = Declared.of(newest).equals(wanted);
        if (same && !later) return;
        if (!same) changes.add(line + (onlyTheEnd(newest, wanted) ? ": end" : " changed"));
        if (onlyTheEnd(newest, wanted) && !later) {
            newest.ends = wanted.until();
            return;
        }
        succeed(schedule, rows, later ? moved : null, wanted, moment, now);
    }

    private static boolean onlyTheEnd(Rotation newest, eightbells.core.rota.Rotation wanted) {
        return Declared.of(newest).ending(wanted.until()).equals(wanted);
    }

    /** Ends the rotation that is in force at the moment, and begins the wanted one there. */
    private void succeed(
            Schedule schedule,
            List<Rotation> rows,
            @Nullable Place moved,
            eightbells.core.rota.Rotation wanted,
            @Nullable Instant moment,
            Instant now) {
        Rotation inForce = rows.get(0);
        Place there = moved == null ? new Place(inForce.layer, inForce.position) : moved;
        for (Rotation pending : rows.subList(1, rows.size())) schedule.rotations.remove(pending);
        inForce.tenureUntil = null;
        eightbells.core.rota.Rotation old = inForce.toCore();
        boolean same = Declared.of(inForce).equals(wanted);
        if (same && there.of(inForce)) return;
        boolean begun = inForce.starts.atZone(old.zone()).toInstant().isBefore(now);
        if (!begun && inForce.tenureFrom == null) {
            schedule.rotations.remove(inForce);
            add(schedule, there, moment == null ? wanted : wanted.within(new Tenure(moment, Instant.MAX, 0)));
            return;
        }
        Instant then = moment == null ? Succession.moment(old, wanted, now) : notBeforeItStarts(moment, wanted);
        // A rotation that only moves goes on counting as it did.
        Tenure goesOn = new Tenure(then, Instant.MAX, old.tenure().turned());
        inForce.tenure(old.tenure().endingAt(then));
        add(schedule, there, same ? wanted.within(goesOn) : Succession.following(old, wanted, then));
    }

    /** The one before goes on until then, so that no gap opens. */
    private static Instant notBeforeItStarts(Instant moment, eightbells.core.rota.Rotation wanted) {
        Instant start = instant(wanted, wanted.start());
        return start.isAfter(moment) ? start : moment;
    }

    /** Ends at once, or at the moment: then as a rotation that has an end, which a document can say as well. */
    private void end(
            Schedule schedule, String name, @Nullable Instant moment, Instant now, String what, Changes changes) {
        List<Rotation> rows = Declared.rows(schedule, name);
        LocalDateTime last = Declared.newest(rows).ends;
        boolean over =
                last != null && !instant(Declared.newest(rows).toCore(), last).isAfter(now);
        if (!over) changes.add(what + ": rotation " + name + " ends");
        List<Rotation> begun = moment == null || over
                ? List.of()
                : rows.stream().filter(row -> begins(row).isBefore(moment)).toList();
        schedule.rotations.removeIf(row -> row.name.equals(name) && !begun.contains(row));
        if (begun.isEmpty()) return;
        Rotation ending = Declared.newest(begun);
        LocalDateTime end = moment.atZone(ending.toCore().zone()).toLocalDateTime();
        ending.tenureUntil = null;
        if (ending.ends == null || ending.ends.isAfter(end)) ending.ends = end;
    }

    private static Instant begins(Rotation row) {
        Instant start = instant(row.toCore(), row.starts);
        Instant tenure = row.tenure().from();
        return start.isAfter(tenure) ? start : tenure;
    }

    private static Instant instant(eightbells.core.rota.Rotation rotation, LocalDateTime local) {
        return local.atZone(rotation.zone()).toInstant();
    }

    private void add(Schedule schedule, Place place, eightbells.core.rota.Rotation wanted) {
        Rotation row = new Rotation();
        row.schedule = schedule;
        place.take(row);
        row.name = wanted.name();
        row.zone = wanted.zone().getId();
        row.starts = wanted.start();
        row.ends = wanted.until();
        row.every = wanted.every().toString();
        row.standIn = wanted.standIn();
        row.countIdleTurns = wanted.countIdleTurns();
        row.tenure(wanted.tenure());
        for (int i = 0; i < wanted.slots().size(); i++)
            seat(row, i, wanted.slots().get(i));
        wanted.hours()
                .forEach(h -> row.hours.add(
                        new Rotation.Window(h.from().toString(), h.until().toString())));
        entities.persist(row);
        schedule.rotations.add(row);
    }

    private void seat(Rotation row, int slot, Slot wanted) {
        if (wanted.empty()) row.seats.add(new Rotation.Seat(slot, 0, null));
        for (int i = 0; i < wanted.people().size(); i++) {
            row.seats.add(
                    new Rotation.Seat(slot, i, people.named(wanted.people().get(i))));
        }
    }
}
