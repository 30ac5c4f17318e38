package eightbells.site.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationTextTest {
    @ParameterizedTest
    @CsvSource({
        "10, PT10M",
        "0, PT0S",
        "1.5, PT1M30S",
        "'0,5', PT30S",
        "90 s, PT90S",
        "2h, PT2H",
        "7 d, P7D",
        "5 min, PT5M"
    })
    void a_number_is_minutes_unless_it_says_its_unit(String typed, String wait) {
        assertThat(DurationText.read(typed)).isEqualTo(Duration.parse(wait));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ten", "-5", "10 weeks", "0.001", "99999999999999999999", "1e3", "10; drop"})
    void what_is_no_wait_is_refused_with_what_would_be_right(String typed) {
        assertThatThrownBy(() -> DurationText.read(typed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("90 s");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT1S", "PT100S", "PT10M", "PT2H", "P7D", "PT1H1M1S"})
    void what_is_written_is_read_again(String wait) {
        assertThat(DurationText.read(DurationText.text(Duration.parse(wait)))).isEqualTo(Duration.parse(wait));
    }

    @Test
    void words_cut_nothing_off() {
        assertThat(DurationText.words(Duration.parse("PT1H30M5S"))).isEqualTo("1 h 30 min 5 s");
        assertThat(DurationText.words(Duration.ofDays(2))).isEqualTo("2 d");
        assertThat(DurationText.words(Duration.ZERO)).isEqualTo("0 min");
    }
}
