package eightbells.rota.calendar.incoming;

import org.jspecify.annotations.Nullable;

/** What came of asking for a calendar. */
sealed interface FetchResult {
    /** By this the other side knows next time whether anything has changed. */
    record File(String text, @Nullable String etag, @Nullable String lastModified) implements FetchResult {}

    /** It is as it was. */
    record Unchanged() implements FetchResult {}

    /** @param fault a sentence for whoever brought it; it names no more of the address than the host */
    record Failed(String fault) implements FetchResult {}
}
