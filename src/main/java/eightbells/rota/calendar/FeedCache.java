package eightbells.rota.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The feeds that were asked for lately, by the hash of their token, within a bound; the least used goes first. */
@ApplicationScoped
class FeedCache {
    /** All that is kept, in octets. */
    private static final long MOST = 64 << 20;
    /** What a feed takes beside its text. */
    private static final long AROUND = 1000;

    private final Map<String, Slip> slips = new LinkedHashMap<>(64, 0.75f, true);
    private long octets;

    /**
     * A feed that is there.
     *
     * @param published what was rendered of it; null: nothing yet
     * @param ends when it ends; null: never
     * @param seen when it was last seen to be there, by {@link System#nanoTime}
     */
    record Slip(long feed, @Nullable RenderedFeed published, @Nullable Instant ends, long seen) {
        private long octets() {
            return AROUND + (published == null ? 0 : published.octets.length);
        }
    }

    synchronized Optional<Slip> get(String hash) {
        return Optional.ofNullable(slips.get(hash));
    }

    synchronized void put(String hash, Slip slip) {
        remove(slips.put(hash, slip));
        octets += slip.octets();
        Iterator<Slip> least = slips.values().iterator();
        while (octets > MOST && slips.size() > 1) {
            remove(least.next());
            least.remove();
        }
    }

    synchronized void remove(String hash) {
        remove(slips.remove(hash));
    }

    synchronized void forget(long feed) {
        slips.entrySet().stream()
                .filter(entry -> entry.getValue().feed == feed)
                .map(Map.Entry::getKey)
                .toList()
                .forEach(this::remove);
    }

    private void remove(Slip slip) {
        if (slip != null) octets -= slip.octets();
    }
}
