package eightbells.core.rota;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A version as a document asks for it.
 *
 * @param from its moment; of the one that is to be in force, when the document is applied
 * @param offsets how far the order of a rotation is turned, by its name; of those not named, next in line stays next
 */
public record WantedVersion(Instant from, List<Layer> layers, Map<String, Integer> offsets) {
    public WantedVersion {
        layers = Version.normal(layers);
        offsets = Map.copyOf(offsets);
    }

    /**
     * Its layers, each rotation turned as far as is said here, or else on from the version before.
     *
     * @param replaced what a version of this moment was made to change
     */
    List<Layer> following(List<Layer> before, @Nullable Change replaced) {
        List<Layer> chained = VersionRebuilder.chained(
                before,
                layers,
                from,
                (old, r) -> replaced == null ? 0 : VersionRebuilder.extra(replaced, from, r.name(), old.isPresent()));
        return Change.mapped(
                chained,
                r -> Optional.of(Version.turned(
                        r, offsets.getOrDefault(r.name(), r.tenure().turned()))));
    }
}
