package eightbells.site.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlashTest {
    @ParameterizedTest
    @ValueSource(strings = {"Done.", "Ana → Ines; 100 % \"sure\"", "<b>"})
    void a_message_survives_its_journey(String text) {
        assertThat(Flash.read(Flash.problem(text).cookie().getValue())).containsExactly(Flash.problem(text));
        assertThat(Flash.read(Flash.done(text).cookie().getValue())).containsExactly(Flash.done(text));
    }

    @Test
    void a_cookie_that_is_not_ours_says_nothing() {
        assertThat(Flash.read(null)).isEmpty();
        assertThat(Flash.read("")).isEmpty();
        assertThat(Flash.read("=%zz")).isEmpty();
    }
}
