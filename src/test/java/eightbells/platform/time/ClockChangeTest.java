package eightbells.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class ClockChangeTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void a_skipped_time_says_what_it_counts_as() {
        assertThat(ClockChange.note(LocalDateTime.parse("2026-03-29T02:30"), BERLIN))
                .hasValue("There is no 02:30 on 29 Mar 2026 in Europe/Berlin: the clocks go forward then."
                        + " It counts as 03:30.");
    }

    @Test
    void a_repeated_time_means_the_first() {
        assertThat(ClockChange.note(LocalDateTime.parse("2026-10-25T02:30"), BERLIN))
                .hasValueSatisfying(note -> assertThat(note).contains("comes twice", "the first time"));
    }

    @Test
    void an_ordinary_time_needs_no_word() {
        assertThat(ClockChange.note(LocalDateTime.parse("2026-03-29T03:30"), BERLIN))
                .isEmpty();
    }
}
