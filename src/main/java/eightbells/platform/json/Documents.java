package eightbells.platform.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import eightbells.platform.error.Fault;
import eightbells.platform.error.Refused;
import eightbells.platform.form.InputLimits;
import eightbells.platform.http.RequestTimeout;
import java.io.IOException;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;

/** Parses bodies into trees, within limits that no honest sender meets, and says where a broken one breaks. */
public final class Documents {
    private static final ObjectMapper JSON = JsonMapper.builder(com.fasterxml.jackson.core.JsonFactory.builder()
                    .streamReadConstraints(constraints())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final ObjectMapper YAML = YAMLMapper.builder(YAMLFactory.builder()
                    .loaderOptions(yamlLimits())
                    .streamReadConstraints(constraints())
                    .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Documents() {}

    public static Cursor json(byte[] body) {
        return Cursor.at(tree(JSON, body));
    }

    public static ObjectNode object(byte[] body) {
        if (tree(JSON, body) instanceof ObjectNode object) return object;
        throw Refused.because("", "is to be an object");
    }

    /** YAML, of which JSON is a part. */
    public static Cursor yaml(byte[] body) {
        return Cursor.at(tree(YAML, body));
    }

    public static String toYaml(Object value) {
        try {
            return YAML.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode tree(ObjectMapper mapper, byte[] body) {
        try {
            return whole(mapper, body);
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            String where = at == null ? "" : "line " + at.getLineNr() + ", column " + at.getColumnNr();
            String what = e.getOriginalMessage().lines().findFirst().orElse("");
            throw new Refused(List.of(new Fault(where, "cannot be parsed: " + what)));
        } catch (RequestTimeout e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new Refused(List.of(new Fault("", "cannot be parsed")));
        }
    }

    private static JsonNode whole(ObjectMapper mapper, byte[] body) throws IOException {
        try (JsonParser parser = new CountingParser(mapper.createParser(body))) {
            JsonNode tree = mapper.readTree(parser);
            return tree == null ? MissingNode.getInstance() : tree;
        }
    }

    private static StreamReadConstraints constraints() {
        return StreamReadConstraints.builder()
                .maxNestingDepth(InputLimits.DOCUMENT_DEPTH)
                .build();
    }

    private static LoaderOptions yamlLimits() {
        LoaderOptions limits = new LoaderOptions();
        limits.setMaxAliasesForCollections(50);
        limits.setNestingDepthLimit(InputLimits.DOCUMENT_DEPTH);
        limits.setCodePointLimit(InputLimits.DOCUMENT);
        limits.setAllowDuplicateKeys(false);
        return limits;
    }
}
