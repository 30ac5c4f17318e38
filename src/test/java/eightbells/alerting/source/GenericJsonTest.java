package eightbells.alerting.source;

import static eightbells.alerting.source.Captures.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eightbells.alerting.alert.Signal;
import eightbells.alerting.source.generic.GenericJson;
import eightbells.core.routing.Labels;
import eightbells.core.routing.Severity;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GenericJsonTest {
    @Test
    void aTitleIsEnough() {
        assertThat(read("{'title': 'Disk full'}"))
                .isEqualTo(new Signal(
                        Signal.Action.TRIGGER,
                        null,
                        "Disk full",
                        Severity.ERROR,
                        Labels.of("severity", "error"),
                        null,
                        "",
                        null));
    }

    @Test
    void everyFieldHasItsPlace() {
        Signal signal = read("{'title': 'Disk full', 'key': 'disk/db01', 'status': 'firing', 'severity': 'critical',"
                + " 'labels': {'host': 'db01', 'percent': 98, 'production': true, 'gone': null},"
                + " 'link': 'https://graphs.example/db01', 'details': {'free': '2 MB', 'mounts': ['/', '/var']}}");
        assertThat(signal.key()).isEqualTo("disk/db01");
        assertThat(signal.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(signal.labels())
                .isEqualTo(Labels.of("host", "db01", "percent", "98", "production", "true", "severity", "critical"));
        assertThat(signal.link()).isEqualTo("https://graphs.example/db01");
        assertThat(signal.details()).isEqualTo("free: 2 MB\nmounts: [ \"/\", \"/var\" ]");
    }

    @Test
    void nullsAreAsGoodAsNothing() {
        assertThat(read("{'title': 'x', 'key': null, 'status': null, 'severity': null, 'labels': null, 'link': null,"
                        + " 'details': null}"))
                .isEqualTo(read("{'title': 'x'}"));
    }

    @Test
    void aResolvedOneNeedsItsKeyOnly() {
        Signal signal = read("{'status': 'resolved', 'key': 7}");
        assertThat(signal.action()).isEqualTo(Signal.Action.RESOLVE);
        assertThat(signal.key()).isEqualTo("7");
        assertThat(firstFault("{'status': 'resolved', 'title': 'x'}"))
                .isEqualTo("key: is required to resolve: it says which alert");
    }

    @Test
    void aBlankKeyIsNone() {
        assertThat(read("{'title': 'x', 'key': ' '}").key()).isNull();
    }

    @Test
    void aSeverityGivenAsALabelOnlyIsUnderstoodAndKept() {
        Signal signal = read("{'title': 'x', 'labels': {'severity': 'page'}}");
        assertThat(signal.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(signal.labels().get("severity")).isEqualTo("page");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '\0',
            value = {
                "{} → title: is required",
                "{'title': ' '} → title: is required",
                "{'title': '\\u0000\\u0007'} → title: is required",
                "{'title': ['x']} → title: has to be text",
                "{'title': true} → title: has to be text",
                "{'title': 'x', 'titel': 'y'} → titel: is not known; known are title, key, status",
                "{'title': 'x', 'status': 'open'} → status: has to be one of firing, resolved",
                "{'title': 'x', 'severity': 'page'} → severity: has to be one of critical, error, warning, info",
                "{'title': 'x', 'severity': {}} → severity: has to be text",
                "{'title': 'x', 'labels': ['a']} → labels: has to be an object of texts",
                "{'title': 'x', 'labels': 'a'} → labels: has to be an object of texts",
                "{'title': 'x', 'labels': {'a': {'b': 1}}} → labels.a: has to be a named text",
                "{'title': 'x', 'labels': {'': 'b'}} → labels.: has to be a named text",
                "{'title': 'x', 'link': []} → link: has to be text",
            })
    void saysWhatIsWrongAndWhere(String body, String fault) {
        assertThat(firstFault(body)).startsWith(fault);
    }

    @Test
    void tellsAllFaultsAtOnce() {
        RefusedPayload refused = refused("{'severity': 'x', 'status': 'y', 'labels': {'z': []}, 'nonsense': 1}");
        assertThat(refused.faults())
                .extracting(RefusedPayload.Fault::path)
                .containsExactlyInAnyOrder("severity", "status", "labels.z", "nonsense", "title");
        assertThat(refused.unparseable()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "nonsense", "{", "{'title': 'x'} x", "{'title': 'x'}{}", "{'title': 'x',}"})
    void whatIsNoJsonIsUnparseable(String body) {
        assertThat(refused(body).unparseable()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "[{'title': 'x'}]", "'x'", "7", "null", "true"})
    void whatIsNoObjectIsUnparseable(String body) {
        assertThat(refused(body)).hasMessage("the body is not a JSON object");
    }

    @Test
    void whatIsNestedWithoutEndIsUnparseable() {
        String deep = "{'title': 'x', 'details': " + "[".repeat(100_000) + "]".repeat(100_000) + "}";
        assertThat(refused(deep).unparseable()).isTrue();
        assertThat(read("{'title': 'x', 'details': " + "[".repeat(60) + "]".repeat(60) + "}")
                        .details())
                .contains("[ [ [");
    }

    @Test
    void aMarkInFrontAndBytesOutsideUtf8DoNotLoseTheAlert() {
        byte[] latin1 =
                "\u00EF\u00BB\u00BF{\"title\": \"Speicher f\u00FCr db01\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(GenericJson.read(latin1).get(0).title()).isEqualTo("Speicher f\uFFFDr db01");
    }

    @Test
    void lineBreaksInsideStringsAndNumbersThatAreNoneDoNotLoseTheAlert() {
        Signal signal = read("{'title': 'Disk\n full', 'details': {'load': NaN, 'free': -Infinity, 'big': 1e999}}");
        assertThat(signal.title()).isEqualTo("Disk full");
        assertThat(signal.details()).isEqualTo("load: NaN\nfree: -Infinity\nbig: Infinity");
    }

    @Test
    void ofARepeatedKeyTheLastCounts() {
        assertThat(read("{'title': 'x', 'title': 'y'}").title()).isEqualTo("y");
    }

    @Test
    void aLinkThatIsNoneIsToldButNotFollowed() {
        Signal signal = read("{'title': 'x', 'link': 'javascript:alert(1)', 'details': 'Look'}");
        assertThat(signal.link()).isNull();
        assertThat(signal.details()).isEqualTo("Look\nlink: javascript:alert(1)");
    }

    @Test
    void aSampleWithoutItsEnvelopeIsReadAsWell() throws Exception {
        ObjectNode sample = (ObjectNode) Captures.MAPPER.readTree("{\"title\": \"x\"}");
        assertThat(GenericJson.read(sample)).isEqualTo(read("{'title': 'x'}"));
    }

    private static Signal read(String body) {
        return GenericJson.read(json(body)).get(0);
    }

    private static RefusedPayload refused(String body) {
        return Captures.refused(() -> read(body));
    }

    private static String firstFault(String body) {
        return refused(body).faults().get(0).toString();
    }
}
