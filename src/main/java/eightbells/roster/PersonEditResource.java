package eightbells.roster;

import eightbells.auth.Authority;
import eightbells.auth.Origin;
import eightbells.auth.Roles;
import eightbells.person.Contact;
import eightbells.rota.DocumentEditor;
import eightbells.rota.Fingerprint;
import eightbells.rota.RotaChange;
import eightbells.rota.RotaDocument;
import eightbells.rota.RotaDocument.PersonPart;
import eightbells.rota.RotaEditor;
import eightbells.rota.RotaExport;
import eightbells.rota.Stale;
import eightbells.rota.Touched;
import eightbells.schedule.Rotas;
import eightbells.web.Face;
import eightbells.web.Flash;
import eightbells.web.Form;
import eightbells.web.FormErrors;
import eightbells.web.Frames;
import eightbells.web.Refused;
import eightbells.web.Section;
import eightbells.web.Values;
import io.vertx.ext.web.RoutingContext;
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
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestPath;

/** Edits who a person is, and how they are reached. */
@Path("/people/{handle}/edit")
@RolesAllowed(Roles.PERSON)
@Produces(MediaType.TEXT_HTML)
class PersonEditResource {
    private final AddressChanges addresses;
    private final RotaExport export;
    private final DocumentEditor documents;
    private final RotaEditor editor;
    private final Rotas rotas;
    private final Reaching reaching;
    private final Authority authority;
    private final Frames frames;
    private final Clock clock;

    PersonEditResource(
            AddressChanges addresses,
            RotaExport export,
            DocumentEditor documents,
            RotaEditor editor,
            Rotas rotas,
            Reaching reaching,
            Authority authority,
            Frames frames,
            Clock clock) {
        this.addresses = addresses;
        this.export = export;
        this.documents = documents;
        this.editor = editor;
        this.rotas = rotas;
        this.reaching = reaching;
        this.authority = authority;
        this.frames = frames;
        this.clock = clock;
    }

    @GET
    public PersonForm form(@RestPath String handle) {
        PersonPart standing = Parts.standing(export, handle);
        Authority.demand(authority.answersFor(handle));
        return page(handle, PersonDraft.of(standing), base(standing), false, FormErrors.NONE);
    }

    @POST
    public Response save(@RestPath String handle, MultivaluedMap<String, String> posted, RoutingContext context) {
        Instant now = clock.instant();
        PersonPart standing = Parts.standing(export, handle);
        Authority.demand(authority.answersFor(handle));
        Form form = new Form(posted);
        String base = form.text("base");
        PersonDraft draft = PersonDraft.of(form);
        if (form.has("add")) {
            return answer(200, page(handle, draft.adding(form.text("add")), base, false, form.errors()));
        }
        PersonPart part = PersonReader.read(form, draft, handle);
        if (part != null) addresses.check(form, handle, part.email(), Origin.of(context), now);
        if (part == null || form.errors().any()) {
            return answer(422, page(handle, draft, base, false, form.errors()));
        }
        try {
            RotaChange change = editor.edit(
                    Touched.person(handle),
                    documents.making(() -> edited(part, base), now, authority.who()),
                    now,
                    authority.who());
            return Response.seeOther(URI.create("/people/" + handle))
                    .cookie(saved(change).cookie())
                    .build();
        } catch (Stale stale) {
            return answer(409, page(handle, draft, base(standing), true, form.errors()));
        } catch (Refused refused) {
            Parts.tell(form, refused);
            return answer(422, page(handle, draft, base, false, form.errors()));
        }
    }

    /** Runs within the edit, so that what is checked here still holds when it is saved. */
    private RotaDocument edited(PersonPart part, String base) {
        PersonPart standing = Parts.standing(export, part.handle());
        Fingerprint.check(base, Parts.self(standing));
        addresses.demand(part.handle(), part.email());
        return RotaDocument.of(Parts.self(
                part.handle(),
                part.name(),
                part.email(),
                part.zone(),
                part.waking(),
                PersonReader.known(part.contacts(), standing.contacts()),
                part.rules()));
    }

    private Flash saved(RotaChange change) {
        if (change.people().isEmpty()) return Flash.done("Saved.");
        String names = change.people().stream()
                .map(person -> Roll.face(rotas.current(), person.person()))
                .map(Face::name)
                .collect(Collectors.joining(", "));
        return Flash.done("Saved. Shifts change for " + names + ".");
    }

    private static String base(PersonPart standing) {
        return Fingerprint.of(Parts.self(standing));
    }

    private static Response answer(int status, PersonForm page) {
        return Response.status(status).entity(page).build();
    }

    private PersonForm page(String handle, PersonDraft draft, String base, boolean conflict, FormErrors errors) {
        return new PersonForm(
                frames.of(Section.TEAMS, clock.instant()),
                Who.of(Roll.member(rotas.current(), handle), authority.who()),
                draft.roomy(),
                Arrays.stream(Contact.Kind.values())
                        .map(kind -> new PersonForm.Kind(Values.name(kind), reaching.has(kind)))
                        .toList(),
                addresses.rule(handle),
                base,
                conflict,
                errors);
    }
}
