package eightbells.rota.swap;

import static org.assertj.core.api.Assertions.assertThat;

import eightbells.core.interval.Interval;
import eightbells.rota.edit.RotaChange.Stretch;
import eightbells.rota.swap.ShiftOutcome.Elsewhere;
import eightbells.rota.swap.ShiftOutcome.Gone;
import eightbells.rota.swap.ShiftOutcome.Kept;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What an edit leaves of a part of a shift that somebody covers, by hours. Days of March 2026, in UTC. */
class ShiftOutcomeTest {
    private static final Instant NOW = at(1, 0);

    @Test
    void a_shift_that_the_edit_leaves_keeps_its_cover() {
        ShiftOutcome outcome = ShiftOutcome.of(day(10), day(10), shifts(day(3), day(10)), shifts(day(4), day(10)), NOW);

        assertThat(outcome).isEqualTo(new Kept(day(10), day(10)));
    }

    @Test
    void of_a_shift_that_begins_later_what_remains_stays_covered_and_nothing_is_added() {
        ShiftOutcome outcome = ShiftOutcome.of(day(10), day(10), shifts(day(10)), shifts(between(10, 12, 11, 18)), NOW);

        assertThat(outcome).isEqualTo(new Kept(between(10, 12, 11, 0), between(10, 12, 11, 18)));
    }

    @Test
    void a_shift_that_grows_leaves_its_cover_as_it_was() {
        ShiftOutcome outcome = ShiftOutcome.of(day(10), day(10), shifts(day(10)), shifts(between(9, 18, 11, 6)), NOW);

        assertThat(outcome).isEqualTo(new Kept(day(10), between(9, 18, 11, 6)));
    }

    @Test
    void a_part_is_clipped_to_what_is_left_of_the_shift() {
        List<Stretch> has = shifts(between(10, 0, 10, 12));

        assertThat(left(between(10, 8, 10, 16), shifts(day(10)), has)).contains(between(10, 8, 10, 12));
        assertThat(ShiftOutcome.of(day(10), between(10, 14, 10, 16), shifts(day(10)), has, NOW))
                .isEqualTo(new Gone());
    }

    @Test
    void a_part_stays_where_it_is_when_only_the_front_of_the_shift_is_cut() {
        Interval week = between(2, 0, 9, 0);
        Instant tuesday = at(3, 10);
        List<Stretch> had = shifts(new Interval(tuesday, week.end()));
        List<Stretch> has = shifts(between(4, 9, 9, 0));

        assertThat(left(week, between(5, 18, 6, 8), had, has, tuesday)).contains(between(5, 18, 6, 8));
        assertThat(left(week, between(4, 6, 4, 20), had, has, tuesday)).contains(between(4, 9, 4, 20));
        assertThat(left(week, between(3, 12, 4, 9), had, has, tuesday)).isEmpty();
        assertThat(left(week, between(8, 12, 9, 0), had, has, tuesday)).contains(between(8, 12, 9, 0));
    }

    @Test
    void where_nothing_overlaps_the_part_is_that_of_the_same_shift_elsewhere() {
        List<Stretch> has = shifts(day(12));

        assertThat(ShiftOutcome.of(day(10), day(10), shifts(day(10)), has, NOW))
                .isEqualTo(new Elsewhere(day(12), day(12)));
        assertThat(ShiftOutcome.of(day(10), between(10, 8, 10, 16), shifts(day(10)), has, NOW))
                .isEqualTo(new Elsewhere(between(12, 8, 12, 16), day(12)));
        assertThat(ShiftOutcome.of(day(10), between(10, 8, 11, 0), shifts(day(10)), has, NOW))
                .isEqualTo(new Elsewhere(between(12, 8, 13, 0), day(12)));
    }

    @Test
    void a_week_over_which_the_clocks_change_is_the_same_shift() {
        Interval week = between(2, 9, 9, 9);
        Interval shorter = between(9, 9, 16, 8);

        assertThat(ShiftOutcome.of(week, week, shifts(week), shifts(shorter), NOW))
                .isEqualTo(new Elsewhere(shorter, shorter));
    }

    @Test
    void a_shift_that_nobody_can_find_again_is_gone() {
        assertThat(ShiftOutcome.of(day(10), day(10), shifts(day(10)), shifts(), NOW))
                .isEqualTo(new Gone());
        assertThat(ShiftOutcome.of(day(10), day(10), shifts(day(10)), shifts(between(12, 0, 12, 8)), NOW))
                .isEqualTo(new Gone());
    }

    @Test
    void a_shift_that_moves_far_away_is_gone() {
        List<Stretch> far = shifts(
                new Interval(at(10, 0).plusSeconds(40 * 86_400), at(11, 0).plusSeconds(40 * 86_400)));

        assertThat(ShiftOutcome.of(day(10), day(10), shifts(day(10)), far, NOW)).isEqualTo(new Gone());
    }

    @Test
    void a_shift_that_is_split_keeps_its_cover_on_both_sides() {
        List<Stretch> has = shifts(between(10, 0, 10, 8), between(10, 10, 11, 0));

        assertThat(left(day(10), shifts(day(10)), has)).contains(day(10));
    }

    @Test
    void of_a_shift_that_is_split_and_cut_the_cover_ends_where_the_last_piece_does() {
        List<Stretch> has = shifts(between(10, 0, 10, 8), between(10, 10, 10, 20));

        assertThat(left(day(10), shifts(day(10)), has)).contains(between(10, 0, 10, 20));
    }

    @Test
    void the_second_of_two_shifts_that_are_joined_stays_covered_where_it_was() {
        assertThat(left(day(11), shifts(day(9), day(11)), shifts(between(9, 0, 12, 0))))
                .contains(day(11));
    }

    @Test
    void in_an_order_that_is_swapped_each_shift_is_found_again_as_the_nearest_of_the_same_length() {
        List<Stretch> had = shifts(day(9), day(12), day(15));
        List<Stretch> has = shifts(day(10), day(13), day(16));

        assertThat(ShiftOutcome.of(day(9), day(9), had, has, NOW)).isEqualTo(new Elsewhere(day(10), day(10)));
        assertThat(ShiftOutcome.of(day(12), day(12), had, has, NOW)).isEqualTo(new Elsewhere(day(13), day(13)));
        assertThat(ShiftOutcome.of(day(15), between(15, 4, 15, 5), had, has, NOW))
                .isEqualTo(new Elsewhere(between(16, 4, 16, 5), day(16)));
    }

    @Test
    void what_runs_keeps_its_start_and_follows_its_end() {
        Instant now = at(10, 6);
        List<Stretch> had = shifts(between(10, 6, 11, 0));
        List<Stretch> has = shifts(between(10, 6, 10, 20));

        assertThat(left(day(10), day(10), had, has, now)).contains(between(10, 0, 10, 20));
        assertThat(left(day(10), between(10, 2, 10, 5), had, has, now)).isEmpty();
        assertThat(left(day(10), between(10, 12, 11, 0), had, has, now)).contains(between(10, 12, 10, 20));
    }

    @Test
    void what_is_over_has_no_outcome() {
        assertThat(ShiftOutcome.of(day(1), day(1), shifts(day(10)), shifts(day(10)), at(3, 0)))
                .isEqualTo(new Gone());
    }

    @Test
    void an_interval_without_others_is_what_lies_between_them() {
        assertThat(day(10).without(List.of(between(10, 2, 10, 4), between(10, 20, 12, 0))))
                .containsExactly(between(10, 0, 10, 2), between(10, 4, 10, 20));
        assertThat(day(10).without(List.of(between(9, 0, 12, 0)))).isEmpty();
        assertThat(day(10).common(between(10, 20, 12, 0))).contains(between(10, 20, 11, 0));
        assertThat(day(10).common(day(11))).isEqualTo(Optional.empty());
    }

    /** Of a part of the tenth or of a shift of its own. */
    private static Optional<Interval> left(Interval part, List<Stretch> had, List<Stretch> has) {
        return left(part, part, had, has, NOW);
    }

    private static Optional<Interval> left(
            Interval shift, Interval part, List<Stretch> had, List<Stretch> has, Instant now) {
        ShiftOutcome outcome = ShiftOutcome.of(shift, part, had, has, now);
        return outcome instanceof Kept kept ? Optional.of(kept.part()) : Optional.empty();
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
