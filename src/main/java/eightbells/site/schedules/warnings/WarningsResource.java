package eightbells.site.schedules.warnings;

import eightbells.core.rota.Duty;
import eightbells.people.authority.Roles;
import eightbells.rota.schedule.Rota;
import eightbells.rota.schedule.Rotas;
import eightbells.rota.warnings.WarningFinder;
import eightbells.site.frame.Frames;
import eightbells.site.frame.Section;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestQuery;

/** What is wrong with the days ahead, everywhere. */
@Path("/warnings")
@RolesAllowed(Roles.PERSON)
@Produces(MediaType.TEXT_HTML)
class WarningsResource {
    private final Rotas rotas;
    private final WarningLines notices;
    private final Frames frames;
    private final Clock clock;

    WarningsResource(Rotas rotas, WarningLines notices, Frames frames, Clock clock) {
        this.rotas = rotas;
        this.notices = notices;
        this.frames = frames;
        this.clock = clock;
    }

    @GET
    public WarningsPage all(@RestQuery @DefaultValue("") String team) {
        Instant now = clock.instant();
        Map<String, WarningsPage.Team> teams = new LinkedHashMap<>();
        Map<String, WarningsPage.TeamWarnings> warned = new LinkedHashMap<>();
        int calm = 0;
        for (Rota.ScheduleSnapshot watch : rotas.current().watches()) {
            WarningsPage.Team of =
                    teams.computeIfAbsent(watch.team(), slug -> new WarningsPage.Team(slug, watch.teamName()));
            if (!team.isEmpty() && !team.equals(watch.team())) continue;
            List<WarningLine> found = notices.of(watch, now);
            if (found.isEmpty()) {
                calm++;
                continue;
            }
            warned.computeIfAbsent(watch.team(), slug -> new WarningsPage.TeamWarnings(of, new ArrayList<>()))
                    .schedules()
                    .add(new WarningsPage.ScheduleWarnings(
                            watch.schedule(), watch.path(), watch.duty() == Duty.LAPTOP, found));
        }
        return new WarningsPage(
                frames.of(Section.SCHEDULES, now),
                team,
                List.copyOf(teams.values()),
                List.copyOf(warned.values()),
                calm,
                now.plus(WarningFinder.AHEAD));
    }
}
