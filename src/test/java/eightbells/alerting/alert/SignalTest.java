package eightbells.alerting.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eightbells.core.routing.Labels;
import eightbells.core.routing.Severity;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignalTest {
    @Test
    void aTitleIsOneLineWithoutControlCharacters() {
        assertThat(titled("\u0000 Disk\r\n\tis\u0000\u0007 full\u2028 on\u00A0db01 ")
                        .title())
                .isEqualTo("Disk is full on db01");
    }

    @Test
    void whatIsTooLongIsCutBetweenCharacters() {
        assertThat(titled("x".repeat(2_000)).title()).hasSize(1_024);
        assertThat(titled("x".repeat(1_023) + "🙂").title()).isEqualTo("x".repeat(1_023));
        assertThat(titled("x".repeat(1_022) + "🙂!").title()).isEqualTo("x".repeat(1_022) + "🙂");
    }

    @Test
    void halfASurrogatePairIsReplaced() {
        assertThat(titled("a\uD83D b").title()).isEqualTo("a\uFFFD b");
    }

    @Test
    void detailsKeepTheirLines() {
        Signal signal = signal("k", "x", Labels.NONE, null, " a:\r\n\tb\u0000\u001B\n");
        assertThat(signal.details()).isEqualTo(" a:\n\tb\n");
        assertThat(signal("k", "x", Labels.NONE, null, "y".repeat(100_000)).details())
                .hasSize(Signal.DETAILS);
    }

    @Test
    void labelsAreBounded() {
        Map<String, String> many = new HashMap<>();
        for (int i = 0; i < 1_000; i++) many.put("n" + i, "v".repeat(5_000));
        Labels labels = signal("k", "x", new Labels(many), null, "").labels();
        assertThat(labels.values()).hasSize(Signal.LABELS);
        assertThat(labels.get("n0")).hasSize(Signal.LABEL_VALUE);
        assertThat(signal("k", "x", Labels.of("a\u0000b", "c\u0000d\ne", "\u0000", "x"), null, "")
                        .labels())
                .isEqualTo(Labels.of("a b", "cd\ne"));
    }

    @Test
    void keysThatCannotBeStoredAsTheyAreStayDistinctAndTheSame() {
        String a = key("k".repeat(600) + "a");
        String b = key("k".repeat(600) + "b");
        assertThat(a).hasSize(Signal.KEY).isNotEqualTo(b);
        assertThat(a).isEqualTo(key("k".repeat(600) + "a"));
        assertThat(key("k\u0000")).startsWith("k#");
        assertThat(key("k".repeat(512))).isEqualTo("k".repeat(512));
        assertThat(key("{}/{}:{a=\"b\"}/81e")).isEqualTo("{}/{}:{a=\"b\"}/81e");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://vm:9913/#/alerts?receiver=pd", "HTTPS://a.example/x?y={z=\"1\"}"})
    void aLinkIsAWebAddress(String link) {
        assertThat(signal("k", "x", Labels.NONE, link, "").link()).isEqualTo(link);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "javascript:alert(1)", "https://", "/relative", "http://a b", "data:text/html,x", " ftp://x"
            })
    void whatIsNoWebAddressIsNoLink(String link) {
        assertThat(signal("k", "x", Labels.NONE, link, "").link()).isNull();
    }

    @Test
    void anAlertHasATitleAndAResolutionAKey() {
        assertThatThrownBy(() -> titled("\u0000")).hasMessageContaining("an alert has a title");
        assertThatThrownBy(() -> Signal.about(Signal.Action.RESOLVE, " "))
                .hasMessageContaining("a key says which alert");
    }

    @ParameterizedTest
    @CsvSource({
        "critical, CRITICAL",
        "PAGE, CRITICAL",
        "P1, CRITICAL",
        "error, ERROR",
        "major, ERROR",
        "high, ERROR",
        "' Warning ', WARNING",
        "minor, WARNING",
        "info, INFO",
        "none, INFO",
        "gibberish, ERROR",
        "'', ERROR",
    })
    void manyWordsMeanFourSeverities(String word, Severity meaning) {
        assertThat(Severities.meaning(word)).isEqualTo(meaning);
    }

    private static Signal titled(String title) {
        return signal(null, title, Labels.NONE, null, "");
    }

    private static @Nullable String key(String key) {
        return signal(key, "x", Labels.NONE, null, "").key();
    }

    private static Signal signal(
            @Nullable String key, String title, Labels labels, @Nullable String link, String details) {
        return new Signal(Signal.Action.TRIGGER, key, title, Severity.ERROR, labels, link, details, null);
    }
}
