package eightbells.rota.calendar;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Notes when a feed was last fetched, and by which program: once a minute at most, unless it is another program. */
@ApplicationScoped
class FeedFetches {
    private static final Duration SAME = Duration.ofMinutes(1);
    private static final Duration ANOTHER = Duration.ofSeconds(1);
    private static final int LONGEST = 200;

    private final Feeds feeds;
    private final Map<Long, Fetch> noted = new ConcurrentHashMap<>();

    FeedFetches(Feeds feeds) {
        this.feeds = feeds;
    }

    private record Fetch(Instant at, String program) {
        boolean covers(Fetch next) {
            Duration between = Duration.between(at, next.at).abs();
            return between.compareTo(program.equals(next.program) ? SAME : ANOTHER) < 0;
        }
    }

    /** @param program as it calls itself; null: it does not */
    void note(long feed, String program, Instant now) {
        Fetch fetch = new Fetch(now, cleaned(program));
        Fetch before = noted.get(feed);
        if (before != null && before.covers(fetch)) return;
        boolean first = before == null ? noted.putIfAbsent(feed, fetch) == null : noted.replace(feed, before, fetch);
        if (first) QuarkusTransaction.requiringNew().run(() -> feeds.fetched(feed, now, fetch.program));
    }

    private static String cleaned(String program) {
        if (program == null) return "";
        String text = program.replaceAll("\\p{Cntrl}", " ").strip();
        return text.substring(0, Math.min(text.length(), LONGEST));
    }
}
