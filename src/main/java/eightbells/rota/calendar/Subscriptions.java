package eightbells.rota.calendar;

import eightbells.people.authority.AuditEvents;
import eightbells.people.team.Teams;
import eightbells.platform.error.Refused;
import eightbells.platform.http.Links;
import eightbells.platform.secret.Secrets;
import eightbells.rota.schedule.Rotas;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes feeds and their addresses. Only a token's hash is kept: what is answered here is never told again. */
@ApplicationScoped
public class Subscriptions {
    private final Feeds feeds;
    private final FeedCache shelf;
    private final Rotas rotas;
    private final Teams teams;
    private final Links links;
    private final AuditEvents audit;

    Subscriptions(Feeds feeds, FeedCache shelf, Rotas rotas, Teams teams, Links links, AuditEvents audit) {
        this.feeds = feeds;
        this.shelf = shelf;
        this.rotas = rotas;
        this.teams = teams;
        this.links = links;
        this.audit = audit;
    }

    /** A feed's name, and the address that is told once. */
    public record Address(String name, String url) {}

    /**
     * @param owner the handle of whoever makes it; null: a program
     * @throws Refused where what it is to show is not in service
     */
    public Address make(NewFeed wanted, @Nullable String owner, Instant now) {
        FeedSubject of = wanted.of();
        String name = name(of).orElseThrow(() -> Refused.because(of.kind(), "there is no " + of.words()));
        Feed feed = new Feed();
        feed.name = wanted.calledAfter(name);
        feed.owner = owner;
        feed.person = of.person();
        feed.team = of.team();
        feed.schedule = of.schedule();
        feed.duties = of.schedule() == null ? wanted.duties() : FeedDuties.BOTH;
        feed.busy = wanted.busy();
        feed.alarmMinutes =
                wanted.alarm() == null ? null : Math.toIntExact(wanted.alarm().toMinutes());
        feed.createdAt = now;
        feed.endsAt = wanted.end();
        String token = Secrets.fresh();
        feed.tokenHash = Secrets.hash(token);
        QuarkusTransaction.requiringNew().run(() -> {
            feeds.persist(feed);
            audit.record("made", about(feed), now);
        });
        return address(feed.name, token);
    }

    /** What is shown, by its name; none where it is not in service. */
    public Optional<String> name(FeedSubject of) {
        Optional<String> name = of.name(rotas.current());
        boolean team = of.person() == null && of.schedule() == null;
        return team ? name.or(() -> teams.name(of.team())) : name;
    }

    /** @return the new address; the old one opens nothing from now on */
    public Address replace(long id, Instant now) {
        String token = Secrets.fresh();
        String name = QuarkusTransaction.requiringNew().call(() -> {
            Feed feed = feeds.hold(id);
            feed.tokenHash = Secrets.hash(token);
            audit.record("replaced the address of", about(feed), now);
            return feed.name;
        });
        shelf.forget(id);
        return address(name, token);
    }

    public void withdraw(long id, Instant now) {
        QuarkusTransaction.requiringNew().run(() -> {
            Feed feed = feeds.hold(id);
            audit.record("withdrew", about(feed), now);
            feeds.withdraw(feed);
        });
        shelf.forget(id);
    }

    /** Without its name, which may be a person's. */
    private static String about(Feed feed) {
        return "calendar feed " + feed.id + " of " + feed.of().kind() + " "
                + feed.of().slugs();
    }

    private Address address(String name, String token) {
        return new Address(name, links.absolute("/calendar/" + token + ".ics"));
    }
}
