package eightbells.site.oncall;

import eightbells.people.authority.Authority;
import eightbells.people.authority.Roles;
import eightbells.rota.schedule.Rota;
import eightbells.rota.schedule.Rotas;
import eightbells.rota.warnings.Warnings;
import eightbells.site.frame.Frames;
import eightbells.site.frame.Section;
import eightbells.site.schedules.ScheduleNow;
import jakarta.annotation.security.RolesAllowed;
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
import java.util.Set;

/** The home page: who is on call now. */
@Path("/")
@RolesAllowed(Roles.PERSON)
@Produces(MediaType.TEXT_HTML)
public class OnCallPageResource {
    private final Rotas rotas;
    private final OpenAlerts alerts;
    private final Warnings warnings;
    private final Authority authority;
    private final Frames frames;
    private final Clock clock;

    OnCallPageResource(
            Rotas rotas, OpenAlerts alerts, Warnings warnings, Authority authority, Frames frames, Clock clock) {
        this.rotas = rotas;
        this.alerts = alerts;
        this.warnings = warnings;
        this.authority = authority;
        this.frames = frames;
        this.clock = clock;
    }

    @GET
    public OnCallNowPage now() {
        Instant now = clock.instant();
        Rota rota = rotas.current();
        Set<String> mine = authority.teams();
        Map<String, OnCallNowPage.TeamNow> teams = new LinkedHashMap<>();
        for (Rota.ScheduleSnapshot watch : rota.watches()) {
            teams.computeIfAbsent(
                            watch.team(),
                            slug -> new OnCallNowPage.TeamNow(
                                    slug, watch.teamName(), mine.contains(slug), new ArrayList<>()))
                    .schedules()
                    .add(ScheduleNow.of(rota, watch, now).warned(warnings.count(watch, now)));
        }
        return new OnCallNowPage(
                frames.of(Section.ON_CALL, now),
                alerts.triggered(),
                alerts.acknowledged(),
                alerts.waiting(null, 1).stream()
                        .map(OpenAlerts.Waiting::id)
                        .findFirst()
                        .orElse(0L),
                teams.isEmpty() && authority.leadsSome(),
                List.copyOf(teams.values()));
    }
}
