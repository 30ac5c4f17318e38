package eightbells.site.schedules.editor;

import eightbells.company.document.DocumentEditor;
import eightbells.company.document.RotaDocument;
import eightbells.company.document.RotaDocument.SchedulePart;
import eightbells.company.document.RotaDocument.TeamPart;
import eightbells.people.authority.Authority;
import eightbells.people.authority.Roles;
import eightbells.platform.error.Fault;
import eightbells.platform.error.Refused;
import eightbells.rota.edit.EditScope;
import eightbells.rota.edit.RotaEditor;
import eightbells.site.frame.Flash;
import eightbells.site.frame.Frames;
import eightbells.site.frame.Section;
import eightbells.site.schedules.editor.ScheduleEditorPage.Site;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;

/** Takes a schedule out of service. It comes back by making one of the same name. */
@Path("/teams/{team}/schedules/{schedule}/retire")
@RolesAllowed(Roles.PERSON)
@Produces(MediaType.TEXT_HTML)
class RetireSchedulePageResource {
    private final DocumentEditor documents;
    private final RotaEditor editor;
    private final EditorPages pages;
    private final Authority authority;
    private final Frames frames;
    private final Clock clock;

    RetireSchedulePageResource(
            DocumentEditor documents,
            RotaEditor editor,
            EditorPages pages,
            Authority authority,
            Frames frames,
            Clock clock) {
        this.documents = documents;
        this.editor = editor;
        this.pages = pages;
        this.authority = authority;
        this.frames = frames;
        this.clock = clock;
    }

    @GET
    public RetireSchedulePage ask(@RestPath String team, @RestPath String schedule) {
        return page(site(team, schedule), List.of(), clock.instant());
    }

    @POST
    public Response retire(@RestPath String team, @RestPath String schedule) {
        Site site = site(team, schedule);
        Instant now = clock.instant();
        SchedulePart retired = new SchedulePart(schedule, null, null, List.of(), null, null, true);
        try {
            editor.edit(
                    EditScope.team(team),
                    documents.making(() -> RotaDocument.of(TeamPart.naming(team).with(retired)), now, authority.who()),
                    now,
                    authority.who());
        } catch (Refused refused) {
            List<String> faults = refused.faults().stream().map(Fault::message).toList();
            return Response.status(422).entity(page(site, faults, now)).build();
        }
        Flash done =
                Flash.done("The schedule " + schedule + " is retired. Make one of the same name to bring it back.");
        return Response.seeOther(URI.create("/teams/" + team))
                .cookie(done.cookie())
                .build();
    }

    private RetireSchedulePage page(Site site, List<String> faults, Instant now) {
        return new RetireSchedulePage(frames.of(Section.SCHEDULES, now), site, faults);
    }

    private Site site(String team, String schedule) {
        Site site = pages.site(team, schedule);
        Authority.require(authority.leads(team));
        return site;
    }
}
