package eightbells.core.rota;

import eightbells.core.rota.Conflict.Field;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** How rotations stand in layers and beside each other, by their names. */
final class Arrangement {
    private final Set<String> present;

    /** @param present the rotations that there are in the end */
    Arrangement(Set<String> present) {
        this.present = present;
    }

    /** Whether rotations that both have stand otherwise in the one than in the other. */
    static boolean differs(List<Layer> one, List<Layer> other) {
        Set<String> both = new HashSet<>();
        Version.rotations(one).forEach(r -> both.add(r.name()));
        Set<String> there = new HashSet<>();
        Version.rotations(other).forEach(r -> there.add(r.name()));
        both.retainAll(there);
        return !names(one, both::contains).equals(names(other, both::contains));
    }

    /** The arrangement of the side that changed it, and what only the other has beside its neighbours there. */
    List<List<String>> merged(List<Layer> base, List<Layer> edited, List<Layer> waiting, Conflicts.Judge judge) {
        Set<String> three = new HashSet<>(present);
        three.retainAll(flat(names(base, present::contains)));
        three.retainAll(flat(names(edited, present::contains)));
        three.retainAll(flat(names(waiting, present::contains)));
        List<List<String>> before = names(base, three::contains);
        List<List<String>> here = names(edited, three::contains);
        List<List<String>> there = names(waiting, three::contains);
        boolean waits = here.equals(before) || here.equals(there);
        List<Layer> chosen = waits
                ? waiting
                : there.equals(before) ? edited : judge.choose("", Field.LAYERS, edited, waiting, Arrangement::words);
        List<List<String>> merged = new ArrayList<>();
        names(chosen, present::contains).forEach(layer -> merged.add(new ArrayList<>(layer)));
        insert(merged, names(edited, present::contains));
        insert(merged, names(waiting, present::contains));
        return merged;
    }

    /** Each that is missing stands in the layer of those it shares one with, behind them; or in its own, below the one above. */
    private static void insert(List<List<String>> merged, List<List<String>> side) {
        int above = -1;
        for (List<String> layer : side) {
            int at = layerOf(merged, layer);
            if (at < 0) {
                at = above + 1;
                merged.add(at, new ArrayList<>());
            }
            String previous = "";
            for (String name : layer) {
                if (merged.stream().noneMatch(l -> l.contains(name))) {
                    merged.get(at).add(merged.get(at).indexOf(previous) + 1, name);
                }
                previous = merged.get(at).contains(name) ? name : previous;
            }
            above = at;
        }
    }

    private static int layerOf(List<List<String>> merged, List<String> some) {
        for (String name : some) {
            for (int i = 0; i < merged.size(); i++) {
                if (merged.get(i).contains(name)) return i;
            }
        }
        return -1;
    }

    private static List<List<String>> names(List<Layer> layers, Predicate<String> which) {
        return layers.stream()
                .map(layer -> layer.rotations().stream()
                        .map(Rotation::name)
                        .filter(which)
                        .toList())
                .filter(layer -> !layer.isEmpty())
                .toList();
    }

    private static Set<String> flat(List<List<String>> layers) {
        Set<String> flat = new HashSet<>();
        layers.forEach(flat::addAll);
        return flat;
    }

    private static List<String> words(List<Layer> layers) {
        return names(layers, name -> true).stream()
                .map(layer -> String.join(", ", layer))
                .toList();
    }
}
