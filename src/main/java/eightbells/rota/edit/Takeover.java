package eightbells.rota.edit;

import eightbells.core.rota.Conflict.Side;
import eightbells.core.rota.WantedVersion;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How one plan of a schedule follows another (T11).
 *
 * @param from the moment from which the change counts; null: in the end, from the next handoff of what it changes
 * @param renamed rotations that go on under another name: the new name of the old
 * @param offsets how far the order of a rotation is turned, by its name; of the others, next in line stays next
 * @param version which of those that wait the change was made of; null: the one in force
 * @param pending the versions that are to wait, and no others; null: those that wait go on waiting
 * @param chosen of those that wait and cannot simply take the change, by their moments, which side holds
 */
public record Takeover(
        @Nullable Instant from,
        Map<String, String> renamed,
        Map<String, Integer> offsets,
        @Nullable Instant version,
        @Nullable List<WantedVersion> pending,
        Map<Instant, Side> chosen) {
    public static final Takeover BY_ITSELF = new Takeover(null, Map.of(), Map.of(), null, null, Map.of());

    public Takeover {
        renamed = Map.copyOf(renamed);
        offsets = Map.copyOf(offsets);
        pending = pending == null ? null : List.copyOf(pending);
        chosen = Map.copyOf(chosen);
    }

    public static Takeover at(Instant moment, Map<String, String> renamed) {
        return new Takeover(moment, renamed, Map.of(), null, null, Map.of());
    }

    /** Makes the version that waits for this moment anew. */
    public static Takeover of(Instant version, Map<String, String> renamed) {
        return new Takeover(version, renamed, Map.of(), version, null, Map.of());
    }

    /** The same, where somebody chose between it and what waits. */
    public Takeover choosing(Map<Instant, Side> sides) {
        return new Takeover(from, renamed, offsets, version, pending, sides);
    }
}
