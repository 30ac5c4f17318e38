package eightbells.rota.edit;

import eightbells.core.rota.Change;
import eightbells.core.rota.Conflict;
import eightbells.core.rota.Edit;
import eightbells.core.rota.EditResult;
import eightbells.core.rota.Layer;
import eightbells.core.rota.Plan;
import eightbells.core.rota.Slot;
import eightbells.core.rota.Validity;
import eightbells.core.rota.Versions;
import eightbells.core.rota.WantedVersion;
import eightbells.people.person.People;
import eightbells.platform.error.Refused;
import eightbells.rota.edit.WaitingVersions.Maker;
import eightbells.rota.schedule.RotationEntity;
import eightbells.rota.schedule.Schedule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Makes the rotations of a schedule as somebody wants them (T11). The past is recorded already: what is over may go. */
@ApplicationScoped
public class RotationEdit {
    private final People people;
    private final WaitingVersions kept;
    private final EntityManager entities;

    RotationEdit(People people, WaitingVersions kept, EntityManager entities) {
        this.people = people;
        this.kept = kept;
        this.entities = entities;
    }

    /** Of a schedule that is made just now: it begins as its rotations do. */
    public void begin(
            Schedule schedule, List<Layer> layers, Takeover takeover, Maker maker, String what, ChangeLog changes) {
        Instant now = maker.at();
        Versions wanted = Versions.of(turned(layers, takeover.offsets()));
        Versions begun = wanted;
        if (takeover.pending() != null) wanted = accepted(() -> begun.exactly(wanted(layers, takeover, now), now));
        write(schedule, wanted, from -> true, maker);
        wanted.last().rotations().forEach(rotation -> changes.add(what + ": rotation " + rotation.name() + " added"));
    }

    /** @param plan who is on call on the schedule as it stands */
    public void apply(
            Schedule schedule,
            List<Layer> layers,
            Takeover takeover,
            Plan plan,
            Maker maker,
            String what,
            ChangeLog changes) {
        Instant now = maker.at();
        Versions before = schedule.versions().since(now);
        EditResult edited = accepted(() -> edited(before, layers, takeover, plan, now));
        Versions after = edited.versions();
        changes.met(edited.conflicts());
        if (after.equals(before)) return;
        new RotationLines(before, after, takeover.renamed(), now, what + ": rotation ").into(changes);
        if (takeover.from() == null) overruled(edited.conflicts(), what, changes);
        write(schedule, after, from -> made(from, before, after, takeover.from()), maker);
    }

    /** Of a document, which holds where what waits says otherwise. */
    private static void overruled(List<Conflict> conflicts, String what, ChangeLog changes) {
        ConflictWords words = new ConflictWords("the document", UnaryOperator.identity());
        conflicts.forEach(conflict -> changes.add(
                what + ": the document holds from " + conflict.from() + " on: rotation " + words.of(conflict)));
    }

    /** Of a version that was there, whether it was meant itself, and not just carried on. */
    private static boolean made(Instant from, Versions before, Versions after, @Nullable Instant meant) {
        Change was = before.changes().get(from);
        if (was == null) return true;
        return !was.equals(after.changes().get(from)) && (meant == null || meant.equals(from));
    }

    /** Takes a version away that waits for this moment, and what it changed out of those after it. */
    public void withdraw(Schedule schedule, Instant from, Maker maker, ChangeLog changes) {
        Versions before = schedule.versions().since(maker.at());
        Versions after = accepted(() -> before.withdraw(from));
        changes.add("schedule " + schedule.team.slug + "/" + schedule.slug + ": the change for " + from + " withdrawn");
        write(schedule, after, other -> false, maker);
    }

    private static EditResult edited(Versions before, List<Layer> layers, Takeover takeover, Plan plan, Instant now) {
        if (takeover.pending() != null)
            return new EditResult(before.exactly(wanted(layers, takeover, now), now), List.of());
        Instant from = takeover.from();
        if (from == null) {
            return before.inTheEnd(layers, takeover.renamed(), takeover.offsets(), now, plan);
        }
        Instant version = takeover.version();
        List<Layer> began = before.at(version == null ? now : version).layers();
        Edit edit = new Edit(began, layers, takeover.renamed(), takeover.offsets());
        return before.edit(edit, from.isAfter(now) ? from : now, takeover.chosen());
    }

    /** What contradicts itself is refused with the reason. */
    private static <T> T accepted(Supplier<T> edit) {
        try {
            return edit.get();
        } catch (IllegalArgumentException e) {
            throw Refused.because("pending", String.valueOf(e.getMessage()));
        }
    }

    private static List<WantedVersion> wanted(List<Layer> layers, Takeover takeover, Instant now) {
        List<WantedVersion> wanted = new ArrayList<>();
        wanted.add(new WantedVersion(now, layers, takeover.offsets()));
        if (takeover.pending() != null) wanted.addAll(takeover.pending());
        return wanted;
    }

    private static List<Layer> turned(List<Layer> layers, Map<String, Integer> offsets) {
        return layers.stream()
                .map(layer -> new Layer(layer.rotations().stream()
                        .map(r -> r.within(new Validity(Instant.MIN, Instant.MAX, offsets.getOrDefault(r.name(), 0))))
                        .toList()))
                .toList();
    }

    private void write(Schedule schedule, Versions versions, Predicate<Instant> made, Maker maker) {
        write(schedule, versions.layers());
        kept.keep(schedule, versions, made, maker);
    }

    /** A rotation that stays as it is, for as long as it is, keeps its row. */
    private void write(Schedule schedule, List<Layer> layers) {
        List<RotationEntity> spare = new ArrayList<>(schedule.rotations);
        for (int i = 0; i < layers.size(); i++) {
            List<eightbells.core.rota.Rotation> rotations = layers.get(i).rotations();
            for (int j = 0; j < rotations.size(); j++) write(schedule, i, j, rotations.get(j), spare);
        }
        schedule.rotations.removeAll(spare);
    }

    private void write(
            Schedule schedule,
            int layer,
            int position,
            eightbells.core.rota.Rotation wanted,
            List<RotationEntity> spare) {
        for (RotationEntity row : spare) {
            if (row.layer != layer || !row.toCore().equals(wanted)) continue;
            row.position = position;
            spare.remove(row);
            return;
        }
        add(schedule, layer, position, wanted);
    }

    private void add(Schedule schedule, int layer, int position, eightbells.core.rota.Rotation wanted) {
        RotationEntity row = new RotationEntity();
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
                        new RotationEntity.Window(h.from().toString(), h.until().toString())));
        entities.persist(row);
        schedule.rotations.add(row);
    }

    private void seat(RotationEntity row, int slot, Slot wanted) {
        if (wanted.empty()) row.seats.add(new RotationEntity.Seat(slot, 0, null));
        for (int i = 0; i < wanted.people().size(); i++) {
            row.seats.add(new RotationEntity.Seat(
                    slot, i, people.named(wanted.people().get(i))));
        }
    }
}
