package eightbells.api.v1;

import eightbells.people.authority.Roles;
import eightbells.platform.form.Values;
import eightbells.platform.json.Cursor;
import eightbells.platform.json.Documents;
import eightbells.rota.calendar.FeedDuties;
import eightbells.rota.calendar.FeedSubject;
import eightbells.rota.calendar.NewFeed;
import eightbells.rota.calendar.Subscriptions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Makes calendar feeds. Whoever knows a feed's address reads it: it is told once, here. */
@Path("/api/v1/feeds")
@RolesAllowed(Roles.ROTA)
class FeedsResource {
    private final Subscriptions subscriptions;
    private final Clock clock;

    FeedsResource(Subscriptions subscriptions, Clock clock) {
        this.subscriptions = subscriptions;
        this.clock = clock;
    }

    /**
     * One of {@code person}, {@code team} and {@code schedule}.
     *
     * @param schedule {@code team/schedule}
     * @param name what calendars call it; by default what it shows
     * @param duties {@code both} (the default), {@code pager} or {@code laptop}
     * @param busy whether its events make people busy; by default they do not
     * @param alarm how long before a shift calendars are to ring: {@code PT15M}
     * @param end the instant from which its address opens nothing; by default it has no end
     */
    record FeedJson(
            String person,
            String team,
            String schedule,
            String name,
            String duties,
            Boolean busy,
            String alarm,
            String end) {}

    record AddressJson(String url) {}

    @POST
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @RequestBody(
            required = true,
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = FeedJson.class)))
    @APIResponse(
            responseCode = "201",
            description = "The feed's address, told this once",
            content = @Content(schema = @Schema(implementation = AddressJson.class)))
    @APIResponse(responseCode = "422", description = "Every fault with its path; nothing was made")
    public Response make(byte[] body) {
        NewFeed wanted = read(Documents.json(body));
        String url = subscriptions.make(wanted, null, clock.instant()).url();
        return Response.status(Response.Status.CREATED)
                .entity(new AddressJson(url))
                .build();
    }

    private static NewFeed read(Cursor feed) {
        List<FeedSubject> of = new ArrayList<>();
        whose(feed.field("person"), FeedSubject::person, of);
        whose(feed.field("team"), FeedSubject::team, of);
        whose(feed.field("schedule"), FeedSubject::schedule, of);
        if (of.size() != 1 && feed.faultless()) feed.fault("is to name one of person, team and schedule");
        Cursor named = feed.field("name");
        String name = named.there() ? named.requiredAs(NewFeed::name, "") : null;
        FeedDuties duties = feed.field("duties")
                .as(text -> Values.named(FeedDuties.class, text), "both, pager or laptop", FeedDuties.BOTH);
        boolean busy = feed.field("busy").flag(false);
        Duration alarm = feed.field("alarm").as(NewFeed::alarm, "");
        Instant end = feed.field("end").as(Values::instant, "");
        feed.done();
        feed.refuseFaults();
        return new NewFeed(of.get(0), name, duties, busy, alarm, end);
    }

    private static void whose(Cursor field, Function<String, FeedSubject> parse, List<FeedSubject> of) {
        if (!field.there()) return;
        FeedSubject whose = field.requiredAs(parse, "");
        if (whose != null) of.add(whose);
    }
}
