package eightbells.site.schedules.editor;

import eightbells.people.authority.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** What a change of a schedule that waits for its moment does, person by person. */
@Path("/teams/{team}/schedules/{schedule}/waiting")
@RolesAllowed(Roles.PERSON)
@Produces(MediaType.TEXT_HTML)
class WaitingPageResource {
    private final PlannedChanges planned;
    private final EditorPages pages;
    private final Clock clock;

    WaitingPageResource(PlannedChanges planned, EditorPages pages, Clock clock) {
        this.planned = planned;
        this.pages = pages;
        this.clock = clock;
    }

    /** @param from the moment for which it waits */
    @GET
    public PlannedChangePage show(
            @RestPath String team, @RestPath String schedule, @RestQuery String from, @Context UriInfo asked) {
        return planned.show(
                PlannedChanges.of(pages.site(team, schedule), from, asked.getQueryParameters(), clock.instant()));
    }
}
