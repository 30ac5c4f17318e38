package eightbells.core.rota;

import eightbells.core.rota.Conflict.Field;
import eightbells.core.rota.Conflict.Side;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The conflicts that a merge meets, and who decides them. */
final class Conflicts {
    private final Function<Instant, Side> sides;
    private final Set<Conflict> found = new LinkedHashSet<>();
    private boolean met;

    Conflicts(Function<Instant, Side> sides) {
        this.sides = sides;
    }

    List<Conflict> found() {
        return List.copyOf(found);
    }

    /** Whether there was any since this was asked last. */
    boolean met() {
        boolean any = met;
        met = false;
        return any;
    }

    /** Decides for one version. */
    Judge at(Instant from) {
        return (rotation, field, edited, waiting) -> {
            met = true;
            found.add(new Conflict(from, rotation, field, edited, waiting));
            return sides.apply(from);
        };
    }

    interface Judge {
        Side decide(String rotation, Field field, List<String> edited, List<String> waiting);

        default <T> T choose(String rotation, Field field, T edited, T waiting, Function<T, List<String>> words) {
            Side side = decide(rotation, field, words.apply(edited), words.apply(waiting));
            return side == Side.EDITED ? edited : waiting;
        }
    }
}
