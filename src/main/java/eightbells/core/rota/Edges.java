package eightbells.core.rota;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Where stretches of a line of seconds begin and end, in turn, once those that touch are joined. */
final class Edges {
    private Edges() {}

    /** @param stretches pairs of a start and an end, in no order; one that ends no later than it starts is none */
    static long[] of(List<long[]> stretches) {
        List<long[]> sorted = new ArrayList<>(stretches);
        sorted.removeIf(stretch -> stretch[0] >= stretch[1]);
        sorted.sort((a, b) -> Long.compare(a[0], b[0]));
        long[] edges = new long[sorted.size() * 2];
        int n = 0;
        for (long[] stretch : sorted) {
            if (n > 0 && stretch[0] <= edges[n - 1]) {
                edges[n - 1] = Math.max(edges[n - 1], stretch[1]);
            } else {
                edges[n++] = stretch[0];
                edges[n++] = stretch[1];
            }
        }
        return Arrays.copyOf(edges, n);
    }
}
