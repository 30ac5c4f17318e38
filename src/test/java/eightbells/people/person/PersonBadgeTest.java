package eightbells.people.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonBadgeTest {
    @ParameterizedTest
    @CsvSource({"Ines Adler, IA", "Ana, A", "Ana Maria de Souza, AS", "élise dubois, ÉD", "'', ?"})
    void initials_are_of_the_first_and_the_last_word(String name, String initials) {
        assertThat(new PersonBadge("x", name).initials()).isEqualTo(initials);
    }

    @Test
    void a_handle_keeps_its_colour_whatever_the_name() {
        assertThat(new PersonBadge("ines", "Ines").hue()).isEqualTo(new PersonBadge("ines", "Ines Adler").hue());
    }

    @Test
    void every_colour_is_used() {
        assertThat(IntStream.range(0, 500)
                        .mapToObj(i -> new PersonBadge("person-" + i, "").hue())
                        .distinct())
                .hasSize(12)
                .allMatch(hue -> hue.matches("hue-(\\d|1[01])"));
    }
}
