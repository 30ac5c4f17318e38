package eightbells.site.schedules.editor;

import eightbells.people.authority.Authority;
import eightbells.people.authority.Roles;
import eightbells.site.frame.Frames;
import eightbells.site.frame.Section;
import eightbells.site.schedules.editor.ScheduleEditorPage.Site;
import io.quarkus.qute.TemplateInstance;
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
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Makes a schedule, from one of the starting points. */
@Path("/teams/{team}/new-schedule")
@RolesAllowed(Roles.PERSON)
@Produces(MediaType.TEXT_HTML)
class NewSchedulePageResource {
    private final ScheduleEditing editing;
    private final EditorPages pages;
    private final Authority authority;
    private final Frames frames;
    private final Clock clock;

    NewSchedulePageResource(
            ScheduleEditing editing, EditorPages pages, Authority authority, Frames frames, Clock clock) {
        this.editing = editing;
        this.pages = pages;
        this.authority = authority;
        this.frames = frames;
        this.clock = clock;
    }

    @GET
    public TemplateInstance form(@RestPath String team, @RestQuery String template) {
        Site site = site(team);
        Instant now = clock.instant();
        Optional<ScheduleTemplate> point = ScheduleTemplate.of(template);
        if (point.isPresent()) return editing.begin(site, point.get(), frames.home(), now);
        return new NewSchedulePage(
                frames.of(Section.SCHEDULES, now), team, site.teamName(), List.of(ScheduleTemplate.values()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response posted(@RestPath String team, MultivaluedMap<String, String> form) {
        return editing.posted(site(team), form, clock.instant(), authority.who());
    }

    private Site site(String team) {
        Site site = pages.site(team, null);
        Authority.require(authority.leads(team));
        return site;
    }
}
