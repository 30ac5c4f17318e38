package eightbells.site.schedules.swap;

import eightbells.core.interval.Interval;
import eightbells.people.authority.Authority;
import eightbells.people.authority.Roles;
import eightbells.platform.error.NotFound;
import eightbells.platform.error.Refused;
import eightbells.platform.form.Form;
import eightbells.platform.form.FormErrors;
import eightbells.platform.form.Values;
import eightbells.platform.time.Times;
import eightbells.rota.schedule.Rota;
import eightbells.rota.schedule.Rotas;
import eightbells.rota.swap.CoverPermissions;
import eightbells.rota.swap.CoverRequestService;
import eightbells.rota.swap.CoverRequestService.Wanted;
import eightbells.rota.swap.CoverableShift;
import eightbells.rota.swap.CoverableShifts;
import eightbells.site.frame.Flash;
import eightbells.site.frame.Frame;
import eightbells.site.frame.Frames;
import eightbells.site.frame.Section;
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
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Asking for cover of one shift or several. */
@Path("/cover/ask")
@RolesAllowed(Roles.PERSON)
@Produces(MediaType.TEXT_HTML)
class AskResource {
    private static final int NOTE = 1000;
    private static final int MOST = 60;

    private final CoverableShifts shifts;
    private final CoverRequestService asking;
    private final CoverPermissions access;
    private final AskSheet sheet;
    private final Rotas rotas;
    private final Frames frames;
    private final Clock clock;

    AskResource(
            CoverableShifts shifts,
            CoverRequestService asking,
            CoverPermissions access,
            AskSheet sheet,
            Rotas rotas,
            Frames frames,
            Clock clock) {
        this.shifts = shifts;
        this.asking = asking;
        this.access = access;
        this.sheet = sheet;
        this.rotas = rotas;
        this.frames = frames;
        this.clock = clock;
    }

    /** The address may name whose shifts ({@code person}), and which: see {@link ShiftSelection}. */
    @GET
    public AskPage form(@Context UriInfo address) {
        Form query = new Form(address.getQueryParameters());
        Rota rota = rotas.current();
        String person = person(query, rota);
        List<CoverableShift> all = askable(rota, person);
        ShiftSelection selection = ShiftSelection.of(query, rota.person(person).zone());
        List<CoverableShift> chosen = all.stream().filter(selection::names).toList();
        Frame frame = frame();
        CoverableShift first = chosen.isEmpty() ? null : chosen.get(0);
        AskForm blank = new AskForm(
                chosen.stream().map(CoverableShift::key).toList(),
                first != null && first.endless(),
                first == null ? "" : frame.times().input(first.left().start()),
                first == null ? "" : frame.times().input(AskSheet.end(first)),
                true,
                List.of(),
                "");
        return sheet.page(frame, rota, person, first(all), chosen, blank, FormErrors.NONE);
    }

    @POST
    public Response ask(MultivaluedMap<String, String> posted) {
        Instant now = now();
        Form form = new Form(posted);
        AskForm typed = AskForm.posted(form);
        Rota rota = rotas.current();
        String person = person(form, rota);
        Frame frame = frame();
        List<CoverableShift> all = askable(rota, person);
        List<CoverableShift> chosen = all.stream()
                .filter(askable -> typed.shifts().contains(askable.key()))
                .toList();
        if (form.has("check")) {
            return Response.ok(sheet.page(frame, rota, person, first(all), chosen, typed, FormErrors.NONE))
                    .build();
        }
        String note = form.read("note", text -> Values.within(NOTE, text));
        Map<CoverableShift, Interval> parts = parts(form, typed, chosen, frame.times());
        List<Wanted> wanted = wanted(form, typed, parts, rota, person);
        if (form.errors().any()) {
            return Response.status(422)
                    .entity(sheet.page(frame, rota, person, first(all), chosen, typed, form.errors()))
                    .build();
        }
        List<Long> ids;
        try {
            ids = asking.ask(person, wanted, typed.team(), note == null ? "" : note, access.who(), now);
        } catch (Refused refused) {
            refused.faults().forEach(fault -> form.problem("shift", fault.message()));
            List<CoverableShift> still = askable(rotas.current(), person);
            return Response.status(422)
                    .entity(sheet.page(frame, rota, person, first(still), List.of(), typed, form.errors()))
                    .build();
        }
        String done = ids.size() == 1 ? "You asked for cover." : "You asked for cover of " + ids.size() + " shifts.";
        return Response.seeOther(URI.create(ids.size() == 1 ? "/cover/" + ids.get(0) : "/cover"))
                .cookie(Flash.done(done + " Nothing changes until somebody takes it.")
                        .cookie())
                .build();
    }

    /** What is asked for of each shift. */
    private static Map<CoverableShift, Interval> parts(
            Form form, AskForm typed, List<CoverableShift> chosen, Times times) {
        Map<CoverableShift, Interval> parts = new LinkedHashMap<>();
        if (chosen.isEmpty()) form.problem("shift", "Choose a shift that is yours and ahead.");
        if (!typed.part()) {
            for (CoverableShift askable : chosen) {
                if (askable.endless()) form.problem("part", "No end of this shift is in sight: ask for a part of it.");
                parts.put(askable, askable.left());
            }
            return parts;
        }
        LocalDateTime from = form.required("from", typed.from(), Values::wallClock);
        LocalDateTime until = form.required("until", typed.until(), Values::wallClock);
        if (from == null || until == null) return parts;
        Interval part = CoverForms.between(form, from, until, times.zone());
        if (part == null) return parts;
        for (CoverableShift askable : chosen) {
            Interval left = askable.left();
            if (chosen.size() == 1) outside(form, part, left, times);
            left.common(part).ifPresent(common -> parts.put(askable, common));
        }
        if (parts.isEmpty() && !chosen.isEmpty()) form.problem("from", "None of these shifts is in that time.");
        return parts;
    }

    /** A shift that runs began before this minute: whoever asks from this minute on asks from now on. */
    private static void outside(Form form, Interval part, Interval left, Times times) {
        if (part.start().isBefore(left.start().truncatedTo(ChronoUnit.MINUTES))) {
            form.problem("from", "What can be asked for begins " + times.moment(left.start()) + ".");
        }
        if (part.end().isAfter(left.end())) {
            form.problem("until", "The shift ends " + times.moment(left.end()) + ".");
        }
    }

    /** Each with those who are asked about it. */
    private List<Wanted> wanted(
            Form form, AskForm typed, Map<CoverableShift, Interval> parts, Rota rota, String person) {
        List<String> mates = handles(sheet.mates(rota, parts.keySet(), person));
        List<String> named =
                typed.asked().stream().distinct().filter(mates::contains).toList();
        if (!typed.team() && named.isEmpty()) form.problem("asked", "Choose somebody to ask, or the whole team.");
        List<Wanted> wanted = new ArrayList<>();
        parts.forEach((askable, part) -> {
            List<String> crew = handles(sheet.mates(rota, List.of(askable), person));
            if (crew.isEmpty())
                form.problem("asked", "Nobody else serves on " + askable.watch().schedule() + ".");
            wanted.add(new Wanted(askable, part, typed.team() ? crew : named));
        });
        return wanted;
    }

    private static List<String> handles(List<Rota.Member> members) {
        return members.stream().map(Rota.Member::handle).toList();
    }

    /** Whose shifts: one's own, or those of somebody on a schedule whose team one leads. */
    private List<CoverableShift> askable(Rota rota, String person) {
        return shifts.askable(rota, person, now()).stream()
                .filter(askable -> person.equals(access.who())
                        || access.leads(askable.watch().team()))
                .toList();
    }

    /** Those that are shown to choose from; an address or a form may name any. */
    private static List<CoverableShift> first(List<CoverableShift> all) {
        return all.subList(0, Math.min(all.size(), MOST));
    }

    private String person(Form form, Rota rota) {
        String person = form.text("person");
        if (person.isEmpty() || person.equals(access.who())) return access.who();
        if (!rota.people().containsKey(person)) throw new NotFound("person " + person);
        Authority.require(rota.watches().stream()
                .filter(watch -> access.leads(watch.team()))
                .flatMap(watch -> access.crew(rota, watch).stream())
                .anyMatch(member -> member.handle().equals(person)));
        return person;
    }

    private Frame frame() {
        return frames.of(Section.ME, now());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
