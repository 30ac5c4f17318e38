package eightbells.site.teams.person;

import eightbells.company.document.RotaDocument.PersonPart;
import eightbells.company.document.RotaExport;
import eightbells.core.rota.Absence.Kind;
import eightbells.people.authority.Authority;
import eightbells.people.authority.Roles;
import eightbells.people.person.AbsenceRow;
import eightbells.people.person.People;
import eightbells.people.person.PersonEntity;
import eightbells.platform.error.NotFound;
import eightbells.platform.error.Refused;
import eightbells.platform.form.Form;
import eightbells.platform.form.FormErrors;
import eightbells.platform.form.InputLimits;
import eightbells.platform.form.Values;
import eightbells.platform.time.Zones;
import eightbells.rota.edit.ChangeLog;
import eightbells.rota.edit.EditConflict;
import eightbells.rota.edit.EditScope;
import eightbells.rota.edit.Fingerprint;
import eightbells.rota.edit.RotaChange;
import eightbells.rota.edit.RotaEditor;
import eightbells.rota.schedule.Rotas;
import eightbells.site.frame.Flash;
import eightbells.site.frame.Frames;
import eightbells.site.frame.Section;
import eightbells.site.teams.person.AbsenceFormPage.Fields;
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
    public AbsenceFormPage blank(@RestPath String handle, @RestQuery @DefaultValue("away") String kind) {
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
    public AbsenceFormPage standing(@RestPath String handle, @RestPath String id) {
        Instant now = clock.instant();
        PersonPart person = looked(handle, now);
        AbsenceRow absence = found(person, id);
        RotaChange undo = editor.preview(EditScope.person(handle), removing(handle, id), now);
        List<ReassignedStretch> moves = ReassignedStretch.undoing(undo, rotas.current());
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
    public RemovalPage ask(@RestPath String handle, @RestPath String id) {
        Instant now = clock.instant();
        PersonPart person = looked(handle, now);
        AbsenceLine line = AbsenceLine.of(found(person, id), person.zone(), now);
        RotaChange change = editor.preview(EditScope.person(handle), removing(handle, id), now);
        List<ReassignedStretch> moves = ReassignedStretch.of(change, rotas.current());
        return new RemovalPage(
                frames.of(Section.TEAMS, now, line.zone()),
                who(handle),
                "absence",
                (line.away() ? "Away, " : "No laptop, ") + line.from() + " to " + line.until() + " " + line.zone(),
                "/people/" + handle + "/absences/" + id,
                new AbsenceImpact(moves, List.of(), List.of(), List.of(), List.of(), line.over()));
    }

    @POST
    @Path("/{id}/remove")
    public Response remove(@RestPath String handle, @RestPath String id) {
        Authority.require(authority.mayEditAbsences(handle));
        Flash flash = Flash.done("The absence is removed.");
        try {
            editor.edit(EditScope.person(handle), removing(handle, id), clock.instant(), authority.who());
        } catch (EditConflict stale) {
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
        AbsenceRow absence = read(form);
        if (absence == null) return answer(422, page(person, id, fields, null, false, false, form.errors()));
        Consumer<ChangeLog> edit = changes -> {
            PersonEntity entered = people.inService(handle);
            if (id.isEmpty()) TimeOffEntries.ABSENCES.add(entered, absence, changes);
            else TimeOffEntries.ABSENCES.replace(entered, id, absence, changes);
        };
        try {
            if (!asks) {
                editor.edit(EditScope.person(handle), edit, now, authority.who());
                return shown(handle, absence);
            }
            RotaChange change = editor.preview(EditScope.person(handle), edit, now);
            AbsenceImpact effect = effect(absence, person, ReassignedStretch.of(change, rotas.current()), now);
            return answer(200, page(person, id, fields, effect, false, false, form.errors()));
        } catch (EditConflict stale) {
            return answer(409, page(person, "", fields, null, false, true, form.errors()));
        } catch (Refused refused) {
            form.problem("from", refused.getMessage() + ".");
            return answer(422, page(person, id, fields, null, false, false, form.errors()));
        }
    }

    private Consumer<ChangeLog> removing(String handle, String id) {
        return changes -> TimeOffEntries.ABSENCES.remove(people.inService(handle), id, changes);
    }

    private static @Nullable AbsenceRow read(Form form) {
        Kind kind = form.required("kind", AbsenceResource::kind);
        ZoneId zone = form.required("zone", Values::zone);
        LocalDateTime from = form.required("from", Values::wallClock);
        LocalDateTime until = form.required("until", Values::wallClock);
        String reason = form.read("reason", text -> Values.within(InputLimits.REASON, text));
        if (from != null && until != null && !from.isBefore(until)) {
            form.problem("until", "This is to be later than the start.");
        }
        if (form.errors().any() || kind == null || zone == null || from == null || until == null) return null;
        return new AbsenceRow(kind, zone.getId(), from, until, reason);
    }

    private static Kind kind(String text) {
        try {
            return Values.named(Kind.class, text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("Choose away, or no laptop", e);
        }
    }

    private AbsenceImpact effect(AbsenceRow absence, PersonPart person, List<ReassignedStretch> moves, Instant now) {
        eightbells.core.rota.Absence core = AbsenceLine.core(absence, person.zone());
        List<String> readings = Stream.of(core.from(), core.until())
                .map(local -> LocalTimeText.reading(local, core.zone()))
                .filter(Objects::nonNull)
                .toList();
        return AbsenceImpact.of(core, rotas.current(), person.handle(), moves, now)
                .noting(readings);
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

    private static Fields fields(AbsenceRow absence, PersonPart person) {
        return new Fields(
                Values.name(absence.kind()),
                absence.starts().toString(),
                absence.ends().toString(),
                absence.zone() == null ? person.zone().getId() : absence.zone(),
                absence.reason() == null ? "" : absence.reason());
    }

    private PersonPart looked(String handle, Instant now) {
        PersonPart person = PersonParts.standing(export, handle);
        Authority.require(authority.mayEditAbsences(handle));
        return person;
    }

    private static AbsenceRow found(PersonPart person, String id) {
        return TimeOffEntries.ABSENCES.find(person, id).orElseThrow(() -> new NotFound("such absence any more"));
    }

    private static Response shown(String handle, AbsenceRow absence) {
        return Response.seeOther(URI.create("/people/" + handle + "/absences/" + Fingerprint.of(absence)))
                .cookie(Flash.done("The absence is saved.").cookie())
                .build();
    }

    private static Response answer(int status, AbsenceFormPage page) {
        return Response.status(status).entity(page).build();
    }

    private PageSubject who(String handle) {
        return PageSubject.of(MemberLookup.member(rotas.current(), handle), authority.who());
    }

    private AbsenceFormPage page(
            PersonPart person,
            String id,
            Fields fields,
            @Nullable AbsenceImpact effect,
            boolean saved,
            boolean conflict,
            FormErrors errors) {
        ZoneId zone = Zones.find(fields.zone()).orElse(person.zone());
        return new AbsenceFormPage(
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
