package eightbells.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimesTest {
    private static final Instant NOW = Instant.parse("2026-11-22T14:33:00Z");
    private static final Times BERLIN = new Times(NOW, ZoneId.of("Europe/Berlin"));

    @Test
    void a_stretch_names_its_second_day_only_where_it_is_another() {
        Times times = new Times(Instant.parse("2026-11-25T10:00:00Z"), ZoneId.of("Europe/Berlin"));
        Instant nine = Instant.parse("2026-11-23T08:00:00Z");
        assertThat(times.stretch(nine, nine.plus(Duration.ofHours(8)))).isEqualTo("Mon 23 Nov 09:00–17:00");
        assertThat(times.stretch(nine, nine.plus(Duration.ofHours(23))))
                .isEqualTo("Mon 23 Nov 09:00 – Tue 24 Nov 08:00");
    }

    @Test
    void a_moment_names_day_and_time() {
        assertThat(BERLIN.moment(Instant.parse("2026-11-23T08:00:00Z"))).isEqualTo("Mon 23 Nov 09:00");
    }

    @Test
    void another_year_is_named() {
        assertThat(BERLIN.moment(Instant.parse("2026-12-31T23:00:00Z"))).isEqualTo("Fri 1 Jan 2027 00:00");
    }

    @ParameterizedTest
    @CsvSource({
        "PT59S, less than a minute",
        "PT1M, 1 min",
        "PT3H20M59S, 3 h 20 min",
        "PT4H, 4 h",
        "PT52H30M, 2 d 4 h",
        "P23DT5H, 23 d"
    })
    void a_duration_is_two_units_at_most(Duration duration, String words) {
        assertThat(Times.words(duration)).isEqualTo(words);
    }

    @Test
    void what_lies_ahead_and_what_is_gone() {
        assertThat(BERLIN.ahead(NOW.plusSeconds(1_800))).isEqualTo("in 30 min");
        assertThat(BERLIN.ahead(NOW)).isEqualTo("now");
        assertThat(BERLIN.ago(NOW.minusSeconds(7_200))).isEqualTo("2 h ago");
        assertThat(BERLIN.ago(NOW.minusSeconds(5))).isEqualTo("just now");
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, Berlin, UTC+1",
        "America/New_York, New York, UTC-5",
        "Pacific/Chatham, Chatham, UTC+13:45",
        "Asia/Kathmandu, Kathmandu, UTC+5:45",
        "America/Argentina/Buenos_Aires, Buenos Aires, UTC-3",
        "UTC, UTC, UTC"
    })
    void a_zone_has_a_short_name_and_an_offset(String zone, String city, String offset) {
        Times there = BERLIN.in(ZoneId.of(zone));

        assertThat(there.city()).isEqualTo(city);
        assertThat(there.offset()).isEqualTo(offset);
    }
}
