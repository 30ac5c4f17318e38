package eightbells.rota.calendar;

import eightbells.platform.http.Links;
import eightbells.rota.calendar.PublishedEvent.Event;
import eightbells.rota.calendar.PublishedEvent.Renewal;
import eightbells.rota.schedule.Rota;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells a feed what has become of its shifts, within the caller's transaction. */
@ApplicationScoped
public class FeedUpdater {
    private final Feeds feeds;
    private final Links links;

    FeedUpdater(Feeds feeds, Links links) {
        this.feeds = feeds;
        this.links = links;
    }

    /**
     * What the feed tells now, kept as told. Whoever calls holds the feed.
     *
     * @param rota one that knows the record a year before the window
     */
    List<Event> tell(Feed feed, Rota rota, FeedWindow window, Instant now) {
        List<FeedEvent> rows = feeds.told(feed);
        Renewal renewal = renewal(feed, rows, rota, window, now);
        Map<String, FeedEvent> byUid = rows.stream().collect(Collectors.toMap(row -> row.uid, Function.identity()));
        Stream.concat(renewal.events().stream().map(Event::told), renewal.gone().stream())
                .forEach(told -> keep(feed, byUid.remove(told.uid()), told));
        byUid.values().forEach(feeds::forget);
        feed.toldRevision = rota.revision();
        return renewal.events();
    }

    /** How many shifts are not as the feed told them when it was last fetched. */
    public int changes(Feed feed, Rota rota, Instant now) {
        if (feed.lastFetchedAt == null || feed.toldRevision == rota.revision()) return 0;
        FeedWindow then = FeedWindow.at(feed.lastFetchedAt);
        return renewal(feed, feeds.told(feed), rota, then, now).changes();
    }

    /** Nothing where whoever made it has left: what they could read then, they can read no more. */
    private List<FeedShift> shifts(Feed feed, Rota rota, FeedWindow window) {
        Rota.Member owner = feed.owner == null ? null : rota.known(feed.owner).orElse(null);
        if (owner != null && !owner.active()) return List.of();
        return new FeedShifts(rota, window.interval(), links::absolute).of(feed.of(), feed.duties);
    }

    /** What the window has left behind is told no more, and not taken back either. */
    private Renewal renewal(Feed feed, List<FeedEvent> rows, Rota rota, FeedWindow window, Instant now) {
        List<PublishedEvent> told = rows.stream()
                .filter(row -> row.ends.isAfter(window.interval().start()))
                .map(FeedEvent::told)
                .toList();
        return PublishedEvent.renewed(
                told, shifts(feed, rota, window), now.truncatedTo(ChronoUnit.SECONDS), () -> UUID.randomUUID()
                        .toString());
    }

    private void keep(Feed feed, FeedEvent row, PublishedEvent told) {
        if (row != null) {
            row.tell(told);
            return;
        }
        FeedEvent made = new FeedEvent();
        made.feed = feed;
        made.tell(told);
        feeds.keep(made);
    }
}
