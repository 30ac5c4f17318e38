package eightbells.core.rota;

import eightbells.core.rota.Conflict.Side;
import java.time.Instant;
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

    /** What takes it back. */
    public Change reversed() {
        return new Change(after, before);
    }

    /**
     * These layers, once they are changed so as well. Where they differ from what was there before in another way, they
     * stay as they are.
     *
     * @param t at which that is to be
     */
    public Edited onto(List<Layer> layers, Instant t) {
        Conflicts conflicts = new Conflicts(from -> Side.EDITED);
        return new Edited(Versions.of(Merge.of(before, layers, after, conflicts.at(t))), conflicts.found());
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
