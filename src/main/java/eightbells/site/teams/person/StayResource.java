package eightbells.site.teams.person;

import eightbells.company.document.RotaDocument.PersonPart;
import eightbells.company.document.RotaExport;
import eightbells.core.rota.Person;
import eightbells.people.authority.Authority;
import eightbells.people.authority.Roles;
import eightbells.people.person.People;
import eightbells.people.person.StayRow;
import eightbells.platform.error.NotFound;
import eightbells.platform.error.Refused;
import eightbells.platform.form.Form;
import eightbells.platform.form.FormErrors;
import eightbells.platform.form.Values;
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
import eightbells.site.teams.person.StayFormPage.Fields;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** A person's stays elsewhere, one at a time. */
@Path("/people/{handle}/stays")
@RolesAllowed(Roles.PERSON)
@Produces(MediaType.TEXT_HTML)
class StayResource {
    private final People people;
    private final RotaExport export;
    private final RotaEditor editor;
    private final Rotas rotas;
    private final Authority authority;
    private final Frames frames;
    private final Clock clock;

    StayResource(
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
    public StayFormPage blank(@RestPath String handle) {
        PersonPart person = looked(handle, clock.instant());
        return page(person, "", new Fields("", "", ""), null, false, false, FormErrors.NONE);
    }

    @POST
    @Path("/new")
    public Response add(@RestPath String handle, MultivaluedMap<String, String> posted) {
        return saved(handle, "", new Form(posted));
    }

    @GET
    @Path("/{id}")
    public StayFormPage standing(@RestPath String handle, @RestPath String id) {
        Instant now = clock.instant();
        PersonPart person = looked(handle, now);
        StayRow stay = found(person, id);
        RotaChange undo = editor.preview(EditScope.person(handle), removing(handle, id), now);
        AbsenceImpact effect = effect(stay, stay, handle, ReassignedStretch.undoing(undo, rotas.current()), now);
        return page(person, id, fields(stay), effect, true, false, FormErrors.NONE);
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
        StayLine line = StayLine.of(found(person, id), now);
        RotaChange change = editor.preview(EditScope.person(handle), removing(handle, id), now);
        List<ReassignedStretch> moves = ReassignedStretch.of(change, rotas.current());
        return new RemovalPage(
                frames.of(Section.TEAMS, now),
                who(handle),
                "stay",
                line.zone() + ", " + line.first() + " to " + line.last(),
                "/people/" + handle + "/stays/" + id,
                new AbsenceImpact(moves, List.of(), List.of(), List.of(), List.of(), line.over()));
    }

    @POST
    @Path("/{id}/remove")
    public Response remove(@RestPath String handle, @RestPath String id) {
        Authority.require(authority.mayEditAbsences(handle));
        Flash flash = Flash.done("The stay is removed.");
        try {
            editor.edit(EditScope.person(handle), removing(handle, id), clock.instant(), authority.who());
        } catch (EditConflict stale) {
            flash = Flash.problem("That stay was changed or removed meanwhile. Nothing was removed now.");
        }
        return Response.seeOther(URI.create("/people/" + handle))
                .cookie(flash.cookie())
                .build();
    }

    private Response saved(String handle, String id, Form form) {
        Instant now = clock.instant();
        PersonPart person = looked(handle, now);
        Fields fields = new Fields(form.text("zone"), form.text("first"), form.text("last"));
        boolean asks = form.has("preview");
        StayRow stay = read(form);
        if (stay == null) return answer(422, page(person, id, fields, null, false, false, form.errors()));
        Consumer<ChangeLog> edit = changes -> {
            eightbells.people.person.PersonEntity entered = people.inService(handle);
            if (id.isEmpty()) TimeOffEntries.STAYS.add(entered, stay, changes);
            else TimeOffEntries.STAYS.replace(entered, id, stay, changes);
        };
        try {
            if (!asks) {
                editor.edit(EditScope.person(handle), edit, now, authority.who());
                return shown(handle, stay);
            }
            RotaChange change = editor.preview(EditScope.person(handle), edit, now);
            StayRow before = TimeOffEntries.STAYS.find(person, id).orElse(null);
            AbsenceImpact effect = effect(stay, before, handle, ReassignedStretch.of(change, rotas.current()), now);
            return answer(200, page(person, id, fields, effect, false, false, form.errors()));
        } catch (EditConflict stale) {
            return answer(409, page(person, "", fields, null, false, true, form.errors()));
        } catch (Refused refused) {
            form.problem("first", refused.getMessage() + ".");
            return answer(422, page(person, id, fields, null, false, false, form.errors()));
        }
    }

    private Consumer<ChangeLog> removing(String handle, String id) {
        return changes -> TimeOffEntries.STAYS.remove(people.inService(handle), id, changes);
    }

    private static @Nullable StayRow read(Form form) {
        ZoneId zone = form.required("zone", Values::zone);
        LocalDate first = form.required("first", StayResource::day);
        LocalDate last = form.required("last", StayResource::day);
        if (first != null && last != null && last.isBefore(first)) {
            form.problem("last", "This is to be the first day or a later one.");
        }
        if (form.errors().any() || zone == null || first == null || last == null) return null;
        return new StayRow(zone.getId(), first, last.plusDays(1));
    }

    private static LocalDate day(String text) {
        try {
            return Values.day(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("is to be a date like 2026-12-01, not " + text, e);
        }
    }

    /** @param entered how it stands now, to be looked away from; null: it is not entered yet */
    private AbsenceImpact effect(
            StayRow stay, @Nullable StayRow entered, String handle, List<ReassignedStretch> moves, Instant now) {
        eightbells.core.rota.Stay core = StayLine.core(stay);
        Person person = MemberLookup.member(rotas.current(), handle).person();
        List<eightbells.core.rota.Stay> others = new ArrayList<>(person.stays());
        int found = entered == null ? -1 : others.indexOf(StayLine.core(entered));
        int place = Math.max(found, 0);
        if (found >= 0) others.remove(found);
        List<eightbells.core.rota.Stay> all = new ArrayList<>(others);
        all.add(place, core);
        return AbsenceImpact.of(core, rotas.current(), staying(person, others), staying(person, all), moves, now)
                .noting(overlaps(core, all));
    }

    private static Person staying(Person person, List<eightbells.core.rota.Stay> stays) {
        return new Person(person.handle(), person.home(), person.waking(), stays, person.absences());
    }

    /** Where two stays cover an instant, the first listed counts. */
    private static List<String> overlaps(eightbells.core.rota.Stay stay, List<eightbells.core.rota.Stay> all) {
        List<String> notes = new ArrayList<>();
        int place = all.indexOf(stay);
        for (int i = 0; i < all.size(); i++) {
            eightbells.core.rota.Stay other = all.get(i);
            boolean meets = i != place
                    && stay.from().isBefore(other.until())
                    && other.from().isBefore(stay.until());
            if (!meets) continue;
            notes.add("It overlaps the stay in " + other.zone() + " from " + LocalTimeText.day(other.from()) + " to "
                    + LocalTimeText.day(other.until().minusDays(1)) + ". Where both hold, "
                    + (place < i ? "this one" : "that one") + " counts.");
        }
        return notes;
    }

    private static Fields fields(StayRow stay) {
        return new Fields(
                stay.zone(),
                stay.firstDay().toString(),
                stay.untilDay().minusDays(1).toString());
    }

    private PersonPart looked(String handle, Instant now) {
        PersonPart person = PersonParts.standing(export, handle);
        Authority.require(authority.mayEditAbsences(handle));
        return person;
    }

    private static StayRow found(PersonPart person, String id) {
        return TimeOffEntries.STAYS.find(person, id).orElseThrow(() -> new NotFound("such stay any more"));
    }

    private static Response shown(String handle, StayRow stay) {
        return Response.seeOther(URI.create("/people/" + handle + "/stays/" + Fingerprint.of(stay)))
                .cookie(Flash.done("The stay is saved.").cookie())
                .build();
    }

    private static Response answer(int status, StayFormPage page) {
        return Response.status(status).entity(page).build();
    }

    private PageSubject who(String handle) {
        return PageSubject.of(MemberLookup.member(rotas.current(), handle), authority.who());
    }

    private StayFormPage page(
            PersonPart person,
            String id,
            Fields fields,
            @Nullable AbsenceImpact effect,
            boolean saved,
            boolean conflict,
            FormErrors errors) {
        return new StayFormPage(
                frames.of(Section.TEAMS, clock.instant()),
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
