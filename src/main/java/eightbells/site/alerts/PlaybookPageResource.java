package eightbells.site.alerts;

import eightbells.alerting.playbook.Playbook;
import eightbells.alerting.playbook.PlaybookText;
import eightbells.alerting.playbook.Playbooks;
import eightbells.people.authority.Roles;
import eightbells.platform.error.NotFound;
import eightbells.site.frame.Frames;
import eightbells.site.frame.Section;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.jboss.resteasy.reactive.RestPath;

/** A playbook to read. */
@Path("/teams/{team}/playbooks/{slug}")
@RolesAllowed(Roles.PERSON)
@Produces(MediaType.TEXT_HTML)
class PlaybookPageResource {
    private final Playbooks playbooks;
    private final Frames frames;
    private final Clock clock;

    PlaybookPageResource(Playbooks playbooks, Frames frames, Clock clock) {
        this.playbooks = playbooks;
        this.frames = frames;
        this.clock = clock;
    }

    @GET
    @Transactional
    public PlaybookPage read(@RestPath String team, @RestPath String slug) {
        Playbook playbook =
                playbooks.of(team, slug).orElseThrow(() -> new NotFound("playbook " + slug + " of the team " + team));
        return new PlaybookPage(
                frames.of(Section.ALERTS, clock.instant()),
                playbook.team.name,
                playbook.title,
                new PlaybookText(playbook.text).html());
    }
}
