package eightbells.site.schedules.warnings;

import eightbells.people.authority.Roles;
import eightbells.platform.error.NotFound;
import eightbells.rota.schedule.Rota;
import eightbells.rota.schedule.Rotas;
import eightbells.rota.warnings.WarningFinder;
import eightbells.site.frame.Frames;
import eightbells.site.frame.Section;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import org.jboss.resteasy.reactive.RestPath;

/** What is wrong with the days ahead of one schedule. */
@Path("/teams/{team}/schedules/{schedule}/warnings")
@RolesAllowed(Roles.PERSON)
@Produces(MediaType.TEXT_HTML)
class ScheduleWarningsResource {
    private final Rotas rotas;
    private final WarningLines notices;
    private final Frames frames;
    private final Clock clock;

    ScheduleWarningsResource(Rotas rotas, WarningLines notices, Frames frames, Clock clock) {
        this.rotas = rotas;
        this.notices = notices;
        this.frames = frames;
        this.clock = clock;
    }

    @GET
    public ScheduleWarningsPage page(@RestPath String team, @RestPath String schedule) {
        Instant now = clock.instant();
        Rota.ScheduleSnapshot watch = rotas.current()
                .watch(team, schedule)
                .orElseThrow(() -> new NotFound("schedule " + team + "/" + schedule));
        return new ScheduleWarningsPage(
                frames.of(Section.SCHEDULES, now),
                watch.teamName(),
                watch.schedule(),
                watch.path(),
                notices.of(watch, now),
                now.plus(WarningFinder.AHEAD));
    }
}
