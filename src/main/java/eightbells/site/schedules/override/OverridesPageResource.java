package eightbells.site.schedules.override;

import eightbells.core.interval.Interval;
import eightbells.core.rota.Override;
import eightbells.people.authority.Authority;
import eightbells.people.authority.Roles;
import eightbells.platform.error.NotFound;
import eightbells.platform.error.Refused;
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
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The overrides of a schedule, one by one: what stands, and ending it. */
@Path("/teams/{team}/schedules/{schedule}/overrides")
@RolesAllowed(Roles.PERSON)
@Produces(MediaType.TEXT_HTML)
class OverridesPageResource {
    private final Rotas rotas;
    private final OverrideEditor editor;
    private final Authority authority;
    private final Frames frames;
    private final Clock clock;

    OverridesPageResource(Rotas rotas, OverrideEditor editor, Authority authority, Frames frames, Clock clock) {
        this.rotas = rotas;
        this.editor = editor;
        this.authority = authority;
        this.frames = frames;
        this.clock = clock;
    }

    /**
     * @param ended the id of an override that was just ended early
     * @param until when that was to end
     */
    @GET
    public OverridesPage all(
            @RestPath String team,
            @RestPath String schedule,
            @RestQuery String zone,
            @RestQuery Long ended,
            @RestQuery String until) {
        Rota rota = rotas.current();
        Rota.ScheduleSnapshot watch = watch(rota, team, schedule);
        Times times = new Times(now(), Zones.find(zone).orElse(watch.zone()));
        List<OverrideLine> lines = watch.made().stream()
                .map(made -> OverrideLine.of(rota, made, times))
                .toList();
        return new OverridesPage(
                frames.of(Section.SCHEDULES, times.now(), times.zone()),
                ScheduleLink.of(watch),
                authority.belongsTo(team),
                lines.stream()
                        .filter(line -> !line.over())
                        .sorted(Comparator.comparing(OverrideLine::from))
                        .toList(),
                lines.stream()
                        .filter(OverrideLine::over)
                        .sorted(Comparator.comparing(OverrideLine::until).reversed())
                        .toList(),
                ended(rota, watch, ended, until, times));
    }

    @GET
    @Path("/{id}")
    public OverridePage one(
            @RestPath String team, @RestPath String schedule, @RestPath long id, @RestQuery String zone) {
        Rota rota = rotas.current();
        Rota.ScheduleSnapshot watch = watch(rota, team, schedule);
        Times times = new Times(now(), Zones.find(zone).orElse(watch.zone()));
        return new OverridePage(
                frames.of(Section.SCHEDULES, times.now(), times.zone()),
                ScheduleLink.of(watch),
                authority.belongsTo(team),
                OverrideLine.of(rota, made(watch, id), times));
    }

    /**
     * Takes it back: what has begun ends now, what has not is gone. What is the effect of cover is undone where it was
     * agreed, by those who may.
     */
    @POST
    @Path("/{id}/end")
    public Response end(@RestPath String team, @RestPath String schedule, @RestPath long id, @RestForm String back) {
        Authority.require(authority.belongsTo(team));
        Rota rota = rotas.current();
        Rota.ScheduleSnapshot watch = watch(rota, team, schedule);
        String list = watch.path() + "/overrides";
        Optional<Rota.OverrideRecord> found =
                watch.made().stream().filter(made -> made.id() == id).findFirst();
        if (found.isEmpty()) return to(list, Flash.problem("That override is gone already."));
        Rota.OverrideRecord made = found.get();
        if (!made.byHand()) return to("/cover/of/" + made.covering(), Flash.problem("This is cover: undo it here."));
        Override override = made.override();
        try {
            editor.withdraw(team, schedule, id, now(), authority.who());
        } catch (Refused | NotFound gone) {
            return to(list, Flash.problem("That override has ended already."));
        }
        boolean ran = override.interval().start().isBefore(now());
        String words = (ran ? "Ended: " : "Undone: ") + rota.words(made) + ".";
        String there =
                ran ? list + "?ended=" + id + "&until=" + override.interval().end() : within(back, watch.path(), list);
        return to(there, Flash.done(words));
    }

    /** Makes an override again that was ended early, for what is left of it. */
    @POST
    @Path("/{id}/again")
    public Response again(@RestPath String team, @RestPath String schedule, @RestPath long id, @RestForm String until) {
        Authority.require(authority.belongsTo(team));
        Rota rota = rotas.current();
        Rota.ScheduleSnapshot watch = watch(rota, team, schedule);
        Override ended = made(watch, id).override();
        String list = watch.path() + "/overrides";
        Instant now = now();
        Instant end = instant(until).orElse(now);
        if (!end.isAfter(now)) return to(list, Flash.problem("Nothing is left of it: its time is over."));
        Override again = new Override(ended.kind(), ended.person(), ended.instead(), new Interval(now, end));
        editor.override(team, schedule, again, now, authority.who());
        return to(list, Flash.done("Put back: " + rota.words(again) + "."));
    }

    private static OverridesPage.@Nullable Ended ended(
            Rota rota, Rota.ScheduleSnapshot watch, Long id, String until, Times times) {
        return instant(until)
                .filter(end -> !times.past(end))
                .flatMap(end -> watch.made().stream()
                        .filter(made -> id != null && made.id() == id)
                        .filter(made -> times.past(made.override().interval().end()))
                        .findFirst()
                        .map(made -> new OverridesPage.Ended(
                                made.id(), rota.words(made.override()), end.toString(), times.moment(end))))
                .orElse(null);
    }

    private static Optional<Instant> instant(String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(Values.instant(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Where a form says that it came from, if that is a look at this schedule. */
    private static String within(String back, String path, String otherwise) {
        boolean ours = back != null && back.startsWith(path + "?") && back.matches("[\\w/?&=.:+%-]+");
        return ours ? back : otherwise;
    }

    private static Response to(String path, Flash flash) {
        return Response.seeOther(URI.create(path)).cookie(flash.cookie()).build();
    }

    private static Rota.OverrideRecord made(Rota.ScheduleSnapshot watch, long id) {
        return watch.made().stream()
                .filter(made -> made.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("override " + id));
    }

    private static Rota.ScheduleSnapshot watch(Rota rota, String team, String schedule) {
        return rota.watch(team, schedule).orElseThrow(() -> new NotFound("schedule " + team + "/" + schedule));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
