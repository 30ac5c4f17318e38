package eightbells.planning;

import eightbells.auth.Authority;
import eightbells.auth.Roles;
import eightbells.planning.ScheduleEditor.Site;
import eightbells.web.NotFound;
import eightbells.web.Values;
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
import java.time.Instant;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

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
    public ScheduleEditor form(@RestPath String team, @RestPath String schedule, @RestQuery String version) {
        return editing.open(site(team, schedule), moment(version), clock.instant());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response posted(@RestPath String team, @RestPath String schedule, MultivaluedMap<String, String> form) {
        return editing.posted(site(team, schedule), form, clock.instant(), authority.who());
    }

    private static @Nullable Instant moment(@Nullable String version) {
        try {
            return version == null || version.isEmpty() ? null : Values.instant(version);
        } catch (IllegalArgumentException e) {
            throw new NotFound("change that waits for " + version);
        }
    }

    private Site site(String team, String schedule) {
        Site site = pages.site(team, schedule);
        Authority.demand(authority.leads(team));
        return site;
    }
}
