package eightbells.cover;

import static org.assertj.core.api.Assertions.assertThat;

import eightbells.core.rota.Interval;
import eightbells.rota.RotaChange.Stretch;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where cover goes when an edit moves the shift that it belongs to. Days of March 2026, in UTC. */
class FateTest {
    private static final Instant NOW = at(1, 0);

    @Test
    void a_shift_that_the_edit_leaves_keeps_its_cover() {
        Fate fate = Fate.of(day(10), shifts(day(3), day(10)), shifts(day(4), day(10)), NOW);

        assertThat(fate).isEqualTo(Fate.Simple.STAYS);
        assertThat(fate.of(day(10))).contains(day(10));
    }

    @Test
    void cover_of_a_whole_shift_is_cover_of_the_whole_of_it_wherever_it_goes() {
        Fate fate = Fate.of(day(10), shifts(day(10)), shifts(between(10, 12, 11, 18)), NOW);

        assertThat(fate.of(day(10))).contains(between(10, 12, 11, 18));
    }

    @Test
    void a_part_keeps_its_distance_from_the_start() {
        Fate fate = Fate.of(day(10), shifts(day(10)), shifts(day(12)), NOW);

        assertThat(fate.of(between(10, 8, 10, 16))).contains(between(12, 8, 12, 16));
    }

    @Test
    void a_part_to_the_end_reaches_to_the_new_end() {
        Fate fate = Fate.of(day(10), shifts(day(10)), shifts(between(10, 0, 11, 6)), NOW);

        assertThat(fate.of(between(10, 8, 11, 0))).contains(between(10, 8, 11, 6));
    }

    @Test
    void a_part_is_clipped_to_what_is_left_of_the_shift() {
        Fate fate = Fate.of(day(10), shifts(day(10)), shifts(between(10, 0, 10, 12)), NOW);

        assertThat(fate.of(between(10, 8, 10, 16))).contains(between(10, 8, 10, 12));
        assertThat(fate.of(between(10, 14, 10, 16))).isEmpty();
    }

    @Test
    void a_part_stays_where_it_is_when_only_the_front_of_the_shift_is_cut() {
        Interval week = between(2, 0, 9, 0);
        Instant tuesday = at(3, 10);
        Fate fate = Fate.of(week, shifts(new Interval(tuesday, week.end())), shifts(between(4, 9, 9, 0)), tuesday);

        assertThat(fate.of(between(5, 18, 6, 8))).contains(between(5, 18, 6, 8));
        assertThat(fate.of(between(4, 6, 4, 20))).contains(between(4, 9, 4, 20));
        assertThat(fate.of(between(3, 12, 4, 9))).isEmpty();
        assertThat(fate.of(between(8, 12, 9, 0))).contains(between(8, 12, 9, 0));
    }

    @Test
    void a_part_from_the_start_begins_at_the_new_start_and_ends_when_it_did() {
        Fate fate = Fate.of(day(10), shifts(day(10)), shifts(between(9, 18, 11, 0)), NOW);

        assertThat(fate.of(between(10, 0, 10, 8))).contains(between(9, 18, 10, 8));
        assertThat(fate.of(between(10, 8, 10, 16))).contains(between(10, 8, 10, 16));
    }

    @Test
    void a_shift_that_nobody_can_find_again_is_gone() {
        Fate fate = Fate.of(day(10), shifts(day(10)), shifts(), NOW);

        assertThat(fate).isEqualTo(Fate.Simple.GONE);
        assertThat(fate.of(day(10))).isEmpty();
    }

    @Test
    void a_shift_that_moves_far_away_is_gone() {
        List<Stretch> far = shifts(
                new Interval(at(10, 0).plusSeconds(40 * 86_400), at(11, 0).plusSeconds(40 * 86_400)));

        assertThat(Fate.of(day(10), shifts(day(10)), far, NOW)).isEqualTo(Fate.Simple.GONE);
    }

    @Test
    void a_shift_that_is_split_keeps_its_cover_on_both_sides() {
        Fate fate = Fate.of(day(10), shifts(day(10)), shifts(between(10, 0, 10, 8), between(10, 10, 11, 0)), NOW);

        assertThat(fate.of(day(10))).contains(day(10));
    }

    @Test
    void of_a_shift_that_is_split_and_cut_the_cover_ends_where_the_last_piece_does() {
        Fate fate = Fate.of(day(10), shifts(day(10)), shifts(between(10, 0, 10, 8), between(10, 10, 10, 20)), NOW);

        assertThat(fate.of(day(10))).contains(between(10, 0, 10, 20));
    }

    @Test
    void the_second_of_two_shifts_that_are_joined_stays_covered_where_it_was() {
        Fate fate = Fate.of(day(11), shifts(day(9), day(11)), shifts(between(9, 0, 12, 0)), NOW);

        assertThat(fate.of(day(11))).contains(day(11));
    }

    @Test
    void in_an_order_that_is_swapped_each_shift_takes_its_cover_to_the_nearest_of_the_same_length() {
        List<Stretch> had = shifts(day(9), day(12), day(15));
        List<Stretch> has = shifts(day(10), day(13), day(16));

        assertThat(Fate.of(day(9), had, has, NOW).of(day(9))).contains(day(10));
        assertThat(Fate.of(day(12), had, has, NOW).of(day(12))).contains(day(13));
        assertThat(Fate.of(day(15), had, has, NOW).of(between(15, 4, 15, 5))).contains(between(16, 4, 16, 5));
    }

    @Test
    void what_runs_keeps_its_start_and_follows_its_end() {
        Instant now = at(10, 6);
        List<Stretch> had = shifts(between(10, 6, 11, 0));
        List<Stretch> has = shifts(between(10, 6, 10, 20));

        Fate fate = Fate.of(day(10), had, has, now);

        assertThat(fate.of(day(10))).contains(between(10, 0, 10, 20));
        assertThat(fate.of(between(10, 2, 10, 5))).isEmpty();
        assertThat(fate.of(between(10, 12, 11, 0))).contains(between(10, 12, 10, 20));
    }

    @Test
    void what_is_over_has_no_fate() {
        assertThat(Fate.of(day(1), shifts(day(10)), shifts(day(10)), at(3, 0))).isEqualTo(Fate.Simple.GONE);
    }

    @Test
    void an_interval_without_others_is_what_lies_between_them() {
        assertThat(day(10).without(List.of(between(10, 2, 10, 4), between(10, 20, 12, 0))))
                .containsExactly(between(10, 0, 10, 2), between(10, 4, 10, 20));
        assertThat(day(10).without(List.of(between(9, 0, 12, 0)))).isEmpty();
        assertThat(day(10).common(between(10, 20, 12, 0))).contains(between(10, 20, 11, 0));
        assertThat(day(10).common(day(11))).isEqualTo(Optional.empty());
    }

    private static List<Stretch> shifts(Interval... intervals) {
        return Arrays.stream(intervals)
                .map(interval -> new Stretch("platform", "primary", interval))
                .toList();
    }

    private static Interval day(int day) {
        return between(day, 0, day + 1, 0);
    }

    private static Interval between(int day, int hour, int untilDay, int untilHour) {
        return new Interval(at(day, hour), at(untilDay, untilHour));
    }

    private static Instant at(int day, int hour) {
        return Instant.parse("2026-03-01T00:00:00Z").plusSeconds((day - 1) * 86_400L + hour * 3_600L);
    }
}
