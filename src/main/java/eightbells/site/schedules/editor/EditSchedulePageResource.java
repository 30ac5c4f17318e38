package eightbells.site.schedules.editor;

import eightbells.people.authority.Authority;
import eightbells.people.authority.Roles;
import eightbells.platform.error.NotFound;
import eightbells.platform.form.Values;
import eightbells.site.schedules.editor.ScheduleEditorPage.Site;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
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

    /**
     * @param version for which moment the version waits that is to be edited; null: the one in force
     * @param back the number of an edit that is to be taken back
     */
    @GET
    @Transactional
    public Response form(
            @RestPath String team,
            @RestPath String schedule,
            @RestQuery @Nullable String version,
            @RestQuery @Nullable String back) {
        Site site = site(team, schedule);
        if (back != null) return editing.takeBack(site, number(back), clock.instant());
        return Response.ok(editing.open(site, moment(version), clock.instant())).build();
    }

    private static long number(String back) {
        if (!back.matches("\\d{1,18}")) throw new NotFound("edit " + back);
        return Long.parseLong(back);
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
        Authority.require(authority.leads(team));
        return site;
    }
}
