package eightbells.rota.edit;

import static org.assertj.core.api.Assertions.assertThat;

import eightbells.core.rota.Conflict;
import eightbells.core.rota.Conflict.Field;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ConflictWordsTest {
    private static final Instant FROM = Instant.parse("2026-12-28T08:00:00Z");

    private static String words(String rotation, Field field, List<String> edited, List<String> waiting) {
        ConflictWords words = new ConflictWords("you", handle -> handle.toUpperCase(Locale.ROOT));
        return words.of(new Conflict(FROM, rotation, field, edited, waiting));
    }

    @Test
    void somebody_is_taken_out_in_whose_place_somebody_else_is_to_come() {
        assertThat(words("weekly", Field.SLOT, List.of(), List.of("cleo", "dora")))
                .isEqualTo("weekly: you put nobody into a turn; the waiting change puts CLEO and DORA there");
    }

    @Test
    void two_orders_are_told_turn_by_turn() {
        assertThat(words("weekly", Field.ORDER, List.of("ana", "ben cleo"), List.of("ben cleo", "", "ana")))
                .isEqualTo("weekly: you put the order ANA, BEN and CLEO;"
                        + " the waiting change puts BEN and CLEO, nobody, ANA");
    }

    @Test
    void a_rotation_is_removed_by_the_one_and_changed_by_the_other() {
        assertThat(words("weekly", Field.ROTATION, List.of(), List.of("P1W")))
                .isEqualTo("weekly: you removed it; the waiting change changes it");
        assertThat(words("weekly", Field.ROTATION, List.of("P1W"), List.of()))
                .isEqualTo("weekly: you changed it; the waiting change removes it");
        assertThat(words("weekly", Field.ROTATION, List.of("P1W"), List.of("P2W")))
                .isEqualTo("weekly: you added it so; the waiting change adds it otherwise");
    }

    @Test
    void layers_and_other_fields_have_their_own_words() {
        assertThat(words("", Field.LAYERS, List.of("one", "two"), List.of("two", "one")))
                .isEqualTo("layers: you put them as one above two; the waiting change puts them as two above one");
        assertThat(words("weekly", Field.EVERY, List.of("P1W"), List.of("P2W")))
                .isEqualTo("weekly: you set the length of a turn to P1W; the waiting change sets it to P2W");
    }
}
