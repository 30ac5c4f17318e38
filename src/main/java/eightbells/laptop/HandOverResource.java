package eightbells.laptop;

import eightbells.auth.Authority;
import eightbells.auth.Roles;
import eightbells.core.rota.Duty;
import eightbells.core.rota.Interval;
import eightbells.core.rota.Override;
import eightbells.override.Check;
import eightbells.override.Warning;
import eightbells.override.Words;
import eightbells.rota.OverrideEditor;
import eightbells.schedule.Rota;
import eightbells.schedule.Rotas;
import eightbells.team.Teams;
import eightbells.web.Face;
import eightbells.web.Flash;
import eightbells.web.Form;
import eightbells.web.Frames;
import eightbells.web.NotFound;
import eightbells.web.Section;
import eightbells.web.Times;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Hands a team's laptop to somebody, from now on. */
@Path("/teams/{team}/laptop/hand-over")
@RolesAllowed(Roles.PERSON)
@Produces(MediaType.TEXT_HTML)
class HandOverResource {
    /** Whom one would hand it to is looked at for this long. */
    private static final Duration AHEAD = Duration.ofHours(12);

    private final Rotas rotas;
    private final OverrideEditor editor;
    private final Teams teams;
    private final Authority authority;
    private final Frames frames;
    private final Clock clock;

    HandOverResource(Rotas rotas, OverrideEditor editor, Teams teams, Authority authority, Frames frames, Clock clock) {
        this.rotas = rotas;
        this.editor = editor;
        this.teams = teams;
        this.authority = authority;
        this.frames = frames;
        this.clock = clock;
    }

    /** The address may name the schedule, and who takes it ({@code to}). */
    @GET
    public HandOverPage form(@RestPath String team, @Context UriInfo address) {
        return page(team, new Form(address.getQueryParameters()), null, clock.instant());
    }

    @POST
    public Response handOver(@RestPath String team, MultivaluedMap<String, String> posted) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        name(team);
        Form form = new Form(posted);
        Rota rota = rotas.current();
        HandOver handOver = chosen(rota, team, form)
                .map(watch -> new HandOver(rota, watch, now))
                .orElseThrow(() -> new NotFound("laptop schedule of " + team));
        Override override = handOver.read(form);
        if (override == null) return again(422, page(team, form, null, now));
        Check check = Check.of(rota, handOver.watch(), override, now);
        if (check.changesNothing()) {
            form.problem("to", rota.name(override.person()) + " carries it anyway in all that time.");
            return again(422, page(team, form, null, now));
        }
        if (!absent(check).isEmpty() && !form.text("seen").equals(mark(check))) {
            return again(200, page(team, form, check, now));
        }
        long id = editor.override(team, handOver.watch().schedule(), override, now, authority.who()).id;
        for (Rota.Made open : handOver.outlasting(override)) {
            editor.withdraw(team, handOver.watch().schedule(), open.id(), now, authority.who());
        }
        return Response.seeOther(URI.create(handOver.watch().path() + "?made=" + id))
                .cookie(Flash.done(rota.name(override.person()) + " has the laptop from now on.")
                        .cookie())
                .build();
    }

    private static Response again(int status, HandOverPage page) {
        return Response.status(status).entity(page).build();
    }

    private HandOverPage page(String team, Form form, @Nullable Check check, Instant now) {
        String name = name(team);
        Rota rota = rotas.current();
        Rota.Watch watch = chosen(rota, team, form).orElse(null);
        return new HandOverPage(
                watch == null ? frames.of(Section.SCHEDULES, now) : frames.of(Section.SCHEDULES, now, watch.zone()),
                team,
                name,
                HandOver.laptops(rota, team).stream().map(Rota.Watch::schedule).toList(),
                authority.leads(team),
                watch == null ? null : choice(rota, watch, form, check, now),
                form.errors());
    }

    private HandOverPage.Choice choice(Rota rota, Rota.Watch watch, Form form, @Nullable Check check, Instant now) {
        Times times = new Times(now, watch.zone());
        Instant end = new HandOver(rota, watch, now).end().orElse(null);
        String lasting = form.text("lasting");
        String until = form.text("until");
        return new HandOverPage.Choice(
                watch.schedule(),
                watch.zone(),
                faces(rota, watch.plan().at(now).people()),
                end,
                takers(rota, watch, times),
                form.text("to"),
                lasting.isEmpty() ? (end == null ? "handed-on" : "shift") : lasting,
                until.isEmpty() ? times.input(end == null ? now.plus(AHEAD) : end) : until,
                check == null
                        ? List.of()
                        : absent(check).stream()
                                .map(w -> new Words(rota, times).of(w, check.counted()))
                                .toList(),
                check == null ? "" : mark(check));
    }

    private List<HandOverPage.Taker> takers(Rota rota, Rota.Watch watch, Times times) {
        Interval ahead = new Interval(times.now(), times.now().plus(AHEAD));
        List<String> carriers = watch.plan().at(times.now()).people();
        return rota.people(teams.members(watch.team())).stream()
                .map(member -> new HandOverPage.Taker(
                        new Face(member.handle(), member.name()), note(member, carriers, ahead, times)))
                .toList();
    }

    private static String note(Rota.Member member, List<String> carriers, Interval ahead, Times times) {
        if (carriers.contains(member.handle())) return "has it now";
        List<Interval> away = member.person().absent(Duty.PAGER, ahead);
        List<Interval> without = member.person().absent(Duty.LAPTOP, ahead);
        if (!away.isEmpty()) return "away " + Words.when(away, times);
        if (!without.isEmpty()) return "no laptop " + Words.when(without, times);
        return member.person().awakeAt(times.now())
                ? ""
                : "outside waking hours, "
                        + times.in(member.person().zoneAt(times.now())).time(times.now()) + " there";
    }

    /** That the laptop is overridden already, or that it is night, is no surprise to whoever hands it over. */
    private static List<Warning> absent(Check check) {
        return check.warnings().stream()
                .filter(w -> w.kind() == Warning.Kind.AWAY || w.kind() == Warning.Kind.NO_LAPTOP)
                .toList();
    }

    private static String mark(Check check) {
        return check.counted().person() + " "
                + absent(check).stream().map(Warning::kind).toList();
    }

    private Optional<Rota.Watch> chosen(Rota rota, String team, Form form) {
        List<Rota.Watch> laptops = HandOver.laptops(rota, team);
        String schedule = form.text("schedule");
        return laptops.stream()
                .filter(watch -> watch.schedule().equals(schedule))
                .findFirst()
                .or(() -> laptops.stream().findFirst());
    }

    private static List<Face> faces(Rota rota, List<String> handles) {
        return rota.people(handles).stream()
                .map(member -> new Face(member.handle(), member.name()))
                .toList();
    }

    private String name(String team) {
        String name = teams.name(team).orElseThrow(() -> new NotFound("team " + team));
        Authority.demand(authority.belongsTo(team));
        return name;
    }
}
