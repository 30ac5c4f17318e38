package eightbells.schedule;

import eightbells.auth.Roles;
import eightbells.timeline.Lane;
import eightbells.timeline.Outlook;
import eightbells.timeline.TimelineView;
import eightbells.web.Frame;
import eightbells.web.Frames;
import eightbells.web.NotFound;
import eightbells.web.Section;
import eightbells.web.Times;
import eightbells.web.Zones;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** A schedule's days, and why it answers as it does. */
@Path("/teams/{team}/schedules/{schedule}")
@RolesAllowed(Roles.PERSON)
@Produces(MediaType.TEXT_HTML)
class SchedulePageResource {
    private final Rotas rotas;
    private final Frames frames;
    private final Clock clock;

    SchedulePageResource(Rotas rotas, Frames frames, Clock clock) {
        this.rotas = rotas;
        this.frames = frames;
        this.clock = clock;
    }

    @GET
    public SchedulePage page(
            @RestPath String team,
            @RestPath String schedule,
            @RestQuery String from,
            @RestQuery String days,
            @RestQuery String zone) {
        Instant now = clock.instant();
        Rota.Watch watch = watch(rotas.current(), team, schedule);
        Outlook outlook = Outlook.of(watch.path(), from, days, zone, watch.zone(), now);
        Rota rota = rotas.reaching(outlook.window().start());
        List<Lane> lanes = new Lanes(rota, watch(rota, team, schedule), outlook.window()).all();
        Frame frame = frames.of(Section.ON_CALL, now, outlook.zone());
        return new SchedulePage(
                frame,
                watch.teamName(),
                OnCallPageResource.of(rota, watch, now),
                outlook,
                frames.home(),
                TimelineView.of(outlook.window(), new Times(now, outlook.zone()), lanes));
    }

    @GET
    @Path("/why")
    public Why why(@RestPath String team, @RestPath String schedule, @RestQuery String at, @RestQuery String zone) {
        Instant now = clock.instant();
        Rota.Watch known = watch(rotas.current(), team, schedule);
        ZoneId in = Zones.find(zone).orElse(known.zone());
        Instant t = instant(at, in, now);
        Rota rota = rotas.reaching(t);
        Rota.Watch watch = watch(rota, team, schedule);
        return new Why(
                frames.of(Section.ON_CALL, now, in),
                team,
                watch.teamName(),
                schedule,
                watch.duty(),
                t,
                watch.plan().explain(t, in),
                OnCallPageResource.faces(rota, watch.plan().at(t).people()));
    }

    private static Rota.Watch watch(Rota rota, String team, String schedule) {
        return rota.watch(team, schedule).orElseThrow(() -> new NotFound("schedule " + team + "/" + schedule));
    }

    /** An instant from a link, or a local time from the form. What cannot be read means now. */
    private static Instant instant(String text, ZoneId zone, Instant now) {
        if (text == null || text.isBlank()) return now;
        try {
            return text.endsWith("Z")
                    ? Instant.parse(text)
                    : LocalDateTime.parse(text).atZone(zone).toInstant();
        } catch (DateTimeParseException e) {
            return now;
        }
    }
}
