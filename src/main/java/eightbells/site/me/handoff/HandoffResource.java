package eightbells.site.me.handoff;

import eightbells.company.handoff.HandoffNote;
import eightbells.company.handoff.HandoffNotes;
import eightbells.company.handoff.HandoffReport;
import eightbells.company.handoff.HandoffReports;
import eightbells.core.interval.Interval;
import eightbells.core.rota.Duty;
import eightbells.people.authority.Authority;
import eightbells.people.authority.Roles;
import eightbells.platform.error.NotFound;
import eightbells.platform.form.Values;
import eightbells.rota.schedule.Rota;
import eightbells.rota.schedule.Rotas;
import eightbells.site.frame.Flash;
import eightbells.site.frame.Frame;
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
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Handing a schedule over: what was taken over, and notes for whoever comes next. */
@Path("/teams/{team}/schedules/{schedule}/handoff")
@RolesAllowed(Roles.PERSON)
@Produces(MediaType.TEXT_HTML)
class HandoffResource {
    /** For so long after a shift its notes are still added to. */
    private static final Duration AFTERWARDS = Duration.ofDays(7);

    private static final Duration A_YEAR = Duration.ofDays(365);

    private final Rotas rotas;
    private final HandoffReports reports;
    private final HandoffNotes notes;
    private final Authority authority;
    private final Frames frames;
    private final Clock clock;

    HandoffResource(
            Rotas rotas, HandoffReports reports, HandoffNotes notes, Authority authority, Frames frames, Clock clock) {
        this.rotas = rotas;
        this.reports = reports;
        this.notes = notes;
        this.authority = authority;
        this.frames = frames;
        this.clock = clock;
    }

    /** @param at an instant of the shift; what cannot be read, or lies ahead, means now */
    @GET
    public HandoffPage page(@RestPath String team, @RestPath String schedule, @RestQuery String at) {
        return page(team, schedule, instant(at, now()), "", null);
    }

    /** @param about an instant of the shift that the note is about */
    @POST
    public Response leave(
            @RestPath String team, @RestPath String schedule, @RestForm String about, @RestForm String text) {
        Authority.require(authority.belongsTo(team));
        Instant now = now();
        Instant t = instant(about, now);
        Rota.ScheduleSnapshot watch = watch(rotas.current(), team, schedule);
        String words = text == null ? "" : text.replace("\u0000", "").strip();
        String problem = problem(watch, t, words, now);
        if (problem != null) {
            HandoffPage again = page(team, schedule, t, words, problem);
            return Response.status(422).entity(again).build();
        }
        notes.leave(watch, t, authority.who(), words, now);
        return Response.seeOther(URI.create(watch.path() + "/handoff?at=" + t))
                .cookie(Flash.done("The note is left for whoever comes next.").cookie())
                .build();
    }

    private static @Nullable String problem(Rota.ScheduleSnapshot watch, Instant t, String words, Instant now) {
        if (!open(watch, t, now)) return "That shift is over for too long to be added to.";
        if (words.isEmpty()) return "Write what whoever comes next should know.";
        if (words.length() > HandoffNote.LONGEST) return "This is longer than " + HandoffNote.LONGEST + " characters.";
        return null;
    }

    private HandoffPage page(String team, String schedule, Instant t, String text, @Nullable String problem) {
        Instant now = now();
        Rota rota = rotas.current();
        Rota.ScheduleSnapshot watch = watch(rota, team, schedule);
        Frame frame = frames.of(Section.SCHEDULES, now, watch.zone());
        HandoffReport report = reports.of(rota, watch, t, now);
        boolean member = authority.belongsTo(team);
        Interval shift = report.after().interval();
        return new HandoffPage(
                frame,
                team,
                watch.teamName(),
                schedule,
                watch.path(),
                watch.duty() == Duty.LAPTOP,
                report,
                reports.left(rota, watch, t),
                shift.end().isBefore(t.plus(A_YEAR))
                        ? HandoffReports.stretch(rota, watch.plan().shiftAt(shift.end()))
                        : null,
                shift.contains(now),
                member && open(watch, t, now),
                member && report.laptop() != null && !report.laptop().with(frame.me()),
                text,
                problem);
    }

    private static boolean open(Rota.ScheduleSnapshot watch, Instant t, Instant now) {
        return now.isBefore(watch.plan().shiftAt(t).interval().end().plus(AFTERWARDS));
    }

    private static Rota.ScheduleSnapshot watch(Rota rota, String team, String schedule) {
        return rota.watch(team, schedule).orElseThrow(() -> new NotFound("schedule " + team + "/" + schedule));
    }

    private static Instant instant(@Nullable String text, Instant now) {
        try {
            Instant t = text == null ? now : Values.instant(text);
            return t.isAfter(now) ? now : t;
        } catch (IllegalArgumentException e) {
            return now;
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
