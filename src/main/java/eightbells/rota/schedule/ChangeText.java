package eightbells.rota.schedule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eightbells.core.rota.Change;
import eightbells.core.rota.Hours;
import eightbells.core.rota.Layer;
import eightbells.core.rota.Rotation;
import eightbells.core.rota.Slot;
import eightbells.core.rota.StandIn;
import eightbells.core.rota.TurnLength;
import eightbells.core.rota.Validity;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a waiting version was made to change, as a text of JSON to be kept.
 *
 * @param text names people by their places in {@code people}
 * @param people handles, each once
 */
public record ChangeText(String text, List<String> people) {
    private static final ObjectMapper JSON = new ObjectMapper();

    private record Both(List<List<Written>> before, List<List<Written>> after) {}

    private record Written(
            String name,
            String zone,
            String start,
            @Nullable String until,
            String every,
            List<List<Integer>> slots,
            List<List<String>> hours,
            StandIn standIn,
            boolean countIdleTurns,
            int turned) {}

    public static ChangeText of(Change change) {
        List<String> people = new ArrayList<>();
        Both both = new Both(written(change.before(), people), written(change.after(), people));
        try {
            return new ChangeText(JSON.writeValueAsString(both), List.copyOf(people));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written: " + change, e);
        }
    }

    public Change read() {
        try {
            Both both = JSON.readValue(text, Both.class);
            return new Change(layers(both.before), layers(both.after));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("is no kept change: " + text, e);
        }
    }

    private static List<List<Written>> written(List<Layer> layers, List<String> people) {
        return layers.stream()
                .map(layer ->
                        layer.rotations().stream().map(r -> written(r, people)).toList())
                .toList();
    }

    private static Written written(Rotation r, List<String> people) {
        return new Written(
                r.name(),
                r.zone().getId(),
                r.start().toString(),
                r.until() == null ? null : r.until().toString(),
                r.every().toString(),
                r.slots().stream()
                        .map(slot -> slot.people().stream()
                                .map(handle -> place(handle, people))
                                .toList())
                        .toList(),
                r.hours().stream()
                        .map(h -> List.of(h.from().toString(), h.until().toString()))
                        .toList(),
                r.standIn(),
                r.countIdleTurns(),
                r.tenure().turned());
    }

    private static int place(String handle, List<String> people) {
        if (!people.contains(handle)) people.add(handle);
        return people.indexOf(handle);
    }

    private List<Layer> layers(List<List<Written>> written) {
        return written.stream()
                .map(layer -> new Layer(layer.stream().map(this::rotation).toList()))
                .toList();
    }

    private Rotation rotation(Written w) {
        return new Rotation(
                w.name,
                ZoneId.of(w.zone),
                LocalDateTime.parse(w.start),
                w.until == null ? null : LocalDateTime.parse(w.until),
                TurnLength.parse(w.every),
                w.slots.stream()
                        .map(slot -> new Slot(slot.stream().map(people::get).toList()))
                        .toList(),
                w.hours.stream().map(h -> Hours.parse(h.get(0), h.get(1))).toList(),
                w.standIn,
                w.countIdleTurns,
                new Validity(Instant.MIN, Instant.MAX, w.turned));
    }
}
