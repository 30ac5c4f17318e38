package eightbells.delivery.channel;

import org.jspecify.annotations.Nullable;

/** What became of one attempt. The detail is for people: short, and without secrets. */
public sealed interface Outcome {
    String detail();

    /** Handed over. */
    record Sent(String detail) implements Outcome {}

    /** Not handed over, but it may work later. */
    record Retry(String detail) implements Outcome {}

    /** It will never work with this address. */
    record Failed(@Nullable String detail) implements Outcome {}
}
