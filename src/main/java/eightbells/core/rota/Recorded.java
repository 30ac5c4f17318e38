package eightbells.core.rota;

import java.time.Instant;

/**
 * What was recorded before edits (T11): the truth about every instant before {@link #until}. Whoever keeps the record
 * hands it out in pages, so that a question reads what it asks about and not all that there is.
 */
public interface Recorded {

    /** The record answers before this instant, the plan from then on. */
    Instant until();

    /** @return the page that holds {@code t}, which is before {@link #until} */
    RecordedPage page(Instant t);
}
