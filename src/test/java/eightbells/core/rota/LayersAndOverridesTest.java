package eightbells.core.rota;

import static eightbells.core.rota.Examples.BERLIN;
import static eightbells.core.rota.Examples.adding;
import static eightbells.core.rota.Examples.alone;
import static eightbells.core.rota.Examples.away;
import static eightbells.core.rota.Examples.removing;
import static eightbells.core.rota.Examples.replacing;
import static eightbells.core.rota.Examples.rotation;
import static eightbells.core.rota.Examples.weekly;
import static eightbells.core.rota.Rota.NOBODY;
import static org.assertj.core.api.Assertions.assertThat;

import eightbells.core.interval.Interval;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** T8 and T9. Each answer was worked out by hand. */
class LayersAndOverridesTest {
    private static final String MONDAY = "2026-06-01T09:00";
    private static final String NOON = "2026-06-02T12:00Z";
    private static final String FROM = "2026-06-02T08:00Z";
    private static final String UNTIL = "2026-06-02T20:00Z";

    private static Rotation upper(String... slots) {
        return rotation("upper", BERLIN, MONDAY, "P1W", slots);
    }

    private static Rotation lower(String... slots) {
        return rotation("lower", BERLIN, MONDAY, "P1W", slots);
    }

    /** Everybody named is known, though only some are in a slot. */
    private static Rota onCall(String slot) {
        Rota rota = Rota.of(weekly(BERLIN, MONDAY, slot));
        for (String handle : new String[] {"ana", "ben", "cleo", "dora"}) rota = rota.with(Person.at(handle, BERLIN));
        return rota;
    }

    private static Rota onCallNobody() {
        return onCall("ana").layered(List.of());
    }

    @Nested
    class Layers {
        @Test
        void the_top_one_that_claims_somebody_is_the_cover() {
            Rota.of(Layer.of(upper("ana", "")), Layer.of(lower("ben")))
                    .expectSources(NOON, "ana: rotation upper")
                    .expectHandover("2026-06-08T09:00+02:00", "ana", "ben")
                    .expectSources("2026-06-09T12:00Z", "ben: rotation lower");
        }

        @Test
        void a_closed_window_lets_the_lower_one_through() {
            Rotation days = upper("ana").during(Hours.parse("MON 09:00", "FRI 17:00"));
            Rota.of(Layer.of(days), Layer.of(lower("ben")))
                    .expectHandover("2026-06-05T17:00+02:00", "ana", "ben")
                    .expectHandover("2026-06-08T09:00+02:00", "ben", "ana");
        }

        @Test
        void those_of_one_layer_serve_together_in_its_order_each_once() {
            Rota.of(upper("cleo ana"), lower("ben ana dora"))
                    .expectSources(
                            NOON,
                            "cleo: rotation upper",
                            "ana: rotation upper",
                            "ben: rotation lower",
                            "dora: rotation lower");
        }

        @Test
        void those_that_find_nobody_present_fall_through() {
            Rota.of(
                            Layer.of(upper("ana")),
                            Layer.of(lower("ana")),
                            Layer.of(rotation("third", BERLIN, MONDAY, "P1D", "ben")))
                    .with(away(Person.at("ana", BERLIN), BERLIN, "2026-06-02T00:00", "2026-06-03T00:00"))
                    .expectHandover("2026-06-02T00:00+02:00", "ana", "ben")
                    .expectHandover("2026-06-03T00:00+02:00", "ben", "ana");
        }

        @Test
        void without_any_there_is_nobody() {
            Rota.of(new Layer[0]).expect(NOON, NOBODY);
        }
    }

    @Nested
    class Overrides {
        @Test
        void replace_everybody() {
            onCall("ana ben")
                    .with(alone("cleo", FROM, UNTIL))
                    .expectHandover(FROM, "ana ben", "cleo")
                    .expectSources(NOON, "cleo: override")
                    .expectHandover(UNTIL, "cleo", "ana ben");
        }

        @Test
        void replace_one_in_their_place() {
            onCall("ana ben")
                    .with(replacing("cleo", "ana", FROM, UNTIL))
                    .expectSources(NOON, "cleo: override", "ben: rotation weekly");
        }

        @Test
        void replace_nobody_where_the_replaced_is_not_on() {
            onCall("ana").with(replacing("cleo", "dora", FROM, UNTIL)).expectSources(NOON, "ana: rotation weekly");
        }

        @Test
        void drop_the_replaced_where_the_person_is_on_already() {
            onCall("ana ben").with(replacing("ben", "ana", FROM, UNTIL)).expectSources(NOON, "ben: rotation weekly");
        }

        @Test
        void add_behind_the_others() {
            onCall("ben ana")
                    .with(adding("cleo", FROM, UNTIL))
                    .expectSources(NOON, "ben: rotation weekly", "ana: rotation weekly", "cleo: override");
        }

        @Test
        void add_nobody_twice() {
            onCall("ana ben")
                    .with(adding("ana", FROM, UNTIL))
                    .expectSources(NOON, "ana: rotation weekly", "ben: rotation weekly");
        }

        @Test
        void remove() {
            onCall("ana ben").with(removing("ana", FROM, UNTIL)).expect(NOON, "ben");
            onCall("ana ben").with(removing("cleo", FROM, UNTIL)).expect(NOON, "ana ben");
        }

        @Test
        void that_remove_the_last_leave_a_gap_and_not_the_lower_layer() {
            Rota.of(Layer.of(upper("ana")), Layer.of(lower("ben")))
                    .with(removing("ana", FROM, UNTIL))
                    .expect(NOON, NOBODY);
        }

        @Test
        void fill_a_gap() {
            onCallNobody().with(alone("ana", FROM, UNTIL)).expect(NOON, "ana");
            onCallNobody().with(adding("ana", FROM, UNTIL)).expect(NOON, "ana");
            onCallNobody().with(replacing("ana", "ben", FROM, UNTIL)).expect(NOON, NOBODY);
            onCallNobody().with(removing("ana", FROM, UNTIL)).expect(NOON, NOBODY);
        }

        @Test
        void apply_in_the_order_in_which_they_were_made() {
            Override first = replacing("ben", "ana", FROM, UNTIL);
            Override second = replacing("cleo", "ben", FROM, UNTIL);
            onCall("ana").with(first).with(second).expect(NOON, "cleo");
            onCall("ana").with(second).with(first).expect(NOON, "ben");
        }

        @Test
        void made_later_win_whenever_they_begin() {
            onCall("ana")
                    .with(alone("ben", "2026-06-02T10:00Z", "2026-06-02T14:00Z"))
                    .with(alone("cleo", FROM, UNTIL))
                    .expectHandover("2026-06-02T10:00Z", "cleo", "cleo");
            onCall("ana")
                    .with(alone("cleo", FROM, UNTIL))
                    .with(alone("ben", "2026-06-02T10:00Z", "2026-06-02T14:00Z"))
                    .expectHandover("2026-06-02T10:00Z", "cleo", "ben")
                    .expectHandover("2026-06-02T14:00Z", "ben", "cleo");
        }

        @Test
        void that_remove_and_add_again_change_the_order() {
            onCall("ana ben")
                    .with(removing("ana", FROM, UNTIL))
                    .with(adding("ana", FROM, UNTIL))
                    .expectSources(NOON, "ben: rotation weekly", "ana: override");
        }

        @Test
        void that_meet_hand_over_at_the_second() {
            onCall("ana")
                    .with(alone("ben", FROM, "2026-06-02T12:00Z"))
                    .with(alone("cleo", "2026-06-02T12:00Z", UNTIL))
                    .expectHandover("2026-06-02T12:00Z", "ben", "cleo");
        }

        @Test
        void beat_an_absence_and_say_so() {
            Rota rota = onCall("ana")
                    .with(away(Person.at("cleo", BERLIN), BERLIN, "2026-06-01T00:00", "2026-06-08T00:00"))
                    .with(alone("cleo", FROM, UNTIL));
            rota.expect(NOON, "cleo");
            assertThat(rota.plan().explain(Rota.moment(NOON), BERLIN))
                    .anySatisfy(
                            sentence -> assertThat(sentence).contains("cleo").containsPattern("(?i)away|absen"));
        }

        @Test
        void tried_on_a_plan_make_what_they_make_when_they_are_there() {
            Rota rota = onCall("ana ben").with(replacing("cleo", "ana", FROM, UNTIL));
            Override another = replacing("dora", "cleo", "2026-06-02T10:00Z", "2026-06-03T20:00Z");
            Interval window = new Interval(Rota.moment("2026-06-01T00:00Z"), Rota.moment("2026-06-05T00:00Z"));
            Plan before = rota.plan();

            assertThat(before.with(another).reasons(window))
                    .isEqualTo(rota.with(another).plan().reasons(window));
            assertThat(before.reasons(window)).isEqualTo(rota.plan().reasons(window));
        }

        /** Laid out in the time that the answer takes, not in the cube of their number. */
        @Test
        @Timeout(10)
        void that_overlap_by_the_thousand_are_laid_out_soon() {
            Rota rota = onCall("ana");
            for (int i = 0; i < 3_000; i++) {
                String from = LocalDateTime.parse("2026-06-02T00:00").plusMinutes(i) + "Z";
                rota = rota.with(adding(i % 2 == 0 ? "ben" : "cleo", from, "2027-06-02T00:00Z"));
            }
            Cover cover = rota.plan().at(Rota.moment("2026-12-01T00:00Z"));
            assertThat(cover.people()).containsExactly("ana", "ben", "cleo");
        }
    }
}
