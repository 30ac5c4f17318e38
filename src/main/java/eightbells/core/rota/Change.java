package eightbells.core.rota;

import java.util.List;
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
