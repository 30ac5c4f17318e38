package eightbells.core.rota;

import static org.assertj.core.api.Assertions.assertThat;

import eightbells.core.interval.Interval;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class NightsTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Person ANA = Person.at("ana", BERLIN);

    private static Interval from(String start, String end) {
        return new Interval(Instant.parse(start), Instant.parse(end));
    }

    @Test
    void a_day_shift_costs_no_night() {
        assertThat(Nights.of(ANA, from("2026-11-23T06:00:00Z", "2026-11-23T22:30:00Z")))
                .isEmpty();
    }

    @Test
    void a_week_costs_seven_nights() {
        assertThat(Nights.of(ANA, from("2026-11-23T08:00:00Z", "2026-11-30T08:00:00Z")))
                .hasSize(7)
                .startsWith(LocalDate.of(2026, 11, 24))
                .endsWith(LocalDate.of(2026, 11, 30));
    }

    @Test
    void a_minute_after_midnight_is_a_night_and_six_o_clock_is_morning() {
        assertThat(Nights.of(ANA, from("2026-11-23T21:00:00Z", "2026-11-23T23:01:00Z")))
                .containsExactly(LocalDate.of(2026, 11, 24));
        assertThat(Nights.of(ANA, from("2026-11-24T05:00:00Z", "2026-11-24T12:00:00Z")))
                .isEmpty();
    }

    @Test
    void a_night_is_a_night_where_the_person_is() {
        Person away = new Person(
                "ana",
                BERLIN,
                WakingHours.DEFAULT,
                List.of(new Stay(ZoneId.of("Pacific/Auckland"), LocalDate.of(2026, 11, 1), LocalDate.of(2026, 12, 24))),
                List.of());
        Interval dayInBerlin = from("2026-11-23T12:00:00Z", "2026-11-23T16:00:00Z");
        assertThat(Nights.of(ANA, dayInBerlin)).isEmpty();
        assertThat(Nights.of(away, dayInBerlin)).containsExactly(LocalDate.of(2026, 11, 24));
    }

    @Test
    void a_night_begins_where_its_midnight_is_skipped() {
        Person eva = Person.at("eva", ZoneId.of("America/Santiago"));
        // From 23:30 on Saturday to 01:10 on Sunday, forty minutes later: at midnight it became one.
        assertThat(Nights.of(eva, from("2026-09-06T03:30:00Z", "2026-09-06T04:10:00Z")))
                .containsExactly(LocalDate.of(2026, 9, 6));
        assertThat(Nights.of(eva, from("2026-09-06T03:30:00Z", "2026-09-06T04:00:00Z")))
                .isEmpty();
    }
}
