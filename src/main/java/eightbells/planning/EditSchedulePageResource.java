package eightbells.planning;

import eightbells.auth.Authority;
import eightbells.auth.Roles;
import eightbells.planning.ScheduleEditor.Site;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.jboss.resteasy.reactive.RestPath;

/** Changes the rotations of a schedule. */
@Path("/teams/{team}/schedules/{schedule}/edit")
@RolesAllowed(Roles.PERSON)
@Produces(MediaType.TEXT_HTML)
class EditSchedulePageResource {
    private final ScheduleEditing editing;
    private final EditorPages pages;
    private final Authority authority;
    private final Clock clock;

    EditSchedulePageResource(ScheduleEditing editing, EditorPages pages, Authority authority, Clock clock) {
        this.editing = editing;
        this.pages = pages;
        this.authority = authority;
        this.clock = clock;
    }

    @GET
    public ScheduleEditor form(@RestPath String team, @RestPath String schedule) {
        return editing.open(site(team, schedule), clock.instant());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response posted(@RestPath String team, @RestPath String schedule, MultivaluedMap<String, String> form) {
        return editing.posted(site(team, schedule), form, clock.instant(), authority.who());
    }

    private Site site(String team, String schedule) {
        Site site = pages.site(team, schedule);
        Authority.demand(authority.leads(team));
        return site;
    }
}
