package eightbells.platform.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Single values as the wire writes them. */
class ValuesTest {
    @Test
    void a_name_is_to_be_seen() {
        assertThat(Values.label(10, "🔔")).isEqualTo("🔔");
        assertThat(Values.label(10, "Ana\u200b")).startsWith("Ana");
        for (String unseen : List.of("", " ", "\u200b", "\u202e\u2066", "\u0000\ufeff")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Values.label(10, unseen))
                    .withMessageContaining("letters");
        }
    }

    @Test
    void what_another_program_said_is_kept_as_far_as_there_is_room_and_can_be_printed() {
        assertThat(Values.excerpt(10, "0123456789")).isEqualTo("0123456789");
        assertThat(Values.excerpt(10, "01234567890")).isEqualTo("012345678…");
        assertThat(Values.excerpt(10, "01234567🔔🔔")).isEqualTo("01234567…");
        assertThat(Values.excerpt(10, "500\r\n\0no")).isEqualTo("500 no");
        assertThat(Values.excerpt(10, "")).isEmpty();
    }
}
