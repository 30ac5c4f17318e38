package eightbells.core.rota;

import static eightbells.core.rota.Examples.APIA;
import static eightbells.core.rota.Examples.BERLIN;
import static eightbells.core.rota.Examples.daily;
import static eightbells.core.rota.Examples.hourly;
import static eightbells.core.rota.Examples.weekly;
import static eightbells.core.rota.Rota.NOBODY;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** T3 and T4. Each answer was worked out by hand. */
class WeeklyWindowsTest {
    private static final Hours WEEKDAYS = Hours.parse("MON 00:00", "SAT 00:00");

    @Nested
    class Windows {
        @Test
        void open_and_close_on_the_wall_clock() {
            Rota.of(weekly(BERLIN, "2026-03-23T09:00", "ana", "ben").during(Hours.parse("MON 09:00", "FRI 17:00")))
                    .expectHandover("2026-03-27T17:00+01:00", "ana", NOBODY)
                    .expectHandover("2026-03-30T09:00+02:00", NOBODY, "ben")
                    .expectHandover("2026-04-03T17:00+02:00", "ben", NOBODY);
        }

        @Test
        void may_wrap_the_week() {
            Rota.of(weekly(BERLIN, "2026-03-27T18:00", "ana", "ben").during(Hours.parse("FRI 18:00", "MON 08:00")))
                    .expectHandover("2026-03-27T18:00+01:00", NOBODY, "ana")
                    .expectHandover("2026-03-30T08:00+02:00", "ana", NOBODY)
                    .expectHandover("2026-04-03T18:00+02:00", NOBODY, "ben");
        }

        @Test
        void that_wrap_the_week_were_open_before_the_rotation_began() {
            Rota.of(weekly(BERLIN, "2026-03-29T12:00", "ana").during(Hours.parse("FRI 18:00", "MON 08:00")))
                    .expectHandover("2026-03-29T12:00+02:00", NOBODY, "ana")
                    .expectHandover("2026-03-30T08:00+02:00", "ana", NOBODY);
        }

        @Test
        void with_equal_ends_are_open_all_week() {
            Rota.of(daily(BERLIN, "2026-03-27T09:00", "ana").during(Hours.parse("WED 02:30", "WED 02:30")))
                    .expect("2026-03-29T03:00+02:00", "ana")
                    .expectHandover("2026-04-01T02:30+02:00", "ana", "ana")
                    .expectHandover("2026-04-08T02:30+02:00", "ana", "ana");
        }

        @Test
        void that_touch_and_overlap_are_one() {
            Rota.of(daily(BERLIN, "2026-06-01T00:00", "ana")
                            .during(
                                    Hours.parse("TUE 12:00", "TUE 15:00"),
                                    Hours.parse("TUE 09:00", "TUE 12:00"),
                                    Hours.parse("TUE 14:00", "TUE 16:00")))
                    .expectHandover("2026-06-02T09:00+02:00", NOBODY, "ana")
                    .expectHandover("2026-06-02T12:00+02:00", "ana", "ana")
                    .expectHandover("2026-06-02T15:00+02:00", "ana", "ana")
                    .expectHandover("2026-06-02T16:00+02:00", "ana", NOBODY);
        }

        @Test
        void that_open_in_the_skipped_hour_open_an_hour_later() {
            Rota.of(daily(BERLIN, "2026-03-22T00:00", "ana").during(Hours.parse("SUN 02:30", "SUN 05:00")))
                    .expectHandover("2026-03-22T02:30+01:00", NOBODY, "ana")
                    .expectHandover("2026-03-29T03:30+02:00", NOBODY, "ana")
                    .expectHandover("2026-03-29T05:00+02:00", "ana", NOBODY);
        }

        @Test
        void that_are_the_skipped_hour_are_empty() {
            Rota.of(daily(BERLIN, "2026-03-22T00:00", "ana").during(Hours.parse("SUN 02:00", "SUN 03:00")))
                    .expectHandover("2026-03-22T02:00+01:00", NOBODY, "ana")
                    .expectHandover("2026-03-29T03:00+02:00", NOBODY, NOBODY)
                    .expectHandover("2026-04-05T02:00+02:00", NOBODY, "ana");
        }

        @Test
        void whose_ends_are_both_skipped_are_read_an_hour_later() {
            Rota.of(daily(BERLIN, "2026-03-22T00:00", "ana").during(Hours.parse("SUN 02:15", "SUN 02:45")))
                    .expectHandover("2026-03-29T03:15+02:00", NOBODY, "ana")
                    .expectHandover("2026-03-29T03:45+02:00", "ana", NOBODY);
        }

        @Test
        void that_would_close_before_they_open_are_empty() {
            Rota.of(daily(BERLIN, "2026-03-22T00:00", "ana").during(Hours.parse("SUN 02:30", "SUN 03:15")))
                    .expectHandover("2026-03-29T03:15+02:00", NOBODY, NOBODY)
                    .expectHandover("2026-03-29T03:30+02:00", NOBODY, NOBODY);
        }

        @Test
        void close_at_the_first_occurrence_of_a_repeated_hour() {
            Rota.of(daily(BERLIN, "2026-10-18T00:00", "ana").during(Hours.parse("SUN 00:00", "SUN 02:30")))
                    .expectHandover("2026-10-25T02:30+02:00", "ana", NOBODY)
                    .expectHandover("2026-10-25T02:00+01:00", NOBODY, NOBODY);
        }

        @Test
        void that_hold_a_repeated_hour_hold_it_twice() {
            Rota.of(daily(BERLIN, "2026-10-18T00:00", "ana").during(Hours.parse("SUN 02:30", "SUN 03:00")))
                    .expectHandover("2026-10-25T02:30+02:00", NOBODY, "ana")
                    .expectHandover("2026-10-25T02:15+01:00", "ana", "ana")
                    .expectHandover("2026-10-25T03:00+01:00", "ana", NOBODY);
        }
    }

    @Nested
    class IdleTurns {
        @Test
        void a_daily_rotation_over_the_working_week_skips_nobody_at_weekends() {
            Rota.of(daily(BERLIN, "2026-03-23T00:00", "ana", "ben", "cleo").during(WEEKDAYS))
                    .expectHandover("2026-03-27T00:00+01:00", "ana", "ben")
                    .expectHandover("2026-03-28T00:00+01:00", "ben", NOBODY)
                    .expectHandover("2026-03-30T00:00+02:00", NOBODY, "cleo")
                    .expectHandover("2026-03-31T00:00+02:00", "cleo", "ana");
        }

        @Test
        void counted_all_the_same_the_weekend_moves_the_order_on() {
            Rota.of(daily(BERLIN, "2026-03-23T00:00", "ana", "ben", "cleo")
                            .during(WEEKDAYS)
                            .countingIdleTurns())
                    .expectHandover("2026-03-28T00:00+01:00", "ben", NOBODY)
                    .expectHandover("2026-03-30T00:00+02:00", NOBODY, "ben")
                    .expectHandover("2026-03-31T00:00+02:00", "ben", "cleo");
        }

        @Test
        void years_of_weekends_skip_nobody() {
            // Monday 5 January 2009 to Monday 30 March 2026: 6293 days, 899 weeks, 4495 working days; 4495 mod 3 = 1.
            Rota.of(daily(BERLIN, "2009-01-05T00:00", "ana", "ben", "cleo").during(WEEKDAYS))
                    .expectHandover("2026-03-30T00:00+02:00", NOBODY, "ben");
        }

        @Test
        void a_turn_is_not_idle_where_a_window_touches_its_last_minute() {
            Rota.of(hourly(BERLIN, "2026-03-23T00:00", 12, "ana", "ben", "cleo")
                            .during(Hours.parse("MON 11:59", "MON 12:30")))
                    .expectHandover("2026-03-23T11:59+01:00", NOBODY, "ana")
                    .expectHandover("2026-03-23T12:00+01:00", "ana", "ben")
                    .expectHandover("2026-03-23T12:30+01:00", "ben", NOBODY)
                    .expectHandover("2026-03-30T11:59+02:00", NOBODY, "cleo")
                    .expectHandover("2026-03-30T12:00+02:00", "cleo", "ana");
        }

        @Test
        void a_turn_is_idle_where_a_window_closes_as_it_begins() {
            Rota.of(daily(BERLIN, "2026-06-05T09:00", "ana", "ben").during(Hours.parse("FRI 17:00", "SAT 09:00")))
                    .expectHandover("2026-06-06T09:00+02:00", "ana", NOBODY)
                    .expectHandover("2026-06-12T17:00+02:00", NOBODY, "ben");
        }

        @Test
        void a_turn_whose_only_window_is_skipped_is_still_a_turn() {
            Rota.of(daily(BERLIN, "2026-03-22T00:00", "ana", "ben", "cleo")
                            .during(Hours.parse("SUN 02:00", "SUN 03:00")))
                    .expect("2026-03-22T02:30+01:00", "ana")
                    .expect("2026-03-29T03:00+02:00", NOBODY) // it was ben's
                    .expect("2026-04-05T02:30+02:00", "cleo");
        }

        @Test
        void apias_missing_friday_was_a_working_day() {
            // Monday 26 ana, ben, cleo, Thursday 29 dora, Friday 30 ana, who never saw it; idle; Monday 2 ben.
            Rota.of(daily(APIA, "2011-12-26T00:00", "ana", "ben", "cleo", "dora")
                            .during(WEEKDAYS))
                    .expectHandover("2011-12-31T00:00+14:00", "dora", NOBODY)
                    .expectHandover("2012-01-02T00:00+14:00", NOBODY, "ben");
        }

        @Test
        void a_window_that_is_read_an_hour_later_is_nobodys_where_that_hour_is_in_an_idle_turn() {
            // 02:15 to 02:45 is in Saturday's turn, which ends at 03:00; it is read as 03:15 to 03:45, in Sunday's.
            Rotation rotation = daily(BERLIN, "2026-03-21T03:00", "ana", "ben", "cleo")
                    .during(Hours.parse("SUN 02:15", "SUN 02:45"));
            Rota.of(rotation)
                    .expect("2026-03-22T02:30+01:00", "ana")
                    .expect("2026-03-29T03:30+02:00", NOBODY)
                    .expect("2026-04-05T02:30+02:00", "cleo");
            Rota.of(rotation.countingIdleTurns())
                    .expect("2026-03-22T02:30+01:00", "ana")
                    .expect("2026-03-29T03:30+02:00", NOBODY)
                    .expect("2026-04-05T02:30+02:00", "cleo"); // turn 14
        }

        @Test
        void a_weekly_rotation_over_the_nights_is_never_idle() {
            Rota.of(weekly(BERLIN, "2026-06-01T08:00", "ana", "ben").during(Hours.parse("MON 22:00", "TUE 06:00")))
                    .expectHandover("2026-06-01T22:00+02:00", NOBODY, "ana")
                    .expectHandover("2026-06-02T06:00+02:00", "ana", NOBODY)
                    .expectHandover("2026-06-08T22:00+02:00", NOBODY, "ben");
        }
    }
}
