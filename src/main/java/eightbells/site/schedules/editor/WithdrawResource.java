package eightbells.site.schedules.editor;

import eightbells.people.authority.Authority;
import eightbells.people.authority.Roles;
import eightbells.platform.error.NotFound;
import eightbells.platform.error.Refused;
import eightbells.site.frame.Flash;
import eightbells.site.schedules.editor.ScheduleEditorPage.Site;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Takes back a change of a schedule that waits for its moment, once it was shown what that does. */
@Path("/teams/{team}/schedules/{schedule}/withdraw")
@RolesAllowed(Roles.PERSON)
@Produces(MediaType.TEXT_HTML)
class WithdrawResource {
    private final PlannedChanges planned;
    private final EditorPages pages;
    private final Authority authority;
    private final Clock clock;

    WithdrawResource(PlannedChanges planned, EditorPages pages, Authority authority, Clock clock) {
        this.planned = planned;
        this.pages = pages;
        this.authority = authority;
        this.clock = clock;
    }

    /** @param from the moment for which the change waits */
    @GET
    public PlannedChangePage ask(
            @RestPath String team, @RestPath String schedule, @RestQuery String from, @Context UriInfo asked) {
        return planned.ask(PlannedChanges.of(site(team, schedule), from, asked.getQueryParameters(), clock.instant()));
    }

    /**
     * @param from likewise
     * @param shown as the page that asked has it, and {@code revision}
     */
    @POST
    public Response withdraw(
            @RestPath String team,
            @RestPath String schedule,
            @RestForm String from,
            @RestForm @Nullable String shown,
            @RestForm @Nullable String revision) {
        Site site = site(team, schedule);
        try {
            PlannedChangePage another = planned.withdraw(
                    PlannedChanges.of(site, from, new MultivaluedHashMap<>(), clock.instant()),
                    text(shown),
                    text(revision));
            if (another != null) return Response.ok(another).build();
            return back(site, Flash.done("The change is withdrawn. What was planned before it holds again."));
        } catch (NotFound | Refused e) {
            return back(site, Flash.problem("No change waits for that moment any more. Nothing was withdrawn."));
        }
    }

    private static String text(@Nullable String posted) {
        return posted == null ? "" : posted;
    }

    private static Response back(Site site, Flash flash) {
        return Response.seeOther(URI.create(site.back())).cookie(flash.cookie()).build();
    }

    private Site site(String team, String schedule) {
        Site site = pages.site(team, schedule);
        Authority.require(authority.leads(team));
        return site;
    }
}
