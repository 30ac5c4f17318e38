package eightbells.rota.calendar;

import io.quarkus.vertx.http.Compressed;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;

/** What calendars fetch. The token in the address is the credential; nobody is signed in. */
@Path("/calendar")
@PermitAll
class FeedResource {
    private static final String TYPE = "text/calendar; charset=utf-8";

    private final FeedPublisher publisher;
    private final FeedFetches fetches;
    private final Clock clock;

    FeedResource(FeedPublisher publisher, FeedFetches fetches, Clock clock) {
        this.publisher = publisher;
        this.fetches = fetches;
        this.clock = clock;
    }

    /** Nobody on the way may keep it, and a calendar that does asks again before it shows it. */
    @GET
    @Path("/{token}.ics")
    @Compressed
    public Response feed(
            @RestPath String token,
            @RestHeader(HttpHeaders.IF_NONE_MATCH) String known,
            @RestHeader(HttpHeaders.USER_AGENT) String program) {
        Instant now = clock.instant();
        RenderedFeed published = publisher.published(token, now);
        fetches.note(published.feed, program, now);
        Response.ResponseBuilder answer = published.known(known)
                ? Response.notModified()
                : Response.ok(published.octets).header(HttpHeaders.CONTENT_TYPE, TYPE);
        return answer.header(HttpHeaders.ETAG, published.etag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }
}
