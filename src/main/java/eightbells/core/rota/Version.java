package eightbells.core.rota;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All that a schedule's rotations say from one moment on, until the next version (T11).
 *
 * @param from the first instant at which it counts; that of the first version is {@link Instant#MIN}
 * @param layers top first, none empty; of each rotation's tenure only how far it is {@code turned} has a meaning
 */
public record Version(Instant from, List<Layer> layers) {
    public Version {
        layers = normal(layers);
    }

    public Stream<Rotation> rotations() {
        return rotations(layers);
    }

    public Optional<Rotation> rotation(String name) {
        return find(layers, name);
    }

    static Stream<Rotation> rotations(List<Layer> layers) {
        return layers.stream().flatMap(layer -> layer.rotations().stream());
    }

    static Optional<Rotation> find(List<Layer> layers, String name) {
        return rotations(layers).filter(r -> r.name().equals(name)).findFirst();
    }

    /** A rotation as it was written down, without how far its order is turned. */
    static Rotation plain(Rotation rotation) {
        return rotation.within(Validity.WHOLE);
    }

    static Rotation turned(Rotation rotation, int turned) {
        return rotation.within(new Validity(Instant.MIN, Instant.MAX, turned));
    }

    /** @throws IllegalArgumentException where two rotations have one name */
    static List<Layer> normal(List<Layer> layers) {
        Set<String> names = new HashSet<>();
        rotations(layers).forEach(r -> {
            if (!names.add(r.name())) throw new IllegalArgumentException("two rotations are called " + r.name());
        });
        return layers.stream()
                .filter(layer -> !layer.rotations().isEmpty())
                .map(layer -> new Layer(layer.rotations().stream()
                        .map(r -> turned(r, r.tenure().turned()))
                        .toList()))
                .toList();
    }
}
