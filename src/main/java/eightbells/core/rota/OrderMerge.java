package eightbells.core.rota;

import eightbells.core.rota.Conflict.Side;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The order of what is there before an edit, after it, and in a waiting version. Two of them stand in the order of the
 * side that changed it; where that leads in a circle, somebody has to choose.
 */
final class OrderMerge {
    /** In the order before. */
    private final List<Integer> common;

    private final Map<Integer, Integer> edited;
    private final Map<Integer, Integer> waiting;

    OrderMerge(List<Integer> common, List<Integer> edited, List<Integer> waiting) {
        this.common = common;
        this.edited = places(edited);
        this.waiting = places(waiting);
    }

    List<Integer> merged(Supplier<Side> chooser) {
        int n = common.size();
        Map<Integer, Integer> ahead = new HashMap<>();
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                boolean swapped = swaps(edited, i, j) || swaps(waiting, i, j);
                ahead.merge(common.get(swapped ? i : j), 1, Integer::sum);
            }
        }
        List<Integer> merged = sorted(ahead);
        for (int i = 0; i < n; i++) {
            if (ahead.getOrDefault(merged.get(i), 0) != i) {
                return sorted(chooser.get() == Side.EDITED ? edited : waiting);
            }
        }
        return merged;
    }

    private boolean swaps(Map<Integer, Integer> side, int i, int j) {
        return at(side, common.get(i)) > at(side, common.get(j));
    }

    private List<Integer> sorted(Map<Integer, Integer> places) {
        List<Integer> sorted = new ArrayList<>(common);
        sorted.sort(Comparator.comparing(mark -> at(places, mark)));
        return sorted;
    }

    private static int at(Map<Integer, Integer> places, int mark) {
        return places.getOrDefault(mark, 0);
    }

    private static Map<Integer, Integer> places(List<Integer> marks) {
        Map<Integer, Integer> places = new HashMap<>();
        for (int i = 0; i < marks.size(); i++) places.put(marks.get(i), i);
        return places;
    }
}
