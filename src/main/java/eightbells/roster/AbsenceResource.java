package eightbells.roster;

import eightbells.auth.Authority;
import eightbells.auth.Roles;
import eightbells.core.rota.Absence.Kind;
import eightbells.person.Absence;
import eightbells.person.People;
import eightbells.person.Person;
import eightbells.roster.AbsenceForm.Fields;
import eightbells.rota.Changes;
import eightbells.rota.Fingerprint;
import eightbells.rota.RotaChange;
import eightbells.rota.RotaDocument.PersonPart;
import eightbells.rota.RotaEditor;
import eightbells.rota.RotaExport;
import eightbells.rota.Stale;
import eightbells.rota.Touched;
import eightbells.schedule.Rotas;
import eightbells.web.Flash;
import eightbells.web.Form;
import eightbells.web.FormErrors;
import eightbells.web.Frames;
import eightbells.web.InputLimits;
import eightbells.web.NotFound;
import eightbells.web.Refused;
import eightbells.web.Section;
import eightbells.web.Values;
import eightbells.web.Zones;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** A person's absences, one at a time. */
@Path("/people/{handle}/absences")
@RolesAllowed(Roles.PERSON)
@Produces(MediaType.TEXT_HTML)
class AbsenceResource {

    private final People people;
    private final RotaExport export;
    private final RotaEditor editor;
    private final Rotas rotas;
    private final Authority authority;
    private final Frames frames;
    private final Clock clock;

    AbsenceResource(
            People people,
            RotaExport export,
            RotaEditor editor,
            Rotas rotas,
            Authority authority,
            Frames frames,
            Clock clock) {
        this.people = people;
        this.export = export;
        this.editor = editor;
        this.rotas = rotas;
        this.authority = authority;
        this.frames = frames;
        this.clock = clock;
    }

    @GET
    @Path("/new")
    public AbsenceForm blank(@RestPath String handle, @RestQuery @DefaultValue("away") String kind) {
        Instant now = clock.instant();
        PersonPart person = looked(handle, now);
        return page(person, "", suggested(kind, person.zone(), now), null, false, false, FormErrors.NONE);
    }

    @POST
    @Path("/new")
    public Response add(@RestPath String handle, MultivaluedMap<String, String> posted) {
        return saved(handle, "", new Form(posted));
    }

    @GET
    @Path("/{id}")
    public AbsenceForm standing(@RestPath String handle, @RestPath String id) {
        Instant now = clock.instant();
        PersonPart person = looked(handle, now);
        Absence absence = found(person, id);
        RotaChange undo = editor.preview(Touched.person(handle), removing(handle, id), now);
        List<Move> moves = Move.undoing(undo, rotas.current());
        return page(
                person, id, fields(absence, person), effect(absence, person, moves, now), true, false, FormErrors.NONE);
    }

    @POST
    @Path("/{id}")
    public Response change(@RestPath String handle, @RestPath String id, MultivaluedMap<String, String> posted) {
        return saved(handle, id, new Form(posted));
    }

    @GET
    @Path("/{id}/remove")
    public Removal ask(@RestPath String handle, @RestPath String id) {
        Instant now = clock.instant();
        PersonPart person = looked(handle, now);
        AbsenceLine line = AbsenceLine.of(found(person, id), person.zone(), now);
        RotaChange change = editor.preview(Touched.person(handle), removing(handle, id), now);
        List<Move> moves = Move.of(change, rotas.current());
        return new Removal(
                frames.of(Section.TEAMS, now, line.zone()),
                who(handle),
                "absence",
                (line.away() ? "Away, " : "No laptop, ") + line.from() + " to " + line.until() + " " + line.zone(),
                "/people/" + handle + "/absences/" + id,
                new Effect(moves, List.of(), List.of(), List.of(), List.of(), line.over()));
    }

    @POST
    @Path("/{id}/remove")
    public Response remove(@RestPath String handle, @RestPath String id) {
        Authority.demand(authority.looksAfter(handle));
        Flash flash = Flash.done("The absence is removed.");
        try {
            editor.edit(Touched.person(handle), removing(handle, id), clock.instant(), authority.who());
        } catch (Stale stale) {
            flash = Flash.problem("That absence was changed or removed meanwhile. Nothing was removed now.");
        }
        return Response.seeOther(URI.create("/people/" + handle))
                .cookie(flash.cookie())
                .build();
    }

    private Response saved(String handle, String id, Form form) {
        Instant now = clock.instant();
        PersonPart person = looked(handle, now);
        Fields fields = new Fields(
                form.text("kind"), form.text("from"), form.text("until"), form.text("zone"), form.text("reason"));
        boolean asks = form.has("preview");
        Absence absence = read(form);
        if (absence == null) return answer(422, page(person, id, fields, null, false, false, form.errors()));
        Consumer<Changes> edit = changes -> {
            Person entered = people.inService(handle);
            if (id.isEmpty()) Entries.ABSENCES.add(entered, absence, changes);
            else Entries.ABSENCES.replace(entered, id, absence, changes);
        };
        try {
            if (!asks) {
                editor.edit(Touched.person(handle), edit, now, authority.who());
                return shown(handle, absence);
            }
            RotaChange change = editor.preview(Touched.person(handle), edit, now);
            Effect effect = effect(absence, person, Move.of(change, rotas.current()), now);
            return answer(200, page(person, id, fields, effect, false, false, form.errors()));
        } catch (Stale stale) {
            return answer(409, page(person, "", fields, null, false, true, form.errors()));
        } catch (Refused refused) {
            form.problem("from", refused.getMessage() + ".");
            return answer(422, page(person, id, fields, null, false, false, form.errors()));
        }
    }

    private Consumer<Changes> removing(String handle, String id) {
        return changes -> Entries.ABSENCES.remove(people.inService(handle), id, changes);
    }

    private static @Nullable Absence read(Form form) {
        Kind kind = form.required("kind", AbsenceResource::kind);
        ZoneId zone = form.required("zone", Values::zone);
        LocalDateTime from = form.required("from", Values::wallClock);
        LocalDateTime until = form.required("until", Values::wallClock);
        String reason = form.read("reason", text -> Values.within(InputLimits.REASON, text));
        if (from != null && until != null && !from.isBefore(until)) {
            form.problem("until", "This is to be later than the start.");
        }
        if (form.errors().any() || kind == null || zone == null) return null;
        return new Absence(kind, zone.getId(), from, until, reason);
    }

    private static Kind kind(String text) {
        try {
            return Values.named(Kind.class, text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("Choose away, or no laptop", e);
        }
    }

    private Effect effect(Absence absence, PersonPart person, List<Move> moves, Instant now) {
        eightbells.core.rota.Absence core = AbsenceLine.core(absence, person.zone());
        List<String> readings = Stream.of(core.from(), core.until())
                .map(local -> Wall.reading(local, core.zone()))
                .filter(Objects::nonNull)
                .toList();
        return Effect.of(core, rotas.current(), person.handle(), moves, now).noting(readings);
    }

    /** From tomorrow on for a day; a laptop is missing from now on. */
    private static Fields suggested(String kind, ZoneId home, Instant now) {
        boolean laptop = kind.equals("no-laptop");
        LocalDateTime here = now.atZone(home).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES);
        LocalDate tomorrow = here.toLocalDate().plusDays(1);
        LocalDateTime from = laptop ? here : tomorrow.atStartOfDay();
        LocalDateTime until =
                laptop ? tomorrow.atStartOfDay() : tomorrow.plusDays(1).atStartOfDay();
        return new Fields(laptop ? "no-laptop" : "away", from.toString(), until.toString(), home.getId(), "");
    }

    private static Fields fields(Absence absence, PersonPart person) {
        return new Fields(
                Values.name(absence.kind()),
                absence.starts().toString(),
                absence.ends().toString(),
                absence.zone() == null ? person.zone().getId() : absence.zone(),
                absence.reason() == null ? "" : absence.reason());
    }

    private PersonPart looked(String handle, Instant now) {
        PersonPart person = Parts.standing(export, handle);
        Authority.demand(authority.looksAfter(handle));
        return person;
    }

    private static Absence found(PersonPart person, String id) {
        return Entries.ABSENCES.find(person, id).orElseThrow(() -> new NotFound("such absence any more"));
    }

    private static Response shown(String handle, Absence absence) {
        return Response.seeOther(URI.create("/people/" + handle + "/absences/" + Fingerprint.of(absence)))
                .cookie(Flash.done("The absence is saved.").cookie())
                .build();
    }

    private static Response answer(int status, AbsenceForm page) {
        return Response.status(status).entity(page).build();
    }

    private Who who(String handle) {
        return Who.of(Roll.member(rotas.current(), handle), authority.who());
    }

    private AbsenceForm page(
            PersonPart person,
            String id,
            Fields fields,
            @Nullable Effect effect,
            boolean saved,
            boolean conflict,
            FormErrors errors) {
        ZoneId zone = Zones.find(fields.zone()).orElse(person.zone());
        return new AbsenceForm(
                frames.of(Section.TEAMS, clock.instant(), zone),
                who(person.handle()),
                person.zone(),
                id,
                fields,
                effect,
                saved,
                conflict,
                errors);
    }
}
