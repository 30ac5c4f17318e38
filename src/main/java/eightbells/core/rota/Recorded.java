package eightbells.core.rota;

import java.time.Instant;

/**
 * What was recorded before edits (T11): the truth about every instant before {@link #until}. Whoever keeps the record
 * hands it out in pages, so that a question reads what it asks about and not all that there is.
 */
public interface Recorded {
    /** Shifts that a question about one instant needs: the one then, and those beside it. */
    int FEW = 8;

    /** The record answers before this instant, the plan from then on. */
    Instant until();

    /**
     * @param shifts how many the asker would read on from {@code t}; the page has fewer where fewer are near
     * @return a page that holds {@code t}, which is before {@link #until}
     */
    RecordedPage page(Instant t, int shifts);

    /** A page for a question about {@code t} and what lies next to it. */
    default RecordedPage page(Instant t) {
        return page(t, FEW);
    }
}
