package eightbells.alerting.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eightbells.alerting.alert.Signal;
import eightbells.alerting.source.alertmanager.AlertmanagerWebhook;
import eightbells.alerting.source.generic.GenericJson;
import eightbells.alerting.source.pagerduty.PagerDutyV2;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever arrives, an adapter makes sound signals of it or refuses it: it never fails. */
class FuzzTest {
    private static final int ROUNDS = 100;

    private static final Map<String, Function<byte[], List<Signal>>> ADAPTERS = Map.of(
            "generic", GenericJson::read,
            "alertmanager", AlertmanagerWebhook::read,
            "pagerduty", body -> List.of(PagerDutyV2.read(body).signal()));

    private static final List<byte[]> BODIES = Stream.concat(
                    Captures.ALL.stream().map(Captures::body),
                    Stream.of(
                            Captures.json(
                                    "{'title': 'Disk full', 'key': 'k', 'status': 'firing', 'severity': 'info',"
                                            + " 'labels': {'host': 'db01', 'n': 1}, 'link': 'https://x', 'details': {'a': [1, null]}}")))
            .toList();

    /** What senders get wrong, and what attackers send. */
    private static final List<String> JUNK = List.of(
            "null",
            "true",
            "-0",
            "1e999",
            "123456789012345678901234567890",
            "NaN",
            "''",
            "' '",
            "'\\u0000'",
            "'\\ud800'",
            "'\\udc00x'",
            "'\u202e\u0007\u2028'",
            "'javascript:alert(1)'",
            "'resolve'",
            "'resolved'",
            "[]",
            "{}",
            "[null]",
            "{'': null}",
            "{'\\u0000': '\\u0000'}",
            "[[[[[[[[]]]]]]]]",
            "'" + "x".repeat(40_000) + "🙂'",
            "'" + "🙂".repeat(1_000) + "'");

    @Test
    void mutatedBytesAreReadSoundlyOrRefused() {
        Random random = new Random(8);
        for (byte[] body : BODIES) for (int i = 0; i < ROUNDS; i++) feed(bytesMutated(body, random));
    }

    @Test
    void mutatedFieldsAreReadSoundlyOrRefused() throws Exception {
        Random random = new Random(8);
        int read = 0;
        for (byte[] body : BODIES) {
            for (int i = 0; i < ROUNDS; i++) {
                JsonNode mutated = Captures.MAPPER.readTree(body);
                for (int n = random.nextInt(3); n >= 0; n--) mutate(mutated, random);
                String text = mutated.toString().replace("\"NaN\"", "NaN");
                read += feed(text.getBytes(StandardCharsets.UTF_8));
            }
        }
        assertThat(read).as("signals, so that the test tests").isGreaterThan(ROUNDS);
    }

    @Test
    void randomBytesAreRefused() {
        Random random = new Random(8);
        for (int i = 0; i < ROUNDS; i++) {
            byte[] noise = new byte[random.nextInt(200)];
            random.nextBytes(noise);
            feed(noise);
        }
    }

    private static int feed(byte[] body) {
        int read = 0;
        for (Map.Entry<String, Function<byte[], List<Signal>>> adapter : ADAPTERS.entrySet()) {
            try {
                for (Signal signal : adapter.getValue().apply(body)) {
                    assertSound(signal);
                    read++;
                }
            } catch (RefusedPayload refused) {
                assertThat(refused.faults()).isNotEmpty();
            } catch (RuntimeException | Error e) {
                throw new AssertionError(adapter.getKey() + ": " + new String(body, StandardCharsets.UTF_8), e);
            }
        }
        return read;
    }

    private static void assertSound(Signal signal) {
        String key = signal.key() == null ? "" : signal.key();
        if (signal.action() == Signal.Action.TRIGGER) assertThat(signal.title()).isNotBlank();
        else assertThat(key).isNotBlank();
        assertThat(signal.title()).hasSizeLessThanOrEqualTo(Signal.TITLE).doesNotContain("\n");
        assertThat(key).hasSizeLessThanOrEqualTo(Signal.KEY);
        assertThat(signal.details()).hasSizeLessThanOrEqualTo(Signal.DETAILS);
        assertThat(signal.labels().values()).hasSizeLessThanOrEqualTo(Signal.LABELS);
        String all = key + signal.title() + signal.details() + signal.labels() + signal.link() + signal.runbook();
        assertThat(all.indexOf('\0')).isNegative();
        assertThat(new String(all.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(all);
        for (String link : Stream.of(signal.link(), signal.runbook())
                .filter(l -> l != null)
                .toList()) {
            assertThat(link).startsWithIgnoringCase("http");
        }
    }

    private static byte[] bytesMutated(byte[] body, Random random) {
        byte[] mutated = body.clone();
        for (int n = random.nextInt(4); n >= 0; n--) {
            int at = random.nextInt(mutated.length);
            switch (random.nextInt(4)) {
                case 0 -> mutated[at] = (byte) random.nextInt(256);
                case 1 -> mutated[at] ^= (byte) (1 << random.nextInt(8));
                case 2 -> mutated = Arrays.copyOf(mutated, Math.max(1, at));
                default -> mutated = spliced(mutated, at, random.nextInt(mutated.length));
            }
        }
        return mutated;
    }

    /** The start up to one place, and the rest from another: a stretch twice or missing. */
    private static byte[] spliced(byte[] body, int end, int start) {
        byte[] spliced = Arrays.copyOf(body, Math.max(1, end + body.length - start));
        System.arraycopy(body, start, spliced, end, spliced.length - end);
        return spliced;
    }

    private static void mutate(JsonNode root, Random random) {
        List<JsonNode> containers = new ArrayList<>();
        collect(root, containers);
        JsonNode chosen = containers.get(random.nextInt(containers.size()));
        JsonNode junk = junk(random);
        if (chosen instanceof ObjectNode object && !object.isEmpty()) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            String name = names.get(random.nextInt(names.size()));
            if (random.nextInt(5) == 0) object.remove(name);
            else object.set(name, junk);
        } else if (chosen instanceof ArrayNode array) {
            array.add(junk);
        }
    }

    private static JsonNode junk(Random random) {
        return LenientJson.object(Captures.json("{'x': " + JUNK.get(random.nextInt(JUNK.size())) + "}"))
                .path("x");
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainerNode()) containers.add(node);
        node.forEach(child -> collect(child, containers));
    }
}
