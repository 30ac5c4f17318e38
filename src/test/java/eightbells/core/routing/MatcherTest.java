package eightbells.core.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MatcherTest {
    private static final Labels RABBIT = Labels.of("severity", "critical", "service", "rabbitmq-7");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "severity=\"critical\"",
                "severity=critical",
                "  severity  =  \"critical\"  ",
                "{severity=\"critical\",}",
                "\"severity\"=\"critical\"",
                "severity!=\"warning\"",
                "severity=~\"crit.*|page\"",
                "service=~rabbit.*",
                "service=~\"rabbitmq-\\d\"",
                "service=~\"rabbitmq-[0-9]{1,3}\"",
                "service!~\"rabbit\"",
                "team=\"\"",
                "team!=\"x\"",
                "team=~\".*\"",
                "team!~\".+\"",
            })
    void matches(String text) {
        assertThat(Matcher.parse(text).matches(RABBIT)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "severity=\"Critical\"",
                "severity!=\"critical\"",
                "service=~\"rabbit\"",
                "service=~\"mq-7\"",
                "severity=~\"page|critic\"",
                "service!~\"rabbit.*\"",
                "team=~\".+\"",
                "team!=\"\"",
                "severity=\"\"",
            })
    void doesNotMatch(String text) {
        assertThat(Matcher.parse(text).matches(RABBIT)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '\0',
            value = {
                "a=b → a=\"b\"",
                " a =~ \"b\" → a=~\"b\"",
                "\"a\"!=b → a!=\"b\"",
                "a!~\"\\d+\\.\" → a!~\"\\\\d+\\\\.\"",
                "a=\"say \\\"x\\\"\\n\" → a=\"say \\\"x\\\"\\n\"",
                "service.name=x → \"service.name\"=\"x\"",
                "\"größe in m\"=\"🙂, {3}\" → \"größe in m\"=\"🙂, {3}\"",
            })
    void hasOneCanonicalNotation(String text, String canonical) {
        assertThat(Matcher.parse(text)).hasToString(canonical).isEqualTo(Matcher.parse(canonical));
    }

    @Test
    void itsNotationReadsBackAsAnEqualMatcher() {
        Random random = new Random(8);
        String alphabet = "ab\\\"'`\n\t ,{}=~!é🙂";
        for (int i = 0; i < 2_000; i++) {
            Matcher matcher = new Matcher(
                    "x" + text(random, alphabet), Matcher.Operator.values()[random.nextInt(2)], text(random, alphabet));
            Matcher read = Matcher.parse(matcher.toString());
            assertThat(read).isEqualTo(matcher).hasSameHashCodeAs(matcher).hasToString(matcher.toString());
        }
    }

    @Test
    void readsAListWithBracesAndWithout() {
        List<Matcher> both = List.of(Matcher.parse("a=b"), Matcher.parse("c!~\"d,e\""));
        assertThat(Matcher.parseAll("{a=\"b\", c!~\"d,e\",}")).isEqualTo(both);
        assertThat(Matcher.parseAll("a=b,c!~\"d,e\"")).isEqualTo(both);
        assertThat(Matcher.parseAll("{}")).isEmpty();
        assertThat(Matcher.parseAll(" ")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '\0',
            value = {
                "severity critical → at character 10: expected =, !=, =~ or !~, but found c",
                "severity → at character 9: expected =, !=, =~ or !~, but it ends",
                "=\"x\" → at character 1: expected a label name",
                "a= → at character 3: expected a value, or \"\" for a label that is missing, but it ends",
                "a==\"x\" → at character 3: expected a value",
                "a='x' → (quote with \" what contains it)",
                "a=\"x → at character 3: this quote is never closed",
                "a=\"x\"y → at character 6: expected a comma or the end, but found y",
                "a=b c → at character 5: expected a comma or the end",
                "{a=b → at character 5: expected a comma or }, but it ends",
                "{ → expected a label name or }",
                "a=b} → at character 4: expected a comma or the end",
                "{a=b}, → expected nothing after }",
                "{,} → at character 2: expected a label name",
                "\"\"=b → a matcher names a label",
                "a=~\"[\" → at character 4: not a usable regular expression: Unclosed character class near its character 1",
                "a=~\"(x\" → Unclosed group",
                "a=~\"x{1000000000}\" → it repeats too often: {1000000000}",
                "a=~\"((()){9999}){9999}x{2}\" → it repeats too often: {2}",
                "a=~\"[[:alpha:]]\" → write \\p{Alpha}",
            })
    void saysWhatIsWrongAndWhere(String text, String message) {
        assertThatThrownBy(() -> Matcher.parseAll(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(text)
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "a=b,c=d"})
    void oneMatcherIsNeitherNoneNorTwo(String text) {
        assertThatThrownBy(() -> Matcher.parse(text)).hasMessageContaining("expected one matcher, found");
    }

    @Test
    void anOverlongExpressionIsRefused() {
        assertThatThrownBy(() -> Matcher.parse("a=~\"" + "x".repeat(5_000) + "\""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("longer than 4096");
    }

    @Test
    void anExpressionNestedDeeplyIsAnsweredOrRefusedWhateverTheStackHolds() {
        String deep = "a=~\"" + "(".repeat(2_000) + ")".repeat(2_000) + "\"";
        try {
            assertThat(Matcher.parse(deep).matches(Labels.NONE)).isTrue();
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageContaining("not a usable regular expression");
        }
    }

    @ParameterizedTest
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    @ValueSource(strings = {"(.*a){12}c", "(a|aa)+c", "(a*)*(a*)*(a*)*c", "((a+)+)+c", "(.*)\\1c"})
    void anExpressionThatRunsAwayGivesUpAndNeitherMatchesNorDiffers(String expression) {
        Labels hostile = Labels.of("a", "a".repeat(100_000));
        String quoted = "\"" + expression + "\"";
        assertThat(Matcher.parse("a=~" + quoted).matches(hostile)).isFalse();
        assertThat(Matcher.parse("a!~" + quoted).matches(hostile)).isFalse();
    }

    @Test
    void aLongListAgainstALongValueIsStillDecided() {
        String services = String.join("|", Collections.nCopies(100, "some-service"));
        assertThat(Matcher.parse("a=~\".*(" + services + "|last).*\"")
                        .matches(Labels.of("a", "x".repeat(1_000) + "last")))
                .isTrue();
    }

    @Test
    void aLineFeedIsTheOnlyCharacterThatADotLeavesOut() {
        assertThat(Matcher.parse("a=~\"x.y\"").matches(Labels.of("a", "x\ry"))).isTrue();
        assertThat(Matcher.parse("a=~\"x.y\"").matches(Labels.of("a", "x\ny"))).isFalse();
    }

    private static String text(Random random, String alphabet) {
        int[] letters = alphabet.codePoints().toArray();
        StringBuilder text = new StringBuilder();
        for (int n = random.nextInt(8); n > 0; n--) text.appendCodePoint(letters[random.nextInt(letters.length)]);
        return text.toString();
    }
}
