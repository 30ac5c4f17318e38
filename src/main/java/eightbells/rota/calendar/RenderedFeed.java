package eightbells.rota.calendar;

import eightbells.core.interval.Interval;
import eightbells.platform.secret.Secrets;
import java.time.Instant;
import java.util.Arrays;

/**
 * A feed as it was rendered. Not a record: nobody compares the octets.
 */
final class RenderedFeed {
    final long feed;
    final byte[] octets;
    /** A strong entity tag, with its quotes: the same octets, the same tag. */
    final String etag;

    private final long generation;
    private final Interval stands;

    /**
     * @param generation of the rota that it was made of
     * @param stands while it is true of that rota
     */
    RenderedFeed(long feed, byte[] octets, long generation, Interval stands) {
        this.feed = feed;
        this.octets = octets;
        this.generation = generation;
        this.stands = stands;
        etag = "\"" + Secrets.hash(octets).substring(0, 32) + "\"";
    }

    boolean stands(long newest, Instant now) {
        return generation >= newest && stands.contains(now);
    }

    /** Whether whoever asks has it already, by the tags of an {@code If-None-Match}; null: they name none. */
    boolean known(String tags) {
        if (tags == null) return false;
        return tags.strip().equals("*")
                || Arrays.stream(tags.split(","))
                        .map(tag -> tag.strip().replaceFirst("^W/", ""))
                        .anyMatch(etag::equals);
    }
}
