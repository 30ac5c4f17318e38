package eightbells.site.oncall;

import eightbells.people.authority.Roles;
import eightbells.rota.schedule.Rota;
import eightbells.rota.schedule.Rotas;
import eightbells.site.frame.Frames;
import eightbells.site.frame.Section;
import eightbells.site.schedules.ScheduleNow;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;

/** The wallboard. */
@Path("/wall")
@RolesAllowed(Roles.PERSON)
@Produces(MediaType.TEXT_HTML)
class WallResource {
    /** How many alerts are named; the rest is a number. */
    private static final int NAMED = 3;

    private static final int MOST = 100;

    private final Rotas rotas;
    private final OpenAlerts alerts;
    private final Frames frames;
    private final Clock clock;

    WallResource(Rotas rotas, OpenAlerts alerts, Frames frames, Clock clock) {
        this.rotas = rotas;
        this.alerts = alerts;
        this.frames = frames;
        this.clock = clock;
    }

    /** @param team a slug; empty: every team */
    @GET
    public WallPage wall(@RestQuery @DefaultValue("") String team) {
        Instant now = clock.instant();
        Rota rota = rotas.current();
        List<Rota.ScheduleSnapshot> watches = team.isEmpty() ? rota.watches() : rota.ofTeam(team);
        List<OpenAlerts.Waiting> waiting = alerts.waiting(team.isEmpty() ? null : team, MOST);
        return new WallPage(
                frames.of(Section.ON_CALL, now),
                team.isEmpty()
                        ? null
                        : watches.stream()
                                .findFirst()
                                .map(Rota.ScheduleSnapshot::teamName)
                                .orElse(team),
                waiting.stream().limit(NAMED).toList(),
                Math.max(0, waiting.size() - NAMED),
                WallPage.Grid.of(watches.size()),
                watches.stream()
                        .map(watch -> new WallPage.Tile(watch.teamName(), ScheduleNow.of(rota, watch, now)))
                        .toList());
    }
}
