package eightbells.core.rota;

import java.time.Instant;
import java.util.List;

/**
 * What an edit and a version that waits both changed, each in its own way, so that somebody has to choose (T11 b).
 *
 * @param from the moment of the version
 * @param rotation its name; empty where the arrangement of the layers is meant
 * @param edited what the edit says, a word each: of a {@link Field#SLOT} its handles, of an {@link Field#ORDER} and of
 *     {@link Field#SLOTS} a slot each, of {@link Field#LAYERS} a layer each; nothing where the edit removes it
 * @param waiting what the version says, likewise
 */
public record Conflict(Instant from, String rotation, Field field, List<String> edited, List<String> waiting) {
    public Conflict {
        edited = List.copyOf(edited);
        waiting = List.copyOf(waiting);
    }

    public enum Field {
        /** One removes what the other changes, or both add it. */
        ROTATION,
        LAYERS,
        ZONE,
        START,
        UNTIL,
        EVERY,
        /** Together they would leave nobody. */
        SLOTS,
        /** The people of one slot. */
        SLOT,
        ORDER,
        HOURS,
        STAND_IN,
        COUNT_IDLE_TURNS
    }

    /** Whose word holds. */
    public enum Side {
        EDITED,
        WAITING
    }
}
