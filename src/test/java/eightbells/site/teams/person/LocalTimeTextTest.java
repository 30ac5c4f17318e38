package eightbells.site.teams.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class LocalTimeTextTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void a_skipped_time_says_how_it_is_read() {
        assertThat(LocalTimeText.reading(LocalDateTime.parse("2026-03-29T02:30"), BERLIN))
                .isEqualTo("Sun 29 Mar 2026 02:30 does not exist in Europe/Berlin: the clocks skip it."
                        + " It is read as 03:30.");
    }

    @Test
    void a_repeated_time_says_which_is_meant() {
        assertThat(LocalTimeText.reading(LocalDateTime.parse("2026-10-25T02:30"), BERLIN))
                .contains("comes twice in Europe/Berlin", "The first one is meant");
    }

    @Test
    void of_any_other_time_there_is_nothing_to_say() {
        assertThat(LocalTimeText.reading(LocalDateTime.parse("2026-03-29T03:00"), BERLIN))
                .isNull();
        assertThat(LocalTimeText.reading(LocalDateTime.parse("2026-03-29T01:59"), BERLIN))
                .isNull();
    }
}
