package eightbells.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Single values as the wire writes them. */
class ValuesTest {
    @Test
    void what_another_program_said_is_kept_as_far_as_there_is_room_and_can_be_printed() {
        assertThat(Values.excerpt(10, "0123456789")).isEqualTo("0123456789");
        assertThat(Values.excerpt(10, "01234567890")).isEqualTo("012345678…");
        assertThat(Values.excerpt(10, "01234567🔔🔔")).isEqualTo("01234567…");
        assertThat(Values.excerpt(10, "500\r\n\0no")).isEqualTo("500 no");
        assertThat(Values.excerpt(10, "")).isEmpty();
    }
}
