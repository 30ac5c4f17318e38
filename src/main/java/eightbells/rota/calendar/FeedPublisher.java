package eightbells.rota.calendar;

import eightbells.platform.error.NotFound;
import eightbells.platform.secret.Secrets;
import eightbells.rota.calendar.FeedCache.Slip;
import eightbells.rota.schedule.Rota;
import eightbells.rota.schedule.Rotas;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Answers for the feeds. What was rendered is answered from memory while the rota and the month are the same; that a
 * feed is still there is looked up once a second at most, because another node may have withdrawn it.
 */
@ApplicationScoped
public class FeedPublisher {
    private static final long LOOK = Duration.ofSeconds(1).toNanos();
    private static final int LOCKS = 64;
    /** Each finds a newer rota, unless another edit comes between. */
    private static final int TRIES = 5;

    private final Feeds feeds;
    private final FeedUpdater telling;
    private final FeedCache shelf;
    private final Rotas rotas;
    /** One feed is rendered once at a time; feeds share locks by their id. */
    private final Object[] locks = Stream.generate(Object::new).limit(LOCKS).toArray();

    FeedPublisher(Feeds feeds, FeedUpdater telling, FeedCache shelf, Rotas rotas) {
        this.feeds = feeds;
        this.telling = telling;
        this.shelf = shelf;
        this.rotas = rotas;
    }

    /** @throws NotFound where the token opens no feed, or none any more */
    RenderedFeed published(String token, Instant now) {
        String hash = Secrets.hash(token);
        Slip slip = shelf.get(hash)
                .filter(known -> System.nanoTime() - known.seen() < LOOK && !Feed.ended(known.ends(), now))
                .orElseGet(() -> look(hash, now));
        return standing(slip, now).orElseGet(() -> renew(hash, slip, now));
    }

    private Slip look(String hash, Instant now) {
        Optional<Feed> found = QuarkusTransaction.requiringNew().call(() -> feeds.byHash(hash));
        if (found.isEmpty()) shelf.remove(hash);
        Feed feed = found.filter(known -> !Feed.ended(known.endsAt, now))
                .orElseThrow(() -> new NotFound("such calendar feed"));
        Slip slip =
                new Slip(feed.id, shelf.get(hash).map(Slip::published).orElse(null), feed.endsAt, System.nanoTime());
        shelf.put(hash, slip);
        return slip;
    }

    private Optional<RenderedFeed> standing(Slip slip, Instant now) {
        long newest = rotas.current().generation();
        return Optional.ofNullable(slip.published()).filter(published -> published.stands(newest, now));
    }

    private RenderedFeed renew(String hash, Slip slip, Instant now) {
        synchronized (locks[(int) (slip.feed() % LOCKS)]) {
            Optional<RenderedFeed> renewed = shelf.get(hash).flatMap(newer -> standing(newer, now));
            if (renewed.isPresent()) return renewed.get();
            RenderedFeed published = rendered(slip.feed(), now);
            shelf.put(hash, new Slip(slip.feed(), published, slip.ends(), System.nanoTime()));
            return published;
        }
    }

    private RenderedFeed rendered(long feed, Instant now) {
        for (int tries = 0; tries < TRIES; tries++) {
            Rota rota = rotas.current();
            Optional<RenderedFeed> rendered =
                    QuarkusTransaction.requiringNew().call(() -> rendered(feeds.hold(feed), rota, now));
            if (rendered.isPresent()) return rendered.get();
            rotas.newest();
        }
        throw new IllegalStateException("feed " + feed + " has told of a rota that is newer than the newest");
    }

    /** Nothing where another node has told of a newer rota already: it would be taken back and told again. */
    private Optional<RenderedFeed> rendered(Feed feed, Rota rota, Instant now) {
        if (feed.toldRevision > rota.revision()) return Optional.empty();
        FeedWindow window = FeedWindow.at(now);
        byte[] octets = FeedText.of(feed).octets(telling.tell(feed, rota, window, now));
        return Optional.of(new RenderedFeed(feed.id, octets, rota.generation(), window.stands()));
    }
}
