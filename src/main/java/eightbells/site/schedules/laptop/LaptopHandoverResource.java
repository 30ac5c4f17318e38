package eightbells.site.schedules.laptop;

import eightbells.core.interval.Interval;
import eightbells.core.rota.Duty;
import eightbells.core.rota.Override;
import eightbells.people.authority.Authority;
import eightbells.people.authority.Roles;
import eightbells.people.person.PersonBadge;
import eightbells.people.team.Teams;
import eightbells.platform.error.NotFound;
import eightbells.platform.form.Form;
import eightbells.platform.time.Times;
import eightbells.rota.override.OverrideEditor;
import eightbells.rota.schedule.Rota;
import eightbells.rota.schedule.Rotas;
import eightbells.site.frame.Flash;
import eightbells.site.frame.Frames;
import eightbells.site.frame.Section;
import eightbells.site.schedules.override.OverrideImpact;
import eightbells.site.schedules.override.OverrideWarning;
import eightbells.site.schedules.override.OverrideWarningText;
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
class LaptopHandoverResource {
    /** Whom one would hand it to is looked at for this long. */
    private static final Duration AHEAD = Duration.ofHours(12);

    private final Rotas rotas;
    private final OverrideEditor editor;
    private final Teams teams;
    private final Authority authority;
    private final Frames frames;
    private final Clock clock;

    LaptopHandoverResource(
            Rotas rotas, OverrideEditor editor, Teams teams, Authority authority, Frames frames, Clock clock) {
        this.rotas = rotas;
        this.editor = editor;
        this.teams = teams;
        this.authority = authority;
        this.frames = frames;
        this.clock = clock;
    }

    /** The address may name the schedule, and who takes it ({@code to}). */
    @GET
    public LaptopHandoverPage form(@RestPath String team, @Context UriInfo address) {
        return page(team, new Form(address.getQueryParameters()), null, clock.instant());
    }

    @POST
    public Response handOver(@RestPath String team, MultivaluedMap<String, String> posted) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        name(team);
        Form form = new Form(posted);
        Rota rota = rotas.current();
        LaptopHandover handOver = chosen(rota, team, form)
                .map(watch -> new LaptopHandover(rota, watch, now))
                .orElseThrow(() -> new NotFound("laptop schedule of " + team));
        Override override = handOver.read(form);
        if (override == null) return again(422, page(team, form, null, now));
        OverrideImpact check = OverrideImpact.of(rota, handOver.watch(), override, now);
        if (check.changesNothing()) {
            form.problem("to", rota.name(override.person()) + " carries it anyway in all that time.");
            return again(422, page(team, form, null, now));
        }
        if (!absent(check).isEmpty() && !form.text("seen").equals(mark(check))) {
            return again(200, page(team, form, check, now));
        }
        long id = editor.override(team, handOver.watch().schedule(), override, now, authority.who()).id;
        for (Rota.OverrideRecord open : handOver.outlasting(override)) {
            editor.withdraw(team, handOver.watch().schedule(), open.id(), now, authority.who());
        }
        return Response.seeOther(URI.create(handOver.watch().path() + "?made=" + id))
                .cookie(Flash.done(rota.name(override.person()) + " has the laptop from now on.")
                        .cookie())
                .build();
    }

    private static Response again(int status, LaptopHandoverPage page) {
        return Response.status(status).entity(page).build();
    }

    private LaptopHandoverPage page(String team, Form form, @Nullable OverrideImpact check, Instant now) {
        String name = name(team);
        Rota rota = rotas.current();
        Rota.ScheduleSnapshot watch = chosen(rota, team, form).orElse(null);
        return new LaptopHandoverPage(
                watch == null ? frames.of(Section.SCHEDULES, now) : frames.of(Section.SCHEDULES, now, watch.zone()),
                team,
                name,
                LaptopHandover.laptops(rota, team).stream()
                        .map(Rota.ScheduleSnapshot::schedule)
                        .toList(),
                authority.leads(team),
                watch == null ? null : choice(rota, watch, form, check, now),
                form.errors());
    }

    private LaptopHandoverPage.Choice choice(
            Rota rota, Rota.ScheduleSnapshot watch, Form form, @Nullable OverrideImpact check, Instant now) {
        Times times = new Times(now, watch.zone());
        Instant end = new LaptopHandover(rota, watch, now).end().orElse(null);
        String lasting = form.text("lasting");
        String until = form.text("until");
        return new LaptopHandoverPage.Choice(
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
                                .map(w -> new OverrideWarningText(rota, times).of(w, check.counted()))
                                .toList(),
                check == null ? "" : mark(check));
    }

    private List<LaptopHandoverPage.Taker> takers(Rota rota, Rota.ScheduleSnapshot watch, Times times) {
        Interval ahead = new Interval(times.now(), times.now().plus(AHEAD));
        List<String> carriers = watch.plan().at(times.now()).people();
        return rota.people(teams.members(watch.team())).stream()
                .map(member -> new LaptopHandoverPage.Taker(
                        new PersonBadge(member.handle(), member.name()), note(member, carriers, ahead, times)))
                .toList();
    }

    private static String note(Rota.Member member, List<String> carriers, Interval ahead, Times times) {
        if (carriers.contains(member.handle())) return "has it now";
        List<Interval> away = member.person().absent(Duty.PAGER, ahead);
        List<Interval> without = member.person().absent(Duty.LAPTOP, ahead);
        if (!away.isEmpty()) return "away " + times.when(away);
        if (!without.isEmpty()) return "no laptop " + times.when(without);
        return member.person().awakeAt(times.now())
                ? ""
                : "outside waking hours, "
                        + times.in(member.person().zoneAt(times.now())).time(times.now()) + " there";
    }

    /** That the laptop is overridden already, or that it is night, is no surprise to whoever hands it over. */
    private static List<OverrideWarning> absent(OverrideImpact check) {
        return check.warnings().stream()
                .filter(w -> w.kind() == OverrideWarning.Kind.AWAY || w.kind() == OverrideWarning.Kind.NO_LAPTOP)
                .toList();
    }

    private static String mark(OverrideImpact check) {
        return check.counted().person() + " "
                + absent(check).stream().map(OverrideWarning::kind).toList();
    }

    private Optional<Rota.ScheduleSnapshot> chosen(Rota rota, String team, Form form) {
        List<Rota.ScheduleSnapshot> laptops = LaptopHandover.laptops(rota, team);
        String schedule = form.text("schedule");
        return laptops.stream()
                .filter(watch -> watch.schedule().equals(schedule))
                .findFirst()
                .or(() -> laptops.stream().findFirst());
    }

    private static List<PersonBadge> faces(Rota rota, List<String> handles) {
        return rota.people(handles).stream()
                .map(member -> new PersonBadge(member.handle(), member.name()))
                .toList();
    }

    private String name(String team) {
        String name = teams.name(team).orElseThrow(() -> new NotFound("team " + team));
        Authority.require(authority.belongsTo(team));
        return name;
    }
}
