package eightbells.site.me.feeds;

import eightbells.people.authority.Authority;
import eightbells.people.authority.Roles;
import eightbells.platform.error.NotFound;
import eightbells.platform.error.Refused;
import eightbells.platform.form.Form;
import eightbells.platform.form.FormErrors;
import eightbells.platform.form.Values;
import eightbells.rota.calendar.Feed;
import eightbells.rota.calendar.FeedDuties;
import eightbells.rota.calendar.FeedSubject;
import eightbells.rota.calendar.Feeds;
import eightbells.rota.calendar.NewFeed;
import eightbells.rota.calendar.Subscriptions;
import eightbells.site.frame.Flash;
import eightbells.site.frame.Frames;
import eightbells.site.frame.Section;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Somebody's calendar feeds. A feed is handled by who made it, and by administrators; to anybody else it is not there. */
@Path("/me/feeds")
@RolesAllowed(Roles.PERSON)
@Produces(MediaType.TEXT_HTML)
class FeedPagesResource {
    private static final int UNPROCESSABLE = 422;

    private final Feeds feeds;
    private final FeedViews views;
    private final Subscriptions subscriptions;
    private final Authority authority;
    private final Frames frames;
    private final Clock clock;

    FeedPagesResource(
            Feeds feeds,
            FeedViews views,
            Subscriptions subscriptions,
            Authority authority,
            Frames frames,
            Clock clock) {
        this.feeds = feeds;
        this.views = views;
        this.subscriptions = subscriptions;
        this.authority = authority;
        this.frames = frames;
        this.clock = clock;
    }

    @GET
    @Transactional
    public FeedsPage list() {
        Instant now = clock.instant();
        String me = authority.who();
        List<Feed> others = authority.administers() ? feeds.notOwnedBy(me) : List.of();
        return new FeedsPage(
                frames.of(Section.ME, now),
                feeds.ownedBy(me).stream()
                        .map(feed -> views.line(feed, me, now))
                        .toList(),
                others.stream().map(feed -> views.line(feed, me, now)).toList());
    }

    /** @param schedule {@code team/schedule} */
    @GET
    @Path("/new")
    public NewFeedPage form(@RestQuery String person, @RestQuery String team, @RestQuery String schedule) {
        String of = schedule != null ? "schedule:" + schedule : team != null ? "team:" + team : "person:" + person;
        String mine = FeedSubject.person(authority.who()).toString();
        boolean chosen = person != null || team != null || schedule != null;
        return form(new NewFeedPage.Draft(chosen ? of : mine, "", "both", false, "", ""), FormErrors.NONE);
    }

    @POST
    @Path("/new")
    public Response make(MultivaluedMap<String, String> posted) {
        Form form = new Form(posted);
        FeedSubject of = form.required("of", FeedSubject::parse);
        String name = form.read("name", NewFeed::name);
        FeedDuties duties = form.required("duties", text -> Values.named(FeedDuties.class, text));
        Duration alarm = form.read("alarm", NewFeed::alarm);
        Instant now = clock.instant();
        Instant end = form.read("last", text -> Values.lastDay(text, NewFeed.LONGEST_LIFE, now.atZone(frames.home())));
        if (!form.errors().any() && of != null && duties != null) {
            try {
                NewFeed wanted = new NewFeed(of, name, duties, form.text("busy").equals("yes"), alarm, end);
                Subscriptions.Address made = subscriptions.make(wanted, authority.who(), now);
                return Response.ok(FeedAddressPage.of(frames.of(Section.ME, now), made, false))
                        .build();
            } catch (Refused refused) {
                form.problem("of", "Choose one of the list: " + refused.getMessage() + ".");
            }
        }
        NewFeedPage.Draft draft = new NewFeedPage.Draft(
                form.text("of"),
                form.text("name"),
                form.text("duties"),
                form.text("busy").equals("yes"),
                form.text("alarm"),
                form.text("last"));
        return Response.status(UNPROCESSABLE).entity(form(draft, form.errors())).build();
    }

    @GET
    @Path("/{id}/replace")
    @Transactional
    public FeedQuestionPage mayReplace(@RestPath long id) {
        return question(id, true);
    }

    @POST
    @Path("/{id}/replace")
    public FeedAddressPage replace(@RestPath long id) {
        Instant now = clock.instant();
        return FeedAddressPage.of(frames.of(Section.ME, now), subscriptions.replace(feed(id).id, now), true);
    }

    @GET
    @Path("/{id}/withdraw")
    @Transactional
    public FeedQuestionPage mayWithdraw(@RestPath long id) {
        return question(id, false);
    }

    @POST
    @Path("/{id}/withdraw")
    public Response withdraw(@RestPath long id) {
        Flash done = Flash.done("The feed " + feed(id).name + " is withdrawn: its address opens nothing any more.");
        subscriptions.withdraw(id, clock.instant());
        return Response.seeOther(URI.create("/me/feeds")).cookie(done.cookie()).build();
    }

    private FeedQuestionPage question(long id, boolean replace) {
        Instant now = clock.instant();
        return new FeedQuestionPage(frames.of(Section.ME, now), views.line(feed(id), authority.who(), now), replace);
    }

    private NewFeedPage form(NewFeedPage.Draft draft, FormErrors errors) {
        return new NewFeedPage(
                frames.of(Section.ME, clock.instant()),
                views.groups(authority.who()),
                NewFeedPage.Ring.ALL,
                draft,
                errors);
    }

    private Feed feed(long id) {
        return feeds.findByIdOptional(id)
                .filter(found -> authority.administers() || authority.who().equals(found.owner))
                .orElseThrow(() -> new NotFound("such calendar feed"));
    }
}
