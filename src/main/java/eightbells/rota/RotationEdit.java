package eightbells.rota;

import eightbells.core.rota.Edit;
import eightbells.core.rota.Layer;
import eightbells.core.rota.Plan;
import eightbells.core.rota.Slot;
import eightbells.core.rota.Tenure;
import eightbells.core.rota.Versions;
import eightbells.core.rota.WantedVersion;
import eightbells.person.People;
import eightbells.rota.RotaDocument.SchedulePart;
import eightbells.rota.RotaDocument.Takeover;
import eightbells.schedule.Rotation;
import eightbells.schedule.Schedule;
import eightbells.web.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Makes the rotations of a schedule as somebody wants them (T11). The past is recorded already: what is over may go. */
@ApplicationScoped
class RotationEdit {
    private final People people;
    private final EntityManager entities;

    RotationEdit(People people, EntityManager entities) {
        this.people = people;
        this.entities = entities;
    }

    /** Of a schedule that is made just now: it begins as its rotations do. */
    void begin(Schedule schedule, SchedulePart part, Instant now, String what, Changes changes) {
        Takeover takeover = part.how();
        Versions wanted = Versions.of(turned(part.layers(), takeover.offsets()));
        Versions begun = wanted;
        if (takeover.pending() != null) wanted = accepted(() -> begun.exactly(wanted(part, now), now));
        write(schedule, wanted.layers());
        wanted.last().rotations().forEach(rotation -> changes.add(what + ": rotation " + rotation.name() + " added"));
    }

    /** @param plan who is on call on the schedule as it stands */
    void apply(Schedule schedule, SchedulePart part, Plan plan, Instant now, String what, Changes changes) {
        Versions before = Versions.of(schedule.layers(), List.of(), Map.of()).since(now);
        Versions after = accepted(() -> edited(before, part, plan, now));
        if (after.equals(before)) return;
        new RotationLines(before, after, part.how().renamed(), now, what + ": rotation ").into(changes);
        write(schedule, after.layers());
    }

    /** Takes a version away that waits for this moment, and what it changed out of those after it. */
    void withdraw(Schedule schedule, Instant from, Instant now, Changes changes) {
        Versions before = Versions.of(schedule.layers(), List.of(), Map.of()).since(now);
        Versions after = accepted(() -> before.withdraw(from));
        changes.add("schedule " + schedule.team.slug + "/" + schedule.slug + ": the change for " + from + " withdrawn");
        write(schedule, after.layers());
    }

    private static Versions edited(Versions before, SchedulePart part, Plan plan, Instant now) {
        Takeover takeover = part.how();
        if (takeover.pending() != null) return before.exactly(wanted(part, now), now);
        Instant from = takeover.from();
        if (from == null) {
            return before.inTheEnd(part.layers(), takeover.renamed(), takeover.offsets(), now, plan);
        }
        Instant version = takeover.version();
        List<Layer> began = before.at(version == null ? now : version).layers();
        Edit edit = new Edit(began, part.layers(), takeover.renamed(), takeover.offsets());
        return before.edit(edit, from.isAfter(now) ? from : now, Map.of()).versions();
    }

    /** What contradicts itself is refused with the reason. */
    private static Versions accepted(Supplier<Versions> edit) {
        try {
            return edit.get();
        } catch (IllegalArgumentException e) {
            throw Refused.because("pending", e.getMessage());
        }
    }

    private static List<WantedVersion> wanted(SchedulePart part, Instant now) {
        List<WantedVersion> wanted = new ArrayList<>();
        wanted.add(new WantedVersion(now, part.layers(), part.how().offsets()));
        if (part.how().pending() != null) wanted.addAll(part.how().pending());
        return wanted;
    }

    private static List<Layer> turned(List<Layer> layers, Map<String, Integer> offsets) {
        return layers.stream()
                .map(layer -> new Layer(layer.rotations().stream()
                        .map(r -> r.within(new Tenure(Instant.MIN, Instant.MAX, offsets.getOrDefault(r.name(), 0))))
                        .toList()))
                .toList();
    }

    /** A rotation that stays as it is, for as long as it is, keeps its row. */
    private void write(Schedule schedule, List<Layer> layers) {
        List<Rotation> spare = new ArrayList<>(schedule.rotations);
        for (int i = 0; i < layers.size(); i++) {
            List<eightbells.core.rota.Rotation> rotations = layers.get(i).rotations();
            for (int j = 0; j < rotations.size(); j++) write(schedule, i, j, rotations.get(j), spare);
        }
        schedule.rotations.removeAll(spare);
    }

    private void write(
            Schedule schedule, int layer, int position, eightbells.core.rota.Rotation wanted, List<Rotation> spare) {
        for (Rotation row : spare) {
            if (row.layer != layer || !row.toCore().equals(wanted)) continue;
            row.position = position;
            spare.remove(row);
            return;
        }
        add(schedule, layer, position, wanted);
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
