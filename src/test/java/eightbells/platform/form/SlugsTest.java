package eightbells.platform.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugsTest {
    @ParameterizedTest
    @CsvSource({
        "Platform, platform",
        "Søren Müller-Groß, soren-muller-gross",
        "  Ana   Souza  , ana-souza",
        "Łukasz Żak, lukasz-zak",
        "R&D (2nd floor), r-d-2nd-floor",
        "İpek, ipek",
        "--x--, x"
    })
    void a_name_becomes_what_may_stand_in_an_address(String name, String slug) {
        assertThat(Slugs.of(name)).isEqualTo(slug);
    }

    @Test
    void a_name_without_latin_letters_gives_nothing() {
        assertThat(Slugs.of("李雷")).isEmpty();
        assertThat(Slugs.of("<>\"'")).isEmpty();
    }

    @Test
    void a_long_name_leaves_room_for_a_number_and_ends_in_no_dash() {
        assertThat(Slugs.of("a".repeat(49) + " bc")).isEqualTo("a".repeat(49));
        assertThat(Slugs.of("x".repeat(300))).hasSize(50);
    }

    @Test
    void what_is_taken_gets_a_number() {
        assertThat(Slugs.free("ana", Set.of("ana", "ana-2")::contains)).isEqualTo("ana-3");
        assertThat(Slugs.free("ben", Set.of("ana")::contains)).isEqualTo("ben");
    }
}
