package eightbells.site.me.feeds;

import eightbells.people.team.Teams;
import eightbells.rota.calendar.Feed;
import eightbells.rota.calendar.FeedProgram;
import eightbells.rota.calendar.FeedPublisher;
import eightbells.rota.calendar.FeedSubject;
import eightbells.rota.calendar.FeedUpdater;
import eightbells.rota.calendar.Subscriptions;
import eightbells.rota.schedule.Rota;
import eightbells.rota.schedule.Rotas;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What pages show of feeds. */
@ApplicationScoped
class FeedViews {
    private final FeedPublisher publisher;
    private final FeedUpdater telling;
    private final Subscriptions subscriptions;
    private final Rotas rotas;
    private final Teams teams;

    FeedViews(FeedPublisher publisher, FeedUpdater telling, Subscriptions subscriptions, Rotas rotas, Teams teams) {
        this.publisher = publisher;
        this.telling = telling;
        this.subscriptions = subscriptions;
        this.rotas = rotas;
        this.teams = teams;
    }

    FeedsPage.Line line(Feed feed, String me, Instant now) {
        FeedSubject of = feed.of();
        String name = subscriptions.name(of).orElse(null);
        return new FeedsPage.Line(
                feed.id,
                feed.name,
                name == null ? "the " + of.words() : name,
                of.path(),
                how(feed),
                feed.endsAt,
                Feed.ended(feed.endsAt, now),
                me.equals(feed.owner)
                        ? null
                        : feed.owner == null ? "a program" : rotas.current().name(feed.owner),
                empty(feed, of, name),
                feed.lastFetchedAt,
                FeedProgram.words(feed.lastFetchedBy),
                feed.lastFetchedAt == null ? 0 : telling.changes(feed, rotas.current(), now));
    }

    /** All that a feed may be of; me first. */
    List<NewFeedPage.Group> groups(String me) {
        Rota rota = rotas.current();
        List<NewFeedPage.Choice> people = rota.people().values().stream()
                .filter(member -> member.active() && !member.handle().equals(me))
                .sorted(Comparator.comparing(Rota.Member::name, String.CASE_INSENSITIVE_ORDER))
                .map(member -> choice(FeedSubject.person(member.handle()), member.name()))
                .toList();
        List<NewFeedPage.Choice> schedules = rota.watches().stream()
                .map(watch -> choice(
                        FeedSubject.schedule(watch.team() + "/" + watch.schedule()),
                        watch.teamName() + ", " + watch.schedule()))
                .sorted(Comparator.comparing(NewFeedPage.Choice::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
        List<NewFeedPage.Choice> all = teams.active().stream()
                .map(team -> choice(FeedSubject.team(team.slug), team.name))
                .toList();
        List<NewFeedPage.Group> groups = new ArrayList<>();
        groups.add(new NewFeedPage.Group("Mine", List.of(choice(FeedSubject.person(me), rota.name(me) + ": me"))));
        groups.add(new NewFeedPage.Group("One schedule", schedules));
        groups.add(new NewFeedPage.Group("All schedules of a team", all));
        groups.add(new NewFeedPage.Group("A person, on every schedule", people));
        return groups.stream().filter(group -> !group.choices().isEmpty()).toList();
    }

    private static NewFeedPage.Choice choice(FeedSubject of, String name) {
        return new NewFeedPage.Choice(of.toString(), name);
    }

    private @Nullable String empty(Feed feed, FeedSubject of, @Nullable String name) {
        Rota.Member owner =
                feed.owner == null ? null : rotas.current().known(feed.owner).orElse(null);
        if (owner != null && !owner.active()) return owner.name() + ", who made it, has left";
        return name == null ? "the " + of.words() + " is no longer in service" : null;
    }

    private static String how(Feed feed) {
        String duties =
                switch (feed.duties) {
                    case BOTH -> "Pager and laptop";
                    case PAGER -> "Pager only";
                    case LAPTOP -> "Laptop only";
                };
        String alarm = feed.alarmMinutes == null ? "" : ", alarm " + before(Duration.ofMinutes(feed.alarmMinutes));
        String shown = feed.schedule == null ? duties + ", shown as " : "Shown as ";
        return shown + (feed.busy ? "busy" : "free") + alarm;
    }

    private static String before(Duration alarm) {
        return alarm.isZero() ? "when a shift begins" : eightbells.platform.time.Times.words(alarm) + " before a shift";
    }
}
