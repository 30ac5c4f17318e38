package eightbells.rota;

import eightbells.core.rota.Layer;
import eightbells.core.rota.Tenure;
import eightbells.schedule.Rotation;
import eightbells.schedule.Schedule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A schedule's rotations as they were written down last, whether in force already or waiting for their moment (T11). */
final class Declared {
    private Declared() {}

    /** The rows of one name, the one in force first, those that wait for their moment after it. */
    static List<Rotation> rows(Schedule schedule, String name) {
        return schedule.rotations.stream()
                .filter(row -> row.name.equals(name))
                .sorted(Comparator.comparing(row -> row.tenure().from()))
                .toList();
    }

    static eightbells.core.rota.Rotation of(Rotation row) {
        return row.toCore().within(Tenure.WHOLE);
    }

    /** The newest of each name, in the layers that it is to stand in. */
    static List<Layer> layers(Schedule schedule) {
        Map<Integer, List<eightbells.core.rota.Rotation>> layers = new TreeMap<>();
        schedule.rotations.stream()
                .map(row -> row.name)
                .distinct()
                .map(name -> newest(rows(schedule, name)))
                .sorted(Comparator.comparing((Rotation row) -> row.position).thenComparing(row -> row.id))
                .forEach(row -> layers.computeIfAbsent(row.layer, l -> new ArrayList<>())
                        .add(of(row)));
        return layers.values().stream().map(Layer::new).toList();
    }

    static Rotation newest(List<Rotation> rows) {
        return rows.get(rows.size() - 1);
    }
}
