package eightbells.core.rota;

import static eightbells.core.rota.Examples.APIA;
import static eightbells.core.rota.Examples.BERLIN;
import static eightbells.core.rota.Examples.adding;
import static eightbells.core.rota.Examples.alone;
import static eightbells.core.rota.Examples.between;
import static eightbells.core.rota.Examples.daily;
import static eightbells.core.rota.Examples.replacing;
import static eightbells.core.rota.Examples.rotation;
import static eightbells.core.rota.Examples.shift;
import static eightbells.core.rota.Examples.weekly;
import static eightbells.core.rota.Rota.NOBODY;
import static eightbells.core.rota.Rota.moment;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** T10, and how T11 looks from the core. Each answer was worked out by hand. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD) // a walk that stands still
class TimelineTest {
    private static final Assignment BY_HAND = new Assignment("ben", "override");

    /** Each shift as {@code from people}; where the last one ends goes without saying. */
    private static List<String> timeline(Rota rota, String from, String until) {
        return rota.plan().shifts(between(from, until)).stream()
                .map(s -> s.interval().start() + " " + Rota.names(s.cover().assignments()))
                .toList();
    }

    @Nested
    class Shifts {
        @Test
        void are_cut_at_the_windows_edges() {
            List<Shift> shifts = Rota.of(weekly(BERLIN, "2026-06-01T09:00", "ana", "ben"))
                    .plan()
                    .shifts(between("2026-06-03T00:00Z", "2026-06-10T00:00Z"));
            assertThat(shifts)
                    .extracting(Shift::interval)
                    .containsExactly(
                            between("2026-06-03T00:00Z", "2026-06-08T07:00Z"),
                            between("2026-06-08T07:00Z", "2026-06-10T00:00Z"));
        }

        @Test
        void include_gaps_and_overrides() {
            Rota rota = Rota.of(
                            weekly(BERLIN, "2026-06-01T09:00", "ana", "").during(Hours.parse("MON 09:00", "FRI 17:00")))
                    .with(Person.at("ben", BERLIN))
                    .with(alone("ben", "2026-06-02T08:00Z", "2026-06-02T20:00Z"))
                    .with(adding("ben", "2026-06-06T08:00Z", "2026-06-06T20:00Z"));
            assertThat(timeline(rota, "2026-06-01T00:00Z", "2026-06-15T00:00Z"))
                    .containsExactly(
                            "2026-06-01T00:00:00Z nobody",
                            "2026-06-01T07:00:00Z ana",
                            "2026-06-02T08:00:00Z ben",
                            "2026-06-02T20:00:00Z ana",
                            "2026-06-05T15:00:00Z nobody",
                            "2026-06-06T08:00:00Z ben",
                            "2026-06-06T20:00:00Z nobody");
        }

        @Test
        void run_on_through_a_handoff_to_oneself() {
            Rota rota = Rota.of(daily(BERLIN, "2026-06-01T09:00", "ana", "ana", "ben"));
            assertThat(timeline(rota, "2026-06-01T07:00Z", "2026-06-05T07:00Z"))
                    .containsExactly(
                            "2026-06-01T07:00:00Z ana", "2026-06-03T07:00:00Z ben", "2026-06-04T07:00:00Z ana");
        }

        @Test
        void run_on_where_only_the_source_changes() {
            Rota rota = Rota.of(weekly(BERLIN, "2026-06-01T09:00", "ana"))
                    .with(alone("ana", "2026-06-02T08:00Z", "2026-06-02T20:00Z"));
            assertThat(timeline(rota, "2026-06-02T00:00Z", "2026-06-03T00:00Z"))
                    .containsExactly("2026-06-02T00:00:00Z ana");
        }

        @Test
        void part_where_only_the_order_changes() {
            Rota rota = Rota.of(weekly(BERLIN, "2026-06-01T09:00", "ana ben", "ben ana"));
            assertThat(timeline(rota, "2026-06-02T00:00Z", "2026-06-15T00:00Z"))
                    .containsExactly("2026-06-02T00:00:00Z ana ben", "2026-06-08T07:00:00Z ben ana");
        }

        @Test
        void do_not_see_an_override_that_changes_nothing() {
            Rota rota = Rota.of(weekly(BERLIN, "2026-06-01T09:00", "ana"))
                    .with(Person.at("ben", BERLIN))
                    .with(Person.at("cleo", BERLIN))
                    .with(replacing("ben", "cleo", "2026-06-02T08:00Z", "2026-06-02T20:00Z"));
            assertThat(timeline(rota, "2026-06-02T00:00Z", "2026-06-03T00:00Z"))
                    .containsExactly("2026-06-02T00:00:00Z ana");
        }

        @Test
        void of_apias_shortest_week_leave_the_friday_out() {
            Rota rota = Rota.of(daily(APIA, "2011-12-28T00:00", "ana", "ben", "cleo", "dora"));
            assertThat(timeline(rota, "2011-12-28T10:00Z", "2012-01-01T10:00Z"))
                    .containsExactly(
                            "2011-12-28T10:00:00Z ana",
                            "2011-12-29T10:00:00Z ben",
                            "2011-12-30T10:00:00Z dora",
                            "2011-12-31T10:00:00Z ana");
        }

        @Test
        void of_a_second_are_one() {
            Rota rota = Rota.of(weekly(BERLIN, "2026-06-01T09:00", "ana", "ben"));
            assertThat(timeline(rota, "2026-06-08T06:59:59Z", "2026-06-08T07:00Z"))
                    .containsExactly("2026-06-08T06:59:59Z ana");
        }
    }

    @Nested
    class OnesOwnStretch {
        private final Rota shared = Rota.of(
                rotation("first", BERLIN, "2026-06-01T09:00", "P1W", "ana", "ben"),
                rotation("second", BERLIN, "2026-06-03T09:00", "P1W", "cleo", "ana"));

        @Test
        void runs_through_what_others_do() {
            // Ana: first rotation 1 to 8 June; second rotation 10 to 17 June; first again 15 to 22 June.
            Plan plan = shared.plan();
            assertThat(plan.since("ana", moment("2026-06-16T00:00Z"))).isEqualTo(moment("2026-06-10T07:00Z"));
            assertThat(plan.until("ana", moment("2026-06-11T00:00Z"))).isEqualTo(moment("2026-06-22T07:00Z"));
            assertThat(plan.until("ana", moment("2026-06-01T07:00Z"))).isEqualTo(moment("2026-06-08T07:00Z"));
            assertThat(plan.since("ana", moment("2026-06-01T07:00Z"))).isEqualTo(moment("2026-06-01T07:00Z"));
        }

        @Test
        void has_no_end_where_it_reaches_more_than_a_year_away() {
            Plan plan = Rota.of(weekly(BERLIN, "2024-01-01T09:00", "ana")).plan();
            assertThat(plan.until("ana", moment("2024-01-02T00:00Z"))).isNull();
            assertThat(plan.since("ana", moment("2026-01-02T00:00Z"))).isNull();
            assertThat(plan.since("ana", moment("2024-06-02T00:00Z"))).isEqualTo(moment("2024-01-01T08:00Z"));
        }
    }

    @Nested
    class ThePast {
        private final Rota edited = Rota.of(weekly(BERLIN, "2026-06-01T09:00", "ana"))
                .remembering(new Past(
                        moment("2026-06-04T12:00Z"),
                        List.of(
                                shift("2026-06-01T07:00Z", "2026-06-02T07:00Z", BY_HAND),
                                shift("2026-06-02T07:00Z", "2026-06-03T07:00Z", new Assignment("gone", "rotation old")),
                                shift("2026-06-04T07:00Z", "2026-06-04T12:00Z", BY_HAND))));

        @Test
        void is_answered_from_its_record_and_is_a_gap_where_none_was_kept() {
            edited.expectHandover("2026-06-01T07:00Z", NOBODY, "ben")
                    .expectSources("2026-06-01T12:00Z", "ben: override")
                    .expectHandover("2026-06-02T07:00Z", "ben", "gone")
                    .expectSources("2026-06-02T12:00Z", "gone: rotation old")
                    .expectHandover("2026-06-03T07:00Z", "gone", NOBODY)
                    .expectHandover("2026-06-04T07:00Z", NOBODY, "ben")
                    .expectHandover("2026-06-04T12:00Z", "ben", "ana");
        }

        @Test
        void has_no_seams_where_one_recorded_turn_follows_another() {
            Assignment ana = new Assignment("ana", "rotation weekly");
            Rota rota = Rota.of(weekly(BERLIN, "2026-06-08T09:00", "ana"))
                    .remembering(new Past(
                            moment("2026-06-06T07:00Z"),
                            List.of(
                                    shift("2026-06-01T07:00Z", "2026-06-02T07:00Z", BY_HAND),
                                    shift("2026-06-02T07:00Z", "2026-06-03T07:00Z", ana),
                                    shift("2026-06-03T07:00Z", "2026-06-04T07:00Z", BY_HAND),
                                    shift("2026-06-04T07:00Z", "2026-06-05T07:00Z", ana),
                                    shift("2026-06-05T07:00Z", "2026-06-06T07:00Z", ana))));
            rota.expectHandover("2026-06-01T07:00Z", NOBODY, "ben")
                    .expectHandover("2026-06-02T07:00Z", "ben", "ana")
                    .expectHandover("2026-06-03T07:00Z", "ana", "ben")
                    .expectHandover("2026-06-04T07:00Z", "ben", "ana")
                    .expectHandover("2026-06-05T07:00Z", "ana", "ana")
                    .expectHandover("2026-06-06T07:00Z", "ana", NOBODY);
            assertThat(timeline(rota, "2026-06-03T00:00Z", "2026-06-07T00:00Z"))
                    .containsExactly(
                            "2026-06-03T00:00:00Z ana",
                            "2026-06-03T07:00:00Z ben",
                            "2026-06-04T07:00:00Z ana",
                            "2026-06-06T07:00:00Z nobody");
        }

        @Test
        void stands_in_the_timeline_before_the_future() {
            assertThat(timeline(edited, "2026-06-02T00:00Z", "2026-06-05T00:00Z"))
                    .containsExactly(
                            "2026-06-02T00:00:00Z ben",
                            "2026-06-02T07:00:00Z gone",
                            "2026-06-03T07:00:00Z nobody",
                            "2026-06-04T07:00:00Z ben",
                            "2026-06-04T12:00:00Z ana");
        }

        @Test
        void is_explained_though_people_have_left() {
            assertThat(edited.plan().explain(moment("2026-06-02T12:00Z"), BERLIN))
                    .anySatisfy(sentence -> assertThat(sentence).contains("gone"));
        }
    }

    @Nested
    class Tenures {
        @Test
        void hand_a_rotation_on_to_its_successor_at_the_second() {
            Rotation before = weekly(BERLIN, "2026-06-01T09:00", "ana", "ben")
                    .within(Validity.WHOLE.endingAt(moment("2026-06-10T12:00Z")));
            Rotation after = rotation("after", BERLIN, "2026-06-01T09:00", "P1W", "ana", "cleo", "ben")
                    .within(new Validity(moment("2026-06-10T12:00Z"), Instant.MAX, 1));
            // The week of the 8th is the second: slots[1 + 1] of the new order, ben; then slots[2 + 1 mod 3], ana.
            Rota.of(before, after)
                    .expectSources("2026-06-10T11:59:59Z", "ben: rotation weekly")
                    .expectSources("2026-06-10T12:00Z", "ben: rotation after")
                    .expectHandover("2026-06-15T09:00+02:00", "ben", "ana")
                    .expectHandover("2026-06-22T09:00+02:00", "ana", "cleo");
        }

        @Test
        void may_turn_the_order_back() {
            Rota.of(weekly(BERLIN, "2026-06-01T09:00", "ana", "ben", "cleo")
                            .within(new Validity(moment("2026-06-02T00:00Z"), moment("2026-06-16T00:00Z"), -1)))
                    .expectHandover("2026-06-02T00:00Z", NOBODY, "cleo")
                    .expectHandover("2026-06-08T09:00+02:00", "cleo", "ana")
                    .expectHandover("2026-06-16T00:00Z", "ben", NOBODY);
        }

        @Test
        void turn_what_counts_idle_turns_as_well() {
            Rota.of(daily(BERLIN, "2026-06-01T00:00", "ana", "ben", "cleo")
                            .during(Hours.parse("MON 00:00", "SAT 00:00"))
                            .countingIdleTurns()
                            .within(new Validity(Instant.MIN, Instant.MAX, 1)))
                    // Monday the 8th is turn 7: 7 + 1 mod 3 = 2.
                    .expectHandover("2026-06-08T00:00+02:00", NOBODY, "cleo");
        }
    }
}
