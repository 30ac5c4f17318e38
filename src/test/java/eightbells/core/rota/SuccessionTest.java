package eightbells.core.rota;

import static org.assertj.core.api.Assertions.assertThat;

import eightbells.core.interval.Interval;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Editing a rotation changes nobody's shift before the moment, and keeps who is next (T11). */
class SuccessionTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    /** A Wednesday. Ana's week began on Monday 16 November, as the first of a round. */
    private static final Instant NOW = Instant.parse("2026-11-18T12:00:00Z");

    private static final Instant HANDOFF = Instant.parse("2026-11-23T08:00:00Z");

    private static Rotation weeklyFrom(String start, String... people) {
        return Rotation.of(
                "weekly",
                BERLIN,
                start,
                "P1W",
                Arrays.stream(people).map(Slot::of).toList());
    }

    private static Rotation weekly(String... people) {
        return weeklyFrom("2026-11-16T09:00", people);
    }

    /** Who has each of the weeks that begin with the one of {@link #NOW}. */
    private static List<String> weeks(Rotation old, Rotation next, int weeks) {
        Plan plan = plan(old, next);
        List<String> people = new ArrayList<>();
        for (int i = 0; i < weeks; i++)
            people.addAll(plan.at(NOW.plus(Duration.ofDays(7L * i))).people());
        return people;
    }

    private static Plan plan(Rotation old, Rotation next) {
        return plan(old, next, Succession.moment(old, next, NOW));
    }

    private static Plan plan(Rotation old, Rotation next, Instant moment) {
        Rotation ended = old.within(old.tenure().endingAt(moment));
        Rotation following = Succession.following(old, next, moment);
        List<Person> people = List.of("ana", "ben", "cleo", "dan", "eve").stream()
                .map(handle -> Person.at(handle, BERLIN))
                .toList();
        return new Plan(Duty.PAGER, List.of(Layer.of(ended, following)), List.of(), people, Past.NONE);
    }

    @Test
    void the_moment_is_the_next_handoff() {
        assertThat(Succession.moment(weekly("ana", "ben"), weekly("ana", "ben", "cleo"), NOW))
                .isEqualTo(HANDOFF);
    }

    @Test
    void a_rotation_that_starts_later_takes_over_then_and_leaves_no_gap() {
        Rotation later = weeklyFrom("2026-12-07T09:00", "ana", "ben", "cleo");
        assertThat(Succession.moment(weekly("ana", "ben"), later, NOW))
                .isEqualTo(Instant.parse("2026-12-07T08:00:00Z"));
        assertThat(weeks(weekly("ana", "ben"), later, 5)).containsExactly("ana", "ben", "ana", "ben", "cleo");
    }

    @Test
    void somebody_added_at_the_end_waits_for_their_turn() {
        assertThat(weeks(weekly("ana", "ben"), weekly("ana", "ben", "cleo"), 5))
                .containsExactly("ana", "ben", "cleo", "ana", "ben");
    }

    @Test
    void somebody_added_before_the_next_in_line_does_not_overtake_them() {
        assertThat(weeks(weekly("ana", "ben"), weekly("ana", "cleo", "ben"), 5))
                .containsExactly("ana", "ben", "ana", "cleo", "ben");
    }

    @Test
    void where_the_next_in_line_leaves_the_one_after_them_is_next() {
        assertThat(weeks(weekly("ana", "ben", "cleo"), weekly("ana", "cleo"), 4))
                .containsExactly("ana", "cleo", "ana", "cleo");
    }

    @Test
    void whoever_is_on_and_leaves_stays_until_the_handoff() {
        assertThat(weeks(weekly("ana", "ben", "cleo"), weekly("ben", "cleo"), 4))
                .containsExactly("ana", "ben", "cleo", "ben");
    }

    @Test
    void somebody_who_replaces_the_next_in_line_takes_their_turn() {
        assertThat(weeks(weekly("ana", "ben"), weekly("ana", "dan"), 4)).containsExactly("ana", "dan", "ana", "dan");
    }

    @Test
    void a_whole_new_crew_begins_with_its_first() {
        assertThat(weeks(weekly("ana", "ben"), weekly("dan", "eve"), 4)).containsExactly("ana", "dan", "eve", "dan");
    }

    @Test
    void a_handoff_moved_an_hour_later_gives_nobody_a_week_of_one_hour() {
        Plan plan = plan(weekly("ana", "ben"), weeklyFrom("2026-11-16T10:00", "ana", "ben"));
        List<Shift> shifts = plan.shifts(new Interval(NOW, NOW.plus(Duration.ofDays(14))));
        assertThat(shifts)
                .extracting(s -> s.cover().people())
                .containsExactly(List.of("ana"), List.of("ben"), List.of("ana"));
        assertThat(shifts.get(1).interval().start()).isEqualTo(HANDOFF.plusSeconds(3600));
    }

    @Test
    void a_shorter_turn_begins_with_the_next_in_line() {
        Rotation daily = Rotation.of(
                "weekly", BERLIN, "2026-11-16T09:00", "P1D", List.of(Slot.of("ana"), Slot.of("ben"), Slot.of("cleo")));
        Plan plan = plan(weekly("ana", "ben", "cleo"), daily);
        assertThat(plan.at(HANDOFF.minusSeconds(1)).people()).containsExactly("ana");
        assertThat(plan.at(HANDOFF).people()).containsExactly("ben");
        assertThat(plan.at(HANDOFF.plus(Duration.ofDays(1))).people()).containsExactly("cleo");
    }

    @Test
    void whoever_is_on_when_an_edit_cuts_their_turn_keeps_the_rest_of_it() {
        Plan plan = plan(weekly("ana", "ben"), weekly("ana", "ben", "cleo"), NOW);
        assertThat(plan.at(NOW).people()).containsExactly("ana");
        assertThat(plan.until("ana", NOW)).isEqualTo(HANDOFF);
        assertThat(plan.at(HANDOFF).people()).containsExactly("ben");
        assertThat(plan.at(HANDOFF.plus(Duration.ofDays(7))).people()).containsExactly("cleo");
    }

    @Test
    void whoever_had_half_of_their_turn_hands_over_where_the_new_rotation_does() {
        Instant friday = Instant.parse("2026-11-20T08:00:00Z");
        Rotation fromFriday = weeklyFrom("2026-11-20T09:00", "ana", "ben", "cleo");
        Plan plan = plan(weekly("ana", "ben", "cleo"), fromFriday, friday);
        assertThat(plan.at(friday.minusSeconds(1)).people()).containsExactly("ana");
        assertThat(plan.at(friday).people()).containsExactly("ben");
    }

    @Test
    void whoever_had_less_than_half_of_their_turn_stays_until_the_handoff_after() {
        Instant tuesday = Instant.parse("2026-11-17T08:00:00Z");
        Rotation fromTuesday = weeklyFrom("2026-11-17T09:00", "ana", "ben", "cleo");
        Plan plan = plan(weekly("ana", "ben", "cleo"), fromTuesday, tuesday);
        assertThat(plan.until("ana", tuesday)).isEqualTo(Instant.parse("2026-11-24T08:00:00Z"));
        assertThat(plan.at(Instant.parse("2026-11-24T08:00:00Z")).people()).containsExactly("ben");
    }

    @Test
    void an_edit_in_an_idle_turn_leaves_the_next_in_line_next() {
        Rotation weekdays = Rotation.of(
                        "weekly", BERLIN, "2026-11-16T09:00", "P1D", List.of(Slot.of("ana"), Slot.of("ben")))
                .during(Hours.parse("MON 09:00", "FRI 17:00"));
        Instant sundayEvening = Instant.parse("2026-11-22T23:00:00Z");
        Plan alone = plan(weekdays, weekdays, Instant.parse("2027-06-01T00:00:00Z"));
        Plan edited = plan(weekdays, weekdays, sundayEvening);
        Interval fortnight = new Interval(NOW, NOW.plus(Duration.ofDays(14)));
        assertThat(edited.shifts(fortnight)).isEqualTo(alone.shifts(fortnight));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233, 377})
    void a_rotation_that_follows_itself_changes_nothing_whenever_it_does(long hours) {
        Rotation same = weekly("ana", "ben", "cleo");
        Plan alone = plan(same, same, Instant.parse("2027-06-01T00:00:00Z"));
        Plan edited = plan(same, same, NOW.plus(Duration.ofHours(hours)));
        Interval quarter = new Interval(NOW, NOW.plus(Duration.ofDays(90)));
        assertThat(edited.shifts(quarter)).isEqualTo(alone.shifts(quarter));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void whoever_is_next_and_stays_is_next_whatever_else_changes(long seed) {
        Random random = new Random(seed);
        List<String> people = new ArrayList<>(List.of("ana", "ben", "cleo", "dan", "eve"));
        java.util.Collections.shuffle(people, random);
        List<String> before = people.subList(0, 2 + random.nextInt(3));
        Rotation old = weekly(before.toArray(String[]::new));
        Plan alone = new Plan(
                Duty.PAGER,
                List.of(Layer.of(old)),
                List.of(),
                people.stream().map(p -> Person.at(p, BERLIN)).toList(),
                Past.NONE);
        String next = alone.at(HANDOFF).people().get(0);
        List<String> after = new ArrayList<>(people);
        java.util.Collections.shuffle(after, random);
        after = new ArrayList<>(after.subList(0, 1 + random.nextInt(5)));
        if (!after.contains(next)) after.set(0, next);
        Plan edited = plan(old, weekly(after.toArray(String[]::new)));
        assertThat(edited.at(HANDOFF).people()).containsExactly(next);
        assertThat(edited.at(HANDOFF.minusSeconds(1))).isEqualTo(alone.at(HANDOFF.minusSeconds(1)));
    }
}
