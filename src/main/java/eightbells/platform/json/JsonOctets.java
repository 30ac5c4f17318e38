package eightbells.platform.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes an answer before it leaves, so that it can be kept for whoever asks the same. */
@ApplicationScoped
public class JsonOctets {
    private final ObjectMapper json;

    JsonOctets(ObjectMapper json) {
        this.json = json;
    }

    public byte[] of(Object answer) {
        try {
            return json.writeValueAsBytes(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
