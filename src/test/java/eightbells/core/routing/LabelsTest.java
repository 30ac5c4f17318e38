package eightbells.core.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LabelsTest {
    @Test
    void aLabelThatIsMissingIsTheEmptyOne() {
        assertThat(Labels.NONE.get("severity")).isEmpty();
        assertThat(Labels.of("severity", "")).isEqualTo(Labels.NONE);
    }

    @Test
    void namesAreSorted() {
        assertThat(Labels.of("b", "2", "c", "3", "a", "1").values()).hasToString("{a=1, b=2, c=3}");
    }

    @Test
    void nobodyChangesThemAfterwards() {
        Map<String, String> mine = new HashMap<>(Map.of("a", "1"));
        Labels labels = new Labels(mine);
        mine.put("a", "2");
        assertThat(labels.get("a")).isEqualTo("1");
        assertThatThrownBy(() -> labels.values().put("a", "2")).isInstanceOf(UnsupportedOperationException.class);
        assertThat(labels.with("a", "3").get("a")).isEqualTo("3");
        assertThat(labels.get("a")).isEqualTo("1");
    }
}
