package eightbells.browser;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Puts a payload into every text of a document, and beside every name, as far as whoever reads it takes that. */
final class HostileJson {
    private final ObjectNode sample;
    private final Set<String> kept;
    private final Predicate<JsonNode> taken;

    /** @param kept texts that stay, because without them the document is about something else */
    HostileJson(ObjectNode sample, Set<String> kept, Predicate<JsonNode> taken) {
        this.sample = sample;
        this.kept = kept;
        this.taken = taken;
    }

    /** The document with one of the payloads wherever one was taken, the first that was; each place is tried by itself. */
    ObjectNode with(String... payloads) {
        List<JsonPointer> places = new ArrayList<>();
        collect(sample, JsonPointer.empty(), places);
        ObjectNode worst = sample.deepCopy();
        places.forEach(place -> put(worst, place, payloads[0]));
        return taken.test(worst) ? worst : oneByOne(places, payloads);
    }

    private ObjectNode oneByOne(List<JsonPointer> places, String... payloads) {
        ObjectNode worst = sample.deepCopy();
        for (JsonPointer place : places) {
            for (String payload : payloads) {
                ObjectNode attempt = worst.deepCopy();
                put(attempt, place, payload);
                if (!taken.test(attempt)) continue;
                worst = attempt;
                break;
            }
        }
        return worst;
    }

    private void collect(JsonNode node, JsonPointer at, List<JsonPointer> places) {
        if (node.isTextual() && !kept.contains(node.asText())) places.add(at);
        if (node instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) collect(list.get(i), at.appendIndex(i), places);
        }
        if (node instanceof ObjectNode object) {
            object.properties().forEach(entry -> collect(entry.getValue(), at.appendProperty(entry.getKey()), places));
            places.add(at.appendProperty(Payloads.MARK));
        }
    }

    private static void put(ObjectNode document, JsonPointer place, String payload) {
        JsonNode parent = document.at(place.head());
        String name = place.last().getMatchingProperty();
        if (parent instanceof ArrayNode list) list.set(place.last().getMatchingIndex(), list.textNode(payload));
        else ((ObjectNode) parent).put(name.equals(Payloads.MARK) ? payload : name, payload);
    }
}
