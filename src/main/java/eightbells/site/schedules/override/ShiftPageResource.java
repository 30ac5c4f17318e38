package eightbells.site.schedules.override;

import eightbells.core.interval.Interval;
import eightbells.core.rota.Override;
import eightbells.people.authority.Authority;
import eightbells.people.authority.Roles;
import eightbells.platform.error.NotFound;
import eightbells.platform.form.Values;
import eightbells.platform.time.Times;
import eightbells.platform.time.Zones;
import eightbells.rota.override.OverrideEditor;
import eightbells.rota.schedule.Rota;
import eightbells.rota.schedule.Rotas;
import eightbells.site.frame.Flash;
import eightbells.site.frame.Frames;
import eightbells.site.frame.Section;
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
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** A shift that somebody pressed on, and taking it over. */
@Path("/teams/{team}/schedules/{schedule}/shift")
@RolesAllowed(Roles.PERSON)
@Produces(MediaType.TEXT_HTML)
class ShiftPageResource {
    private final Rotas rotas;
    private final OverrideEditor editor;
    private final Authority authority;
    private final Frames frames;
    private final Clock clock;

    ShiftPageResource(Rotas rotas, OverrideEditor editor, Authority authority, Frames frames, Clock clock) {
        this.rotas = rotas;
        this.editor = editor;
        this.authority = authority;
        this.frames = frames;
        this.clock = clock;
    }

    /** @param at an instant of the shift; what cannot be read means now */
    @GET
    public ShiftPage shift(
            @RestPath String team, @RestPath String schedule, @RestQuery String at, @RestQuery String zone) {
        Instant now = now();
        Instant t = instant(at, now);
        Rota rota = rotas.current();
        Rota.ScheduleSnapshot watch = watch(rota, team, schedule);
        ZoneId in = Zones.find(zone).orElse(watch.zone());
        String me = authority.belongsTo(team) ? authority.who() : null;
        return new ShiftView(rota, watch, new Times(now, in), me, authority.leads(team))
                .page(frames.of(Section.SCHEDULES, now, in), authority.who(), t);
    }

    /** Puts whoever asks on call from one instant until another, in somebody's place or, where there is nobody, alone. */
    @POST
    @Path("/take")
    public Response take(
            @RestPath String team,
            @RestPath String schedule,
            @RestForm String from,
            @RestForm String until,
            @RestForm String instead) {
        Authority.require(authority.belongsTo(team));
        Instant now = now();
        Rota rota = rotas.current();
        Rota.ScheduleSnapshot watch = watch(rota, team, schedule);
        Instant start = instant(from, now);
        Instant begin = start.isBefore(now) ? now : start;
        Instant end = instant(until, now);
        if (!begin.isBefore(end)) return refused(watch, "That shift is over: nothing was changed.");
        String whose = rota.people().containsKey(String.valueOf(instead)) ? instead : null;
        if (authority.who().equals(whose)) return refused(watch, "It is yours already: nothing was changed.");
        Override.Kind kind = whose == null ? Override.Kind.ADD : Override.Kind.REPLACE;
        Override override = new Override(kind, authority.who(), whose, new Interval(begin, end));
        if (OverrideImpact.of(rota, watch, override, now).changesNothing()) {
            return refused(
                    watch,
                    "The rota has changed since you looked: taking it would change nothing, so nothing was saved.");
        }
        long id = editor.override(team, schedule, override, now, authority.who()).id;
        return Response.seeOther(URI.create(watch.path() + "?made=" + id))
                .cookie(Flash.done("You have it: " + rota.words(override) + ".").cookie())
                .build();
    }

    private static Response refused(Rota.ScheduleSnapshot watch, String why) {
        return Response.seeOther(URI.create(watch.path()))
                .cookie(Flash.problem(why).cookie())
                .build();
    }

    private static Instant instant(String text, Instant otherwise) {
        try {
            return text == null ? otherwise : Values.instant(text);
        } catch (IllegalArgumentException e) {
            return otherwise;
        }
    }

    private static Rota.ScheduleSnapshot watch(Rota rota, String team, String schedule) {
        return rota.watch(team, schedule).orElseThrow(() -> new NotFound("schedule " + team + "/" + schedule));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
