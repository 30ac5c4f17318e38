package eightbells.core.rota;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * Which slot of an edited order is which of the one before: the same people, first in the same order and then moved;
 * then some of the same people; then whoever came in the place of somebody.
 */
final class Alignment {
    private final List<Slot> before;
    private final List<Slot> after;
    /** By place afterwards: the place before, or -1. */
    private final int[] origins;
    /** By place before: the place afterwards, or -1. */
    private final int[] places;

    private Alignment(List<Slot> before, List<Slot> after) {
        this.before = before;
        this.after = after;
        origins = filled(after.size());
        places = filled(before.size());
        inOrder();
        any(Slot::equals);
        any((one, other) -> !Collections.disjoint(one.people(), other.people()));
        inPlace();
    }

    /** By place afterwards: the place before, or -1 where the slot is new. */
    static int[] origins(List<Slot> before, List<Slot> after) {
        return new Alignment(before, after).origins;
    }

    private static int[] filled(int size) {
        int[] none = new int[size];
        Arrays.fill(none, -1);
        return none;
    }

    private void match(int i, int j) {
        places[i] = j;
        origins[j] = i;
    }

    /** The longest common subsequence, between what both begin and end with. */
    private void inOrder() {
        int from = 0;
        int most = Math.min(before.size(), after.size());
        while (from < most && before.get(from).equals(after.get(from))) match(from, from++);
        int n = before.size();
        int m = after.size();
        while (n > from && m > from && before.get(n - 1).equals(after.get(m - 1))) match(--n, --m);
        int[][] common = new int[n - from + 1][m - from + 1];
        for (int i = n - 1; i >= from; i--) {
            for (int j = m - 1; j >= from; j--) {
                common[i - from][j - from] = before.get(i).equals(after.get(j))
                        ? common[i - from + 1][j - from + 1] + 1
                        : Math.max(common[i - from + 1][j - from], common[i - from][j - from + 1]);
            }
        }
        for (int i = from, j = from; i < n && j < m; ) {
            if (before.get(i).equals(after.get(j))) match(i++, j++);
            else if (common[i - from + 1][j - from] >= common[i - from][j - from + 1]) i++;
            else j++;
        }
    }

    private void any(BiPredicate<Slot, Slot> alike) {
        for (int j = 0; j < after.size(); j++) {
            for (int i = 0; i < before.size() && origins[j] < 0; i++) {
                if (places[i] < 0 && alike.test(before.get(i), after.get(j))) match(i, j);
            }
        }
    }

    /** Behind the same neighbour, one went and one came. */
    private void inPlace() {
        for (int j = 0; j < after.size(); j++) {
            int i = j == 0 ? 0 : origins[j - 1] + 1;
            boolean behindTheSame = j == 0 || origins[j - 1] >= 0;
            if (origins[j] < 0 && behindTheSame && i < before.size() && places[i] < 0) match(i, j);
        }
    }
}
