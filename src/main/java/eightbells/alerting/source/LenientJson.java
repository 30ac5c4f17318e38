package eightbells.alerting.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** JSON as alert sources write it: by shell scripts, with raw line breaks, NaN and bytes that are no UTF-8. */
public final class LenientJson {
    private static final int DEEPEST = 64;

    /** Field names come from outside, so none is kept beyond its request. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();

    private static final ObjectMapper MAPPER = JsonMapper.builder(FACTORY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private LenientJson() {}

    /** @throws RefusedPayload unparseable, where the body is anything but one JSON object */
    public static ObjectNode object(byte[] body) {
        if (parsed(body) instanceof ObjectNode object) return object;
        throw RefusedPayload.unparseable("the body is not a JSON object");
    }

    private static JsonNode parsed(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        try {
            return MAPPER.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (JsonProcessingException e) {
            String where = e.getLocation() == null
                    ? ""
                    : " at line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr();
            throw RefusedPayload.unparseable("the body is not JSON" + where + ": " + inShort(e));
        }
    }

    /** Jackson's message less what it adds for whoever wrote the parser. */
    private static String inShort(JsonProcessingException e) {
        return e.getOriginalMessage().replaceFirst("(?s) \\(start marker at .*", "");
    }

    /** The value as text on one line of JSON at most; "" where it is missing or null. */
    public static String text(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) return "";
        return node.isValueNode() ? node.asText() : node.toString();
    }

    /** The value for people to read: an object as {@code name: value} lines. */
    public static String readable(JsonNode node) {
        if (!node.isObject()) return pretty(node);
        return node.properties().stream()
                .map(field -> field.getKey() + ": " + pretty(field.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private static String pretty(JsonNode node) {
        return node.isContainerNode() ? node.toPrettyString() : text(node);
    }
}
