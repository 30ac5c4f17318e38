package eightbells.core.rota;

import java.time.Instant;

/**
 * The part of a rotation's life in which it counts, and how far its order is turned (T11). A rotation that was
 * never edited has the {@link #WHOLE} one; an edit ends one rotation and begins another at the same instant.
 *
 * @param from the first instant at which it may claim somebody
 * @param until the first instant at which it no longer does
 * @param turned how many slots further on in its order it is than its start alone would say
 */
public record Validity(Instant from, Instant until, int turned) {
    public static final Validity WHOLE = new Validity(Instant.MIN, Instant.MAX, 0);

    public Validity endingAt(Instant moment) {
        return new Validity(from, moment, turned);
    }
}
