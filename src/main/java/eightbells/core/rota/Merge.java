package eightbells.core.rota;

import eightbells.core.rota.Conflict.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What an edit of the base makes of a version that differs from the base as well: rotation by rotation (T11 b). */
final class Merge {
    private final Map<String, Rotation> base;
    private final Map<String, Rotation> edited;
    private final Map<String, Rotation> waiting;
    private final Conflicts.Judge judge;

    private Merge(List<Layer> base, List<Layer> edited, List<Layer> waiting, Conflicts.Judge judge) {
        this.base = byName(base);
        this.edited = byName(edited);
        this.waiting = byName(waiting);
        this.judge = judge;
    }

    /** Plain rotations, in layers none of which is empty. */
    static List<Layer> of(List<Layer> base, List<Layer> edited, List<Layer> waiting, Conflicts.Judge judge) {
        Map<String, Rotation> merged = new Merge(base, edited, waiting, judge).rotations();
        return new Arrangement(merged.keySet())
                .merged(base, edited, waiting, judge).stream()
                        .map(names -> new Layer(names.stream()
                                .map(name -> Objects.requireNonNull(merged.get(name)))
                                .toList()))
                        .toList();
    }

    private static Map<String, Rotation> byName(List<Layer> layers) {
        Map<String, Rotation> byName = new LinkedHashMap<>();
        Version.rotations(layers).forEach(r -> byName.put(r.name(), Version.plain(r)));
        return byName;
    }

    private Map<String, Rotation> rotations() {
        Set<String> names = new LinkedHashSet<>(edited.keySet());
        names.addAll(waiting.keySet());
        Map<String, Rotation> merged = new HashMap<>();
        for (String name : names) rotation(name).ifPresent(r -> merged.put(name, r));
        return merged;
    }

    private Optional<Rotation> rotation(String name) {
        Rotation before = base.get(name);
        Rotation here = edited.get(name);
        Rotation there = waiting.get(name);
        if (Objects.equals(here, before) || Objects.equals(here, there)) return Optional.ofNullable(there);
        if (Objects.equals(there, before)) return Optional.ofNullable(here);
        if (before != null && here != null && there != null) {
            return new RotationMerge(before, here, there, judge).merged();
        }
        return judge.choose(name, Field.ROTATION, Optional.ofNullable(here), Optional.ofNullable(there), Merge::words);
    }

    private static List<String> words(Optional<Rotation> rotation) {
        return rotation.map(Merge::words).orElse(List.of());
    }

    private static List<String> words(Rotation r) {
        List<String> words =
                new ArrayList<>(List.of(r.every().toString(), r.start().toString()));
        words.addAll(SlotMerge.words(r.slots()));
        return words;
    }
}
