package eightbells.core.rota;

import static eightbells.core.rota.Examples.AUCKLAND;
import static eightbells.core.rota.Examples.BERLIN;
import static eightbells.core.rota.Examples.CAIRO;
import static eightbells.core.rota.Examples.LORD_HOWE;
import static eightbells.core.rota.Examples.awake;
import static eightbells.core.rota.Examples.away;
import static eightbells.core.rota.Examples.daily;
import static eightbells.core.rota.Examples.staying;
import static eightbells.core.rota.Examples.weekly;
import static eightbells.core.rota.Examples.withoutLaptop;
import static eightbells.core.rota.Rota.NOBODY;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** T5, T6 and T7. Each answer was worked out by hand. */
class StandingInTest {
    private static final Person ANA = Person.at("ana", BERLIN);
    private static final Person BEN = Person.at("ben", BERLIN);
    private static final String SUMMER = "2026-06-01T09:00";

    private static Person ill(Person person) {
        return away(person, BERLIN, "2020-01-01T00:00", "2030-01-01T00:00");
    }

    @Nested
    class Absences {
        @Test
        void run_from_their_first_second_to_their_last() {
            Rota.of(weekly(BERLIN, "2026-12-21T09:00", "ana", "ben"))
                    .with(away(ANA, BERLIN, "2026-12-24T00:00", "2026-12-27T00:00"))
                    .expectHandover("2026-12-24T00:00+01:00", "ana", "ben")
                    .expectHandover("2026-12-27T00:00+01:00", "ben", "ana");
        }

        @Test
        void are_read_in_their_own_zone() {
            Rota.of(weekly(BERLIN, "2026-12-21T09:00", "ana", "ben"))
                    .with(away(ANA, AUCKLAND, "2026-12-24T00:00", "2026-12-27T00:00"))
                    .expectHandover("2026-12-23T12:00+01:00", "ana", "ben")
                    .expectHandover("2026-12-26T12:00+01:00", "ben", "ana");
        }

        @Test
        void that_begin_in_the_skipped_hour_begin_an_hour_later() {
            Rota.of(weekly(BERLIN, "2026-03-23T09:00", "ana", "ben"))
                    .with(away(ANA, BERLIN, "2026-03-29T02:15", "2026-03-29T04:00"))
                    .expectHandover("2026-03-29T03:15+02:00", "ana", "ben")
                    .expectHandover("2026-03-29T04:00+02:00", "ben", "ana");
        }

        @Test
        void that_lie_in_the_skipped_hour_alone_never_come() {
            Rota.of(weekly(BERLIN, "2026-03-23T09:00", "ana", "ben"))
                    .with(away(ANA, BERLIN, "2026-03-29T02:00", "2026-03-29T03:00"))
                    .expectHandover("2026-03-29T03:00+02:00", "ana", "ana");
        }

        @Test
        void that_overlap_end_with_the_last() {
            Rota.of(weekly(BERLIN, "2026-12-21T09:00", "ana", "ben"))
                    .with(away(
                            away(ANA, BERLIN, "2026-12-23T00:00", "2026-12-26T00:00"),
                            BERLIN,
                            "2026-12-24T00:00",
                            "2026-12-25T00:00"))
                    .expectHandover("2026-12-23T00:00+01:00", "ana", "ben")
                    .expectHandover("2026-12-25T00:00+01:00", "ben", "ben")
                    .expectHandover("2026-12-26T00:00+01:00", "ben", "ana");
        }

        @Test
        void without_a_laptop_matter_to_the_laptop_only() {
            Rota rota = Rota.of(weekly(BERLIN, "2026-12-21T09:00", "ana", "ben"))
                    .with(withoutLaptop(ANA, BERLIN, "2026-12-24T00:00", "2026-12-27T00:00"));
            rota.expect("2026-12-25T12:00+01:00", "ana");
            rota.forTheLaptop()
                    .expectHandover("2026-12-24T00:00+01:00", "ana", "ben")
                    .expectHandover("2026-12-27T00:00+01:00", "ben", "ana");
        }

        @Test
        void from_everything_matter_to_the_laptop_too() {
            Rota.of(weekly(BERLIN, SUMMER, "ana", "ben"))
                    .with(ill(ANA))
                    .forTheLaptop()
                    .expect("2026-06-02T09:00+02:00", "ben");
        }
    }

    @Nested
    class EmptySlots {
        @Test
        void are_nobody_and_nobody_stands_in() {
            for (StandIn standIn : StandIn.values()) {
                Rota.of(weekly(BERLIN, SUMMER, "ana", "", "ben").standingIn(standIn))
                        .expectHandover("2026-06-08T09:00+02:00", "ana", NOBODY)
                        .expectHandover("2026-06-15T09:00+02:00", NOBODY, "ben");
            }
        }

        @Test
        void are_passed_over_by_those_who_look_for_someone() {
            Rota.of(weekly(BERLIN, SUMMER, "ana", "", "ben")).with(ill(ANA)).expect("2026-06-02T09:00+02:00", "ben");
        }
    }

    @Nested
    class None {
        @Test
        void leaves_the_turn_to_those_of_the_slot_who_are_present() {
            Rota.of(weekly(BERLIN, SUMMER, "ana ben", "cleo").standingIn(StandIn.NONE))
                    .with(ill(ANA))
                    .expect("2026-06-02T09:00+02:00", "ben");
        }

        @Test
        void or_to_nobody() {
            Rota.of(weekly(BERLIN, SUMMER, "ana", "ben").standingIn(StandIn.NONE))
                    .with(ill(ANA))
                    .expectHandover("2026-06-08T09:00+02:00", NOBODY, "ben");
        }
    }

    @Nested
    class Next {
        @Test
        void looks_no_further_where_one_of_the_slot_is_present() {
            Rota.of(weekly(BERLIN, SUMMER, "ana ben", "cleo")).with(ill(ANA)).expect("2026-06-02T09:00+02:00", "ben");
        }

        @Test
        void goes_round() {
            Rota.of(weekly(BERLIN, SUMMER, "ana", "ben", "cleo"))
                    .with(ill(Person.at("cleo", BERLIN)))
                    .expectHandover("2026-06-15T09:00+02:00", "ben", "ana")
                    .expectHandover("2026-06-22T09:00+02:00", "ana", "ana");
        }

        @Test
        void goes_on_to_whoever_is_present() {
            Rota.of(weekly(BERLIN, SUMMER, "ana", "ben", "cleo dora"))
                    .with(ill(ANA))
                    .with(ill(BEN))
                    .with(ill(Person.at("cleo", BERLIN)))
                    .expect("2026-06-02T09:00+02:00", "dora");
        }

        @Test
        void finds_nobody_where_all_are_away() {
            Rota.of(weekly(BERLIN, SUMMER, "ana", "ben"))
                    .with(ill(ANA))
                    .with(ill(BEN))
                    .expect("2026-06-02T09:00+02:00", NOBODY);
        }

        @Test
        void does_not_care_who_sleeps() {
            Rota.of(weekly(BERLIN, SUMMER, "ana", "ben")).expect("2026-06-02T03:00+02:00", "ana");
        }
    }

    @Nested
    class Awake {
        @Test
        void follows_the_sun() {
            // In June Auckland is ten hours ahead of Berlin: 08:00 there is 22:00 here, and 22:00 there is 12:00 here.
            Rota.of(weekly(BERLIN, SUMMER, "ana", "ben").standingIn(StandIn.AWAKE))
                    .with(Person.at("ben", AUCKLAND))
                    .expectHandover("2026-06-01T22:00+02:00", "ana", "ben")
                    .expectHandover("2026-06-02T08:00+02:00", "ben", "ana")
                    // Ben's own week: he sleeps from noon to ten at night in Berlin.
                    .expectHandover("2026-06-08T09:00+02:00", "ana", "ben")
                    .expectHandover("2026-06-08T12:00+02:00", "ben", "ana")
                    .expectHandover("2026-06-08T22:00+02:00", "ana", "ben");
        }

        @Test
        void moves_with_those_who_move() {
            Rota.of(weekly(BERLIN, "2026-11-30T09:00", "ana", "ben").standingIn(StandIn.AWAKE))
                    .with(staying(ANA, AUCKLAND, "2026-12-01", "2027-01-15"))
                    .expectHandover("2026-12-01T00:00+13:00", "ana", "ben") // noon in Berlin
                    .expectHandover("2026-12-01T08:00+13:00", "ben", "ana")
                    .expectHandover("2026-12-01T22:00+13:00", "ana", "ben")
                    // 11 January begins the seventh week, ana's.
                    .expectHandover("2027-01-14T22:00+13:00", "ana", "ben")
                    .expectHandover("2027-01-15T00:00+13:00", "ben", "ana"); // noon in Berlin, and she is back
        }

        @Test
        void a_stay_that_begins_at_a_skipped_midnight_begins_at_one() {
            // 10 in the morning in Auckland, where both live; one at night in Cairo.
            Rota.of(weekly(AUCKLAND, "2026-04-20T09:00", "ana", "ben").standingIn(StandIn.AWAKE))
                    .with(staying(Person.at("ana", AUCKLAND), CAIRO, "2026-04-24", "2026-04-26"))
                    .expectHandover("2026-04-24T01:00+03:00", "ana", "ben");
        }

        @Test
        void of_two_stays_the_first_listed_counts() {
            Person inAuckland = staying(ANA, AUCKLAND, "2026-06-01", "2026-06-20");
            Rota.of(weekly(BERLIN, SUMMER, "ana", "ben").standingIn(StandIn.AWAKE))
                    .with(staying(inAuckland, BERLIN, "2026-06-01", "2026-06-20"))
                    .expect("2026-06-02T13:00+02:00", "ben");
            Person inBerlin = staying(ANA, BERLIN, "2026-06-01", "2026-06-20");
            Rota.of(weekly(BERLIN, SUMMER, "ana", "ben").standingIn(StandIn.AWAKE))
                    .with(staying(inBerlin, AUCKLAND, "2026-06-01", "2026-06-20"))
                    .expect("2026-06-02T13:00+02:00", "ana");
        }

        @Test
        void takes_those_of_a_shared_slot_who_are_awake() {
            Rota.of(weekly(BERLIN, SUMMER, "ana ben", "cleo").standingIn(StandIn.AWAKE))
                    .with(Person.at("ben", AUCKLAND))
                    .expectHandover("2026-06-02T12:00+02:00", "ana ben", "ana")
                    .expectHandover("2026-06-02T22:00+02:00", "ana", "ben")
                    .expectHandover("2026-06-03T08:00+02:00", "ben", "ana ben");
        }

        @Test
        void where_all_sleep_the_turn_stays_where_it_is() {
            Rota.of(weekly(BERLIN, SUMMER, "ana", "ben").standingIn(StandIn.AWAKE))
                    .expectHandover("2026-06-02T22:00+02:00", "ana", "ana")
                    .expectHandover("2026-06-03T08:00+02:00", "ana", "ana");
        }

        @Test
        void where_all_sleep_and_the_slot_is_away_the_next_is_woken() {
            Rota.of(weekly(BERLIN, SUMMER, "ana", "ben").standingIn(StandIn.AWAKE))
                    .with(ill(ANA))
                    .expect("2026-06-03T03:00+02:00", "ben");
        }

        @Test
        void where_all_sleep_a_shared_slot_is_woken_together() {
            Rota.of(weekly(BERLIN, SUMMER, "ana ben").standingIn(StandIn.AWAKE))
                    .expect("2026-06-03T03:00+02:00", "ana ben");
        }

        @Test
        void somebody_awake_but_away_does_not_count() {
            Rota.of(weekly(BERLIN, SUMMER, "ana", "ben").standingIn(StandIn.AWAKE))
                    .with(ill(Person.at("ben", AUCKLAND)))
                    .expect("2026-06-03T03:00+02:00", "ana");
        }

        @Test
        void waking_hours_may_wrap_midnight() {
            Rota.of(weekly(BERLIN, SUMMER, "ana", "ben").standingIn(StandIn.AWAKE))
                    .with(awake(ANA, "20:00", "04:00"))
                    .expectHandover("2026-06-02T04:00+02:00", "ana", "ana") // ben sleeps as well
                    .expectHandover("2026-06-02T08:00+02:00", "ana", "ben")
                    .expectHandover("2026-06-02T20:00+02:00", "ben", "ana");
        }

        @Test
        void equal_waking_hours_mean_always() {
            Rota.of(weekly(BERLIN, SUMMER, "ana", "ben").standingIn(StandIn.AWAKE))
                    .with(awake(BEN, "06:00", "06:00"))
                    .expectHandover("2026-06-02T22:00+02:00", "ana", "ben")
                    .expectHandover("2026-06-03T08:00+02:00", "ben", "ana");
        }

        @Test
        void who_wakes_in_the_skipped_hour_is_awake_as_soon_as_the_clock_is_past_it() {
            Rota.of(weekly(BERLIN, "2026-03-16T09:00", "ana", "ben").standingIn(StandIn.AWAKE))
                    .with(awake(ANA, "02:30", "22:00"))
                    .with(awake(BEN, "00:00", "00:00"))
                    .expectHandover("2026-03-22T02:30+01:00", "ben", "ana");
            Rota.of(weekly(BERLIN, "2026-03-23T09:00", "ana", "ben").standingIn(StandIn.AWAKE))
                    .with(awake(ANA, "02:30", "22:00"))
                    .with(awake(BEN, "00:00", "00:00"))
                    .expectHandover("2026-03-29T03:00+02:00", "ben", "ana");
        }

        @Test
        void who_wakes_in_the_repeated_hour_wakes_twice() {
            Rota.of(weekly(BERLIN, "2026-10-19T09:00", "ana", "ben").standingIn(StandIn.AWAKE))
                    .with(awake(ANA, "02:30", "22:00"))
                    .with(awake(BEN, "00:00", "00:00"))
                    .expectHandover("2026-10-25T02:30+02:00", "ben", "ana")
                    .expectHandover("2026-10-25T02:00+01:00", "ana", "ben")
                    .expectHandover("2026-10-25T02:30+01:00", "ben", "ana");
        }

        @Test
        void in_half_an_hour_of_lord_howe_too() {
            Rota.of(daily(LORD_HOWE, "2026-04-04T12:00", "ana", "ben").standingIn(StandIn.AWAKE))
                    .with(awake(Person.at("ana", LORD_HOWE), "01:45", "22:00"))
                    .with(awake(Person.at("ben", LORD_HOWE), "00:00", "00:00"))
                    .expectHandover("2026-04-05T01:45+11:00", "ben", "ana")
                    .expectHandover("2026-04-05T01:30+10:30", "ana", "ben")
                    .expectHandover("2026-04-05T01:45+10:30", "ben", "ana");
        }
    }
}
