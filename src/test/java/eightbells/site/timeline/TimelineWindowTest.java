package eightbells.site.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class TimelineWindowTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant NOW = Instant.parse("2026-11-25T23:30:00Z");

    @Test
    void begins_yesterday_where_the_reader_is() {
        assertThat(look(null, null, null).from()).isEqualTo(LocalDate.parse("2026-11-25"));
        assertThat(look(null, null, "America/New_York").from()).isEqualTo(LocalDate.parse("2026-11-24"));
    }

    @Test
    void moves_by_its_own_length_and_keeps_the_rest() {
        TimelineWindow week = look("2026-11-23", "7", "Pacific/Auckland");

        assertThat(week.later()).isEqualTo("/p?from=2026-11-30&days=7&zone=Pacific/Auckland");
        assertThat(week.earlier()).isEqualTo("/p?from=2026-11-16&days=7&zone=Pacific/Auckland");
        assertThat(week.lasting(28)).isEqualTo("/p?from=2026-11-23&days=28&zone=Pacific/Auckland");
    }

    @Test
    void what_cannot_be_read_is_as_if_it_were_not_there() {
        assertThat(look("soon", "1000000", "Mars/Olympus")).isEqualTo(look(null, null, null));
        assertThat(look("+999999999-01-01", "7", null).from()).isEqualTo(LocalDate.parse("2026-11-25"));
    }

    @Test
    void a_window_reaches_from_midnight_to_midnight() {
        assertThat(look("2026-10-25", "7", null).window().length()).hasHours(169);
    }

    private static TimelineWindow look(String from, String days, String zone) {
        return TimelineWindow.of("/p", from, days, zone, BERLIN, NOW);
    }
}
