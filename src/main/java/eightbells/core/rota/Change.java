package eightbells.core.rota;

import eightbells.core.rota.Conflict.Side;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a waiting version was made to change. It is kept as it was meant, however the versions before it are edited
 * since, so that withdrawing such an edit gives back exactly what was there.
 *
 * @param before what the version before it said when it was made
 * @param after what it says instead
 */
public record Change(List<Layer> before, List<Layer> after) {
    public Change {
        before = Version.normal(before);
        after = Version.normal(after);
    }

    /** What takes it back. */
    public Change reversed() {
        return new Change(after, before);
    }

    /** The old names, by the new ones, of rotations that it gave another name and left as they were in all else. */
    public Map<String, String> oldNames() {
        Map<String, String> names = new HashMap<>();
        Version.rotations(before)
                .filter(old -> Version.find(after, old.name()).isEmpty())
                .forEach(old -> Version.rotations(after)
                        .filter(r -> Version.find(before, r.name()).isEmpty())
                        .filter(r -> Version.plain(r).called(old.name()).equals(Version.plain(old)))
                        .findFirst()
                        .ifPresent(r -> names.put(r.name(), old.name())));
        return names;
    }

    /** The same change of rotations that have other names: {@code names} by those that they have in it. */
    public Change called(Map<String, String> names) {
        return new Change(called(before, names), called(after, names));
    }

    public static List<Layer> called(List<Layer> layers, Map<String, String> names) {
        return mapped(layers, r -> Optional.of(r.called(names.getOrDefault(r.name(), r.name()))));
    }

    /**
     * These layers, once they are changed so as well. Where they differ from what was there before in another way, they
     * stay as they are.
     *
     * @param t at which that is to be
     */
    public EditResult onto(List<Layer> layers, Instant t) {
        Conflicts conflicts = new Conflicts(from -> Side.EDITED);
        return new EditResult(Versions.of(Merge.of(before, layers, after, conflicts.at(t))), conflicts.found());
    }

    Change mapped(Function<Rotation, Optional<Rotation>> map) {
        return new Change(mapped(before, map), mapped(after, map));
    }

    static List<Layer> mapped(List<Layer> layers, Function<Rotation, Optional<Rotation>> map) {
        return layers.stream()
                .map(layer -> new Layer(layer.rotations().stream()
                        .flatMap(r -> map.apply(r).stream())
                        .toList()))
                .toList();
    }
}
