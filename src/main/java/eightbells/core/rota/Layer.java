package eightbells.core.rota;

import java.util.List;

/** Rotations that serve together. The top layer that claims somebody is the cover (T8). */
public record Layer(List<Rotation> rotations) {
    public Layer {
        rotations = List.copyOf(rotations);
    }

    public static Layer of(Rotation... rotations) {
        return new Layer(List.of(rotations));
    }
}
