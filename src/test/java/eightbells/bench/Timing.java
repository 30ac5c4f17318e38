package eightbells.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How long something takes, once it is warm: the median of many times. */
final class Timing {
    private static final int TO_WARM_UP = 60;
    private static final int TIMES = 51;
    private static final Duration WARM_UP_AT_MOST = Duration.ofSeconds(15);
    private static final Duration AT_MOST = Duration.ofSeconds(45);

    private Timing() {}

    /** Does something once, undoes it where it must not add up, and says how many milliseconds the doing took. */
    interface Work {
        double millis(int time) throws Exception;
    }

    /** The median. What takes long is done less often, three times at least. */
    static double median(Work work) throws Exception {
        int warm = repeat(work, 0, 1, TO_WARM_UP, WARM_UP_AT_MOST).size();
        return middle(repeat(work, warm, 3, TIMES, AT_MOST));
    }

    /** The median of so many times, without a warm-up. */
    static double median(int times, Work work) throws Exception {
        return middle(repeat(work, 0, times, times, AT_MOST));
    }

    static double middle(List<Double> figures) {
        List<Double> sorted = new ArrayList<>(figures);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }

    private static List<Double> repeat(Work work, int first, int least, int most, Duration atMost) throws Exception {
        long end = System.nanoTime() + atMost.toNanos();
        List<Double> figures = new ArrayList<>();
        while (figures.size() < least || figures.size() < most && System.nanoTime() < end) {
            figures.add(work.millis(first + figures.size()));
        }
        return figures;
    }
}
