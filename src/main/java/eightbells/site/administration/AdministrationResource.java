package eightbells.site.administration;

import eightbells.people.authority.Roles;
import eightbells.site.frame.Frames;
import eightbells.site.frame.Section;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;

/** The way to the pages of administrators. */
@Path("/admin")
@RolesAllowed(Roles.ADMINISTRATOR)
@Produces(MediaType.TEXT_HTML)
class AdministrationResource {
    private final Frames frames;
    private final Clock clock;

    AdministrationResource(Frames frames, Clock clock) {
        this.frames = frames;
        this.clock = clock;
    }

    @GET
    public AdministrationPage page() {
        return new AdministrationPage(frames.of(Section.ADMINISTRATION, clock.instant()));
    }
}
