package eightbells.people.authority;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody did and that may be asked about later; fired within the transaction that does it.
 *
 * @param who a person's handle, {@code token NAME}, {@code nobody}, or {@code eightbells} where it did so by itself
 * @param from the network address that asked for it; empty where nobody did
 * @param what a verb, such as {@code signed in}
 * @param about to whom or what it was done, or how
 * @param before the value that was changed; null where there was none, or where it is a secret
 */
public record AuditEvent(
        Instant at,
        String who,
        String from,
        String what,
        String about,
        @Nullable String before,
        @Nullable String after) {}
