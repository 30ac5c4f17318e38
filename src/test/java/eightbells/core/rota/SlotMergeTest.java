package eightbells.core.rota;

import static org.assertj.core.api.Assertions.assertThat;

import eightbells.core.rota.Conflict.Field;
import eightbells.core.rota.Conflict.Side;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of an order of slots that an edit and a waiting version both changed. */
class SlotMergeTest {
    /** A slot is written as its people, {@code a+b}, or {@code -} for nobody. */
    private static List<Slot> slots(String text) {
        return Arrays.stream(text.split(" "))
                .map(slot -> slot.equals("-") ? Slot.of() : Slot.of(slot.split("\\+")))
                .toList();
    }

    private final Conflicts conflicts = new Conflicts(from -> Side.EDITED);

    private List<Slot> merged(String base, String edited, String waiting) {
        return new SlotMerge("weekly", slots(base), slots(edited), slots(waiting), conflicts.at(Instant.EPOCH))
                .merged();
    }

    @ParameterizedTest
    @CsvSource({
        "a b c, a b c, c b a, c b a", // only the one that waits
        "a b c, a c, a b c, a c", // only the edit
        "a b c d, a c d, a d c b, a d c", // removed, and swapped later
        "a b c, a b c s, a b c n, a b c s n", // both at the end: the earlier first
        "a b c, s a b c, n a b c, s n a b c", // and at the beginning
        "a b c, a b c s, a c, a c s",
        "a b c, a b s c, a c b, a c b s", // behind whom it was put
        "a b c, a x c, c b a, c x a", // in somebody's place
        "a b c, a b c s, a b c s, a b c s", // both the same
        "a b c d e f, b a c d e f, a b c d f e, b a c d f e", // far from each other
        "a b c d e, c a b d e, a c b d e, c a b d e", // both the same way
        "a a b, a a b s, a b, a b s", // one of two turns
        "a - b -, a - b - c, - b -, - b - c", // empty slots
        "a b c, a+d b c, c b a, c b a+d", // somebody joins a turn
        "a b c, c, a b c n, c n",
        "a b c, a b c s, c a b, c a b s", // last stays last
    })
    void both_count(String base, String edited, String waiting, String merged) {
        assertThat(merged(base, edited, waiting)).isEqualTo(slots(merged));
        assertThat(conflicts.found()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "a b c, b a c, a c b, ORDER",
        "a b c d e, c a b d e, a b d e c, ORDER",
        "a b c, a x c, a y c, SLOT",
        "a b c, a x c, a c, SLOT",
        "a b c, a c, a b+d c, SLOT",
        "a b, a, b, SLOTS",
    })
    void what_cannot_both_be_is_a_conflict_that_the_edit_may_win(
            String base, String edited, String waiting, Field field) {
        assertThat(merged(base, edited, waiting)).isEqualTo(slots(edited));
        assertThat(conflicts.found()).extracting(Conflict::field).containsExactly(field);
    }

    @Test
    void of_many_slots_the_merge_is_quick() {
        String many = String.join(
                " ",
                java.util.stream.IntStream.range(0, 600).mapToObj(i -> "p" + i).toList());
        List<Slot> merged = merged(many, "first " + many, many + " last");
        assertThat(merged).hasSize(602);
        assertThat(merged.get(0)).isEqualTo(Slot.of("first"));
    }
}
