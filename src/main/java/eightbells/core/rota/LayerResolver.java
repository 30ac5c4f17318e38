package eightbells.core.rota;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the rotations of one layer claim together (T8). */
final class LayerResolver {
    private final RotationResolver[] rotations;
    /** No two of its rotations name the same person, so none can be claimed twice. */
    private final boolean disjoint;

    LayerResolver(Layer layer, Function<String, Presence> people) {
        rotations = layer.rotations().stream()
                .map(rotation -> new RotationResolver(rotation, people))
                .toArray(RotationResolver[]::new);
        disjoint = disjoint(layer);
    }

    boolean leftEmpty(long t) {
        return Arrays.stream(rotations).anyMatch(rotation -> rotation.leftEmpty(t));
    }

    private static boolean disjoint(Layer layer) {
        Set<String> named = new HashSet<>();
        for (Rotation rotation : layer.rotations()) {
            Set<String> people = new HashSet<>();
            rotation.slots().forEach(slot -> people.addAll(slot.people()));
            for (String person : people) {
                if (!named.add(person)) return false;
            }
        }
        return true;
    }

    /** The claims of the layer at ever later instants. They are united anew only when one of them is over. */
    final class Cursor {
        private final RotationResolver.Cursor[] claims = new RotationResolver.Cursor[rotations.length];
        private Cover cover = Gap.GAP;
        private long until = Long.MIN_VALUE;

        Cursor() {
            for (int i = 0; i < claims.length; i++) claims[i] = rotations[i].new Cursor();
        }

        Cover cover() {
            return cover;
        }

        /** An instant before which the cover stays as it is. */
        long until() {
            return until;
        }

        void to(long t, @Nullable Trace trace) {
            if (t < until) return;
            until = Long.MAX_VALUE;
            cover = Gap.GAP;
            boolean several = false;
            for (RotationResolver.Cursor claim : claims) {
                claim.to(t, trace);
                until = Math.min(until, claim.until());
                if (claim.cover() == Gap.GAP) continue;
                several = cover != Gap.GAP;
                cover = claim.cover();
            }
            if (several) cover = union();
        }

        /** In the order of the rotations, each person once. */
        private Cover union() {
            int most = 0;
            for (RotationResolver.Cursor claim : claims)
                most += claim.cover().assignments().size();
            Assignment[] all = new Assignment[most];
            int n = 0;
            for (RotationResolver.Cursor claim : claims) {
                List<Assignment> claimed = claim.cover().assignments();
                for (int i = 0; i < claimed.size(); i++) {
                    Assignment assignment = claimed.get(i);
                    if (disjoint || !names(all, n, assignment.person())) all[n++] = assignment;
                }
            }
            return Cover.of(List.of(n == most ? all : Arrays.copyOf(all, n)));
        }
    }

    private static boolean names(Assignment[] assignments, int n, String person) {
        for (int i = 0; i < n; i++) {
            if (assignments[i].person().equals(person)) return true;
        }
        return false;
    }
}
