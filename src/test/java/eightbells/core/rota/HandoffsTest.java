package eightbells.core.rota;

import static eightbells.core.rota.Examples.APIA;
import static eightbells.core.rota.Examples.BERLIN;
import static eightbells.core.rota.Examples.CAIRO;
import static eightbells.core.rota.Examples.CHATHAM;
import static eightbells.core.rota.Examples.KATHMANDU;
import static eightbells.core.rota.Examples.LORD_HOWE;
import static eightbells.core.rota.Examples.NEW_YORK;
import static eightbells.core.rota.Examples.SANTIAGO;
import static eightbells.core.rota.Examples.TROLL;
import static eightbells.core.rota.Examples.daily;
import static eightbells.core.rota.Examples.hourly;
import static eightbells.core.rota.Examples.monthly;
import static eightbells.core.rota.Examples.rotation;
import static eightbells.core.rota.Examples.weekly;
import static eightbells.core.rota.Rota.NOBODY;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** T1 and T2, in the zones where they are hard. Each answer was worked out by hand. */
class HandoffsTest {
    @Nested
    class Berlin {
        @Test
        void a_daily_handoff_at_half_past_two_falls_at_half_past_three_on_the_spring_day() {
            Rota.of(daily(BERLIN, "2026-03-27T02:30", "ana", "ben", "cleo"))
                    .expectHandover("2026-03-28T02:30+01:00", "ana", "ben")
                    .expectHandover("2026-03-29T03:30+02:00", "ben", "cleo")
                    .expectHandover("2026-03-30T02:30+02:00", "cleo", "ana");
        }

        @Test
        void a_repeated_hour_means_its_first_occurrence() {
            Rota.of(daily(BERLIN, "2026-10-23T02:30", "ana", "ben", "cleo"))
                    .expectHandover("2026-10-24T02:30+02:00", "ana", "ben")
                    .expectHandover("2026-10-25T02:30+02:00", "ben", "cleo")
                    .expectHandover("2026-10-25T02:30+01:00", "cleo", "cleo")
                    .expectHandover("2026-10-26T02:30+01:00", "cleo", "ana");
        }

        @Test
        void twelve_hours_hand_over_at_nine_and_at_nine_all_year() {
            Rota.of(hourly(BERLIN, "2026-03-28T09:00", 12, "ana", "ben"))
                    .expectHandover("2026-03-28T21:00+01:00", "ana", "ben")
                    .expectHandover("2026-03-29T09:00+02:00", "ben", "ana")
                    .expectHandover("2026-03-29T21:00+02:00", "ana", "ben")
                    .expectHandover("2026-10-24T21:00+02:00", "ana", "ben")
                    .expectHandover("2026-10-25T09:00+01:00", "ben", "ana");
        }

        @Test
        void the_hourly_turn_of_the_skipped_hour_is_empty() {
            Rota.of(hourly(BERLIN, "2026-03-29T00:00", 1, "ana", "ben", "cleo", "dora"))
                    .expectHandover("2026-03-29T01:00+01:00", "ana", "ben")
                    .expectHandover("2026-03-29T03:00+02:00", "ben", "dora")
                    .expectHandover("2026-03-29T04:00+02:00", "dora", "ana");
        }

        @Test
        void the_hourly_turn_of_the_repeated_hour_lasts_two() {
            Rota.of(hourly(BERLIN, "2026-10-25T01:00", 1, "ana", "ben", "cleo"))
                    .expectHandover("2026-10-25T02:00+02:00", "ana", "ben")
                    .expectHandover("2026-10-25T02:00+01:00", "ben", "ben")
                    .expectHandover("2026-10-25T03:00+01:00", "ben", "cleo");
        }

        @Test
        void an_hourly_turn_from_half_past_waits_for_half_past_three() {
            Rota.of(hourly(BERLIN, "2026-03-29T00:30", 1, "ana", "ben", "cleo", "dora"))
                    .expectHandover("2026-03-29T03:00+02:00", "ben", "ben")
                    .expectHandover("2026-03-29T03:30+02:00", "ben", "dora");
        }

        @Test
        void a_start_in_the_skipped_hour_begins_an_hour_later_and_only_once() {
            Rota.of(daily(BERLIN, "2026-03-29T02:30", "ana", "ben"))
                    .expectHandover("2026-03-29T03:30+02:00", NOBODY, "ana")
                    .expectHandover("2026-03-30T02:30+02:00", "ana", "ben");
        }

        @Test
        void an_end_in_the_skipped_hour_falls_an_hour_later() {
            Rota.of(daily(BERLIN, "2026-03-28T09:00", "ana").ending(LocalDateTime.parse("2026-03-29T02:30")))
                    .expectHandover("2026-03-29T03:30+02:00", "ana", NOBODY)
                    .expect("2030-01-01T00:00Z", NOBODY);
        }

        @Test
        void an_end_in_the_repeated_hour_is_its_first_occurrence() {
            Rota.of(daily(BERLIN, "2026-10-24T09:00", "ana").ending(LocalDateTime.parse("2026-10-25T02:30")))
                    .expectHandover("2026-10-25T02:30+02:00", "ana", NOBODY)
                    .expectHandover("2026-10-25T02:30+01:00", NOBODY, NOBODY);
        }

        @Test
        void nobody_serves_before_the_first_handoff() {
            Rota.of(weekly(BERLIN, "2026-03-23T09:00", "ana", "ben"))
                    .expect("1999-12-31T23:59:59Z", NOBODY)
                    .expectHandover("2026-03-23T09:00+01:00", NOBODY, "ana");
        }

        @Test
        void a_week_holds_its_local_hour_across_both_changes() {
            Rota.of(weekly(BERLIN, "2026-03-23T09:00", "ana", "ben"))
                    .expectHandover("2026-03-30T09:00+02:00", "ana", "ben")
                    .expectHandover("2026-04-06T09:00+02:00", "ben", "ana")
                    .expectHandover("2026-10-26T09:00+01:00", "ana", "ben");
        }

        @Test
        void a_rotation_of_twenty_years_still_knows_whose_week_it_is() {
            // 2 January 2006 to 5 January 2026: 7308 days, 1044 weeks, 348 times round.
            Rota.of(weekly(BERLIN, "2006-01-02T09:00", "ana", "ben", "cleo"))
                    .expectHandover("2026-01-05T09:00+01:00", "cleo", "ana")
                    .expectHandover("2026-01-12T09:00+01:00", "ana", "ben");
        }

        @Test
        void the_second_counts_as_well() {
            Rota.of(daily(BERLIN, "2026-06-01T09:00:07", "ana", "ben"))
                    .expectHandover("2026-06-02T09:00:07+02:00", "ana", "ben");
        }
    }

    @Nested
    class NewYork {
        @Test
        void a_quarter_past_two_becomes_a_quarter_past_three_in_march() {
            Rota.of(daily(NEW_YORK, "2026-03-07T02:15", "ana", "ben"))
                    .expectHandover("2026-03-08T03:15-04:00", "ana", "ben")
                    .expectHandover("2026-03-09T02:15-04:00", "ben", "ana");
        }

        @Test
        void half_past_one_is_the_first_one_in_november() {
            Rota.of(daily(NEW_YORK, "2026-10-31T01:30", "ana", "ben"))
                    .expectHandover("2026-11-01T01:30-04:00", "ana", "ben")
                    .expectHandover("2026-11-01T01:30-05:00", "ben", "ben")
                    .expectHandover("2026-11-02T01:30-05:00", "ben", "ana");
        }
    }

    @Nested
    class LordHowe {
        @Test
        void its_clocks_skip_only_half_an_hour() {
            Rota.of(daily(LORD_HOWE, "2026-10-03T02:10", "ana", "ben"))
                    .expectHandover("2026-10-04T02:40+11:00", "ana", "ben")
                    .expectHandover("2026-10-05T02:10+11:00", "ben", "ana");
        }

        @Test
        void its_clocks_repeat_only_half_an_hour() {
            Rota.of(daily(LORD_HOWE, "2026-04-04T01:45", "ana", "ben"))
                    .expectHandover("2026-04-05T01:45+11:00", "ana", "ben")
                    .expectHandover("2026-04-05T01:45+10:30", "ben", "ben")
                    .expectHandover("2026-04-06T01:45+10:30", "ben", "ana");
        }

        @Test
        void the_hour_of_the_change_lasts_half_an_hour_or_an_hour_and_a_half() {
            Rota.of(hourly(LORD_HOWE, "2026-10-04T01:00", 1, "ana", "ben", "cleo"))
                    .expectHandover("2026-10-04T02:30+11:00", "ana", "ben") // 02:00 was skipped
                    .expectHandover("2026-10-04T03:00+11:00", "ben", "cleo");
            Rota.of(hourly(LORD_HOWE, "2026-04-05T01:00", 1, "ana", "ben", "cleo"))
                    .expectHandover("2026-04-05T01:30+10:30", "ana", "ana")
                    .expectHandover("2026-04-05T02:00+10:30", "ana", "ben")
                    .expectHandover("2026-04-05T03:00+10:30", "ben", "cleo");
        }
    }

    /** Samoa went from Thursday 29 December 2011, 24:00 at −10:00, to Saturday the 31st, 00:00 at +14:00. */
    @Nested
    class Apia {
        @Test
        void the_missing_friday_makes_an_empty_turn() {
            Rota.of(daily(APIA, "2011-12-28T09:00", "ana", "ben", "cleo", "dora"))
                    .expectHandover("2011-12-29T09:00-10:00", "ana", "ben")
                    .expectHandover("2011-12-31T00:00+14:00", "ben", "ben")
                    .expectHandover("2011-12-31T09:00+14:00", "ben", "dora")
                    .expectHandover("2012-01-01T09:00+14:00", "dora", "ana");
        }

        @Test
        void both_half_days_of_the_missing_friday_are_empty_though_one_is_read_later_than_saturday_morning() {
            // 29th 06:00 ana, 18:00 ben; 30th 06:00 cleo and 18:00 dora are read on the 31st; 31st 06:00 emil, 18:00
            // finn.
            Rota.of(hourly(APIA, "2011-12-29T06:00", 12, "ana", "ben", "cleo", "dora", "emil", "finn"))
                    .expectHandover("2011-12-29T18:00-10:00", "ana", "ben")
                    .expectHandover("2011-12-31T06:00+14:00", "ben", "emil")
                    .expectHandover("2011-12-31T18:00+14:00", "emil", "finn");
        }

        @Test
        void the_missing_hours_that_were_read_on_saturday_do_not_hold_up_sunday() {
            // Friday 23:00 is read as Saturday 23:00, after Saturday 00:00 to 22:00.
            Rota.of(hourly(APIA, "2011-12-29T23:00", 1, "ana", "ben", "cleo", "dora", "emil"))
                    // Thursday 23:00 is turn 0; Saturday 00:00 turn 25, 01:00 turn 26, 23:00 turn 48.
                    .expectHandover("2011-12-31T00:00+14:00", "ana", "ana")
                    .expectHandover("2011-12-31T01:00+14:00", "ana", "ben")
                    .expectHandover("2011-12-31T23:00+14:00", "cleo", "dora")
                    .expectHandover("2012-01-01T00:00+14:00", "dora", "emil");
        }

        @Test
        void a_start_on_the_missing_friday_waits_for_the_hour_as_read_on_saturday() {
            // Turn 0, Friday 18:00, is read as Saturday 18:00, as is turn 2; turn 1, Saturday 06:00, lies before turn
            // 0.
            Rota.of(hourly(APIA, "2011-12-30T18:00", 12, "ana", "ben", "cleo"))
                    .expectHandover("2011-12-31T06:00+14:00", NOBODY, NOBODY)
                    .expectHandover("2011-12-31T18:00+14:00", NOBODY, "cleo")
                    .expectHandover("2012-01-01T06:00+14:00", "cleo", "ana");
        }

        @Test
        void september_and_april_change_as_elsewhere() {
            Rota.of(daily(APIA, "2011-09-23T03:30", "ana", "ben"))
                    .expectHandover("2011-09-24T04:30-10:00", "ana", "ben")
                    .expectHandover("2011-09-25T03:30-10:00", "ben", "ana");
            Rota.of(daily(APIA, "2011-04-01T03:30", "ana", "ben"))
                    .expectHandover("2011-04-02T03:30-10:00", "ana", "ben")
                    .expectHandover("2011-04-02T03:30-11:00", "ben", "ben");
        }
    }

    @Nested
    class MidnightsThatAreSkipped {
        @Test
        void in_santiago_the_day_of_the_change_begins_at_one() {
            Rota.of(daily(SANTIAGO, "2026-09-04T00:00", "ana", "ben", "cleo"))
                    .expectHandover("2026-09-05T00:00-04:00", "ana", "ben")
                    .expectHandover("2026-09-06T01:00-03:00", "ben", "cleo")
                    .expectHandover("2026-09-07T00:00-03:00", "cleo", "ana");
        }

        @Test
        void in_santiago_the_hour_before_an_autumn_midnight_comes_twice() {
            Rota.of(daily(SANTIAGO, "2026-04-03T23:30", "ana", "ben"))
                    .expectHandover("2026-04-04T23:30-03:00", "ana", "ben")
                    .expectHandover("2026-04-04T23:30-04:00", "ben", "ben");
            Rota.of(daily(SANTIAGO, "2026-04-04T00:00", "ana", "ben"))
                    .expectHandover("2026-04-04T23:00-04:00", "ana", "ana")
                    .expectHandover("2026-04-05T00:00-04:00", "ana", "ben");
        }

        @Test
        void in_cairo_a_friday_in_april_begins_at_one() {
            Rota.of(daily(CAIRO, "2026-04-23T00:00", "ana", "ben"))
                    .expectHandover("2026-04-24T01:00+03:00", "ana", "ben")
                    .expectHandover("2026-04-25T00:00+03:00", "ben", "ana");
        }

        @Test
        void in_cairo_the_last_thursday_of_october_ends_twice() {
            Rota.of(daily(CAIRO, "2026-10-28T23:15", "ana", "ben"))
                    .expectHandover("2026-10-29T23:15+03:00", "ana", "ben")
                    .expectHandover("2026-10-29T23:15+02:00", "ben", "ben");
            Rota.of(daily(CAIRO, "2026-10-29T00:00", "ana", "ben"))
                    .expectHandover("2026-10-29T23:00+02:00", "ana", "ana")
                    .expectHandover("2026-10-30T00:00+02:00", "ana", "ben");
        }
    }

    @Nested
    class Elsewhere {
        @Test
        void chatham_changes_at_a_quarter_to_three() {
            Rota.of(daily(CHATHAM, "2026-09-26T03:00", "ana", "ben"))
                    .expectHandover("2026-09-27T04:00+13:45", "ana", "ben")
                    .expectHandover("2026-09-28T03:00+13:45", "ben", "ana");
            Rota.of(daily(CHATHAM, "2026-04-04T03:15", "ana", "ben"))
                    .expectHandover("2026-04-05T03:15+13:45", "ana", "ben")
                    .expectHandover("2026-04-05T03:15+12:45", "ben", "ben")
                    .expectHandover("2026-04-06T03:15+12:45", "ben", "ana");
        }

        @Test
        void chatham_holds_a_quarter_to_three_itself_at_a_quarter_to_four() {
            Rota.of(daily(CHATHAM, "2026-09-26T02:45", "ana", "ben"))
                    .expectHandover("2026-09-27T03:45+13:45", "ana", "ben");
        }

        @Test
        void kathmandu_never_changes() {
            // 1 January 2006 to 29 March 2026: 20 × 365 + 5 leap days + 87 = 7392 days, an even number.
            Rota.of(daily(KATHMANDU, "2006-01-01T09:00", "ana", "ben"))
                    .expectHandover("2026-03-29T03:15Z", "ben", "ana")
                    .expectHandover("2026-03-30T03:15Z", "ana", "ben")
                    .expectHandover("2026-10-25T03:15Z", "ben", "ana");
        }

        @Test
        void troll_skips_two_hours_and_two_turns() {
            Rota.of(hourly(TROLL, "2026-03-29T00:00", 1, "ana", "ben", "cleo", "dora", "emil"))
                    .expectHandover("2026-03-29T03:00+02:00", "ana", "dora")
                    .expectHandover("2026-03-29T04:00+02:00", "dora", "emil");
        }
    }

    @Nested
    class Months {
        @Test
        void clamp_to_the_last_day_but_do_not_forget_the_day_they_started_on() {
            Rota.of(monthly(BERLIN, "2026-01-31T09:00", "ana", "ben", "cleo", "dora"))
                    .expectHandover("2026-02-28T09:00+01:00", "ana", "ben")
                    .expectHandover("2026-03-31T09:00+02:00", "ben", "cleo")
                    .expectHandover("2026-04-30T09:00+02:00", "cleo", "dora")
                    .expectHandover("2026-05-31T09:00+02:00", "dora", "ana");
        }

        @Test
        void clamp_to_the_29th_of_a_leap_february() {
            Rota.of(monthly(BERLIN, "2024-01-31T09:00", "ana", "ben"))
                    .expectHandover("2024-02-29T09:00+01:00", "ana", "ben");
        }

        @Test
        void of_a_year_come_back_to_the_29th_of_february_after_four() {
            Rota.of(rotation("yearly", BERLIN, "2024-02-29T09:00", "P12M", "ana", "ben"))
                    .expectHandover("2025-02-28T09:00+01:00", "ana", "ben")
                    .expectHandover("2026-02-28T09:00+01:00", "ben", "ana")
                    .expectHandover("2028-02-29T09:00+01:00", "ben", "ana");
        }

        @Test
        void may_hand_over_in_the_skipped_hour() {
            Rota.of(monthly(BERLIN, "2026-01-29T02:30", "ana", "ben", "cleo"))
                    .expectHandover("2026-02-28T02:30+01:00", "ana", "ben")
                    .expectHandover("2026-03-29T03:30+02:00", "ben", "cleo");
        }
    }
}
