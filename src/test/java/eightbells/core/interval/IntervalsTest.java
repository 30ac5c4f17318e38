package eightbells.core.interval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class IntervalsTest {
    @Test
    void what_overlaps_or_abuts_is_one() {
        assertThat(Intervals.merged(of(5, 7, 1, 3, 3, 4, 6, 9))).isEqualTo(of(1, 4, 5, 9));
    }

    @Test
    void a_stretch_within_another_adds_nothing() {
        assertThat(Intervals.merged(of(1, 9, 2, 3))).isEqualTo(of(1, 9));
    }

    @Test
    void common_is_what_lies_in_both() {
        assertThat(Intervals.common(of(1, 4, 6, 9), of(3, 7, 8, 20))).isEqualTo(of(3, 4, 6, 7, 8, 9));
        assertThat(Intervals.common(of(1, 4), of(4, 7))).isEmpty();
    }

    @Test
    void without_leaves_what_is_not_taken() {
        assertThat(Intervals.without(of(1, 9), of(3, 4, 4, 5, 8, 12))).isEqualTo(of(1, 3, 5, 8));
        assertThat(Intervals.without(of(2, 4), of(1, 9))).isEmpty();
        assertThat(Intervals.without(of(2, 4), of())).isEqualTo(of(2, 4));
    }

    /** Pairs of seconds. */
    private static List<Interval> of(long... seconds) {
        Interval[] all = new Interval[seconds.length / 2];
        for (int i = 0; i < all.length; i++) {
            all[i] = new Interval(Instant.ofEpochSecond(seconds[2 * i]), Instant.ofEpochSecond(seconds[2 * i + 1]));
        }
        return Arrays.asList(all);
    }
}
