package eightbells.rota.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import eightbells.core.interval.Interval;
import eightbells.rota.calendar.FeedCache.Slip;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What is kept of rendered feeds. */
class FeedCacheTest {
    private static final Interval NOVEMBER =
            new Interval(Instant.parse("2026-11-01T00:00:00Z"), Instant.parse("2026-12-01T00:00:00Z"));
    private static final RenderedFeed BIG = new RenderedFeed(1, new byte[10 << 20], 7, NOVEMBER);

    private final FeedCache shelf = new FeedCache();

    @Test
    void the_least_used_goes_first_when_it_is_full() {
        for (int i = 0; i < 6; i++) shelf.put("feed-" + i, new Slip(i, BIG, null, 0));
        shelf.get("feed-0");

        shelf.put("feed-6", new Slip(6, BIG, null, 0));

        assertThat(shelf.get("feed-0")).isPresent();
        assertThat(shelf.get("feed-1")).isEmpty();
        assertThat(shelf.get("feed-6")).isPresent();
    }

    @Test
    void what_is_put_anew_or_forgotten_takes_no_room() {
        for (int i = 0; i < 100; i++) shelf.put("same", new Slip(1, BIG, null, i));
        for (int i = 0; i < 100; i++) {
            shelf.put("another", new Slip(2, BIG, null, i));
            shelf.forget(2);
        }

        assertThat(shelf.get("same")).isPresent();
        assertThat(shelf.get("another")).isEmpty();
    }

    @Test
    void what_was_rendered_stands_while_the_rota_and_the_month_do() {
        assertThat(BIG.stands(7, Instant.parse("2026-11-30T23:59:59Z"))).isTrue();
        assertThat(BIG.stands(8, Instant.parse("2026-11-30T23:59:59Z"))).isFalse();
        assertThat(BIG.stands(7, Instant.parse("2026-12-01T00:00:00Z"))).isFalse();
    }
}
