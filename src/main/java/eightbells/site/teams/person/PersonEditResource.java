package eightbells.site.teams.person;

import eightbells.company.document.DocumentEditor;
import eightbells.company.document.RotaDocument;
import eightbells.company.document.RotaDocument.PersonPart;
import eightbells.company.document.RotaExport;
import eightbells.delivery.channel.Channels;
import eightbells.delivery.contact.Reachability;
import eightbells.people.authority.Authority;
import eightbells.people.authority.Roles;
import eightbells.people.person.PersonBadge;
import eightbells.platform.error.Refused;
import eightbells.platform.form.Form;
import eightbells.platform.form.FormErrors;
import eightbells.platform.http.Origin;
import eightbells.rota.edit.EditConflict;
import eightbells.rota.edit.EditScope;
import eightbells.rota.edit.Fingerprint;
import eightbells.rota.edit.RotaChange;
import eightbells.rota.edit.RotaEditor;
import eightbells.rota.schedule.Rotas;
import eightbells.site.frame.Flash;
import eightbells.site.frame.Frames;
import eightbells.site.frame.Section;
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
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestPath;

/** Edits who a person is, and how they are reached. */
@Path("/people/{handle}/edit")
@RolesAllowed(Roles.PERSON)
@Produces(MediaType.TEXT_HTML)
class PersonEditResource {
    private final AddressChanges addresses;
    private final Channels channels;
    private final RotaExport export;
    private final DocumentEditor documents;
    private final RotaEditor editor;
    private final Rotas rotas;
    private final Reachability reaching;
    private final Authority authority;
    private final Frames frames;
    private final Clock clock;

    PersonEditResource(
            AddressChanges addresses,
            Channels channels,
            RotaExport export,
            DocumentEditor documents,
            RotaEditor editor,
            Rotas rotas,
            Reachability reaching,
            Authority authority,
            Frames frames,
            Clock clock) {
        this.addresses = addresses;
        this.channels = channels;
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
    public PersonFormPage form(@RestPath String handle) {
        PersonPart standing = PersonParts.standing(export, handle);
        Authority.require(authority.manages(handle));
        return page(handle, PersonDraft.of(standing), base(standing), false, FormErrors.NONE);
    }

    @POST
    public Response save(@RestPath String handle, MultivaluedMap<String, String> posted, RoutingContext context) {
        Instant now = clock.instant();
        PersonPart standing = PersonParts.standing(export, handle);
        Authority.require(authority.manages(handle));
        Form form = new Form(posted);
        String base = form.text("base");
        PersonDraft draft = PersonDraft.of(form);
        if (form.has("add")) {
            return answer(200, page(handle, draft.adding(form.text("add")), base, false, form.errors()));
        }
        PersonPart part = PersonReader.read(form, draft, handle, channels);
        if (part != null) addresses.check(form, handle, part.email(), Origin.of(context), now);
        if (part == null || form.errors().any()) {
            return answer(422, page(handle, draft, base, false, form.errors()));
        }
        try {
            RotaChange change = editor.edit(
                    EditScope.person(handle),
                    documents.making(() -> edited(part, base), now, authority.who()),
                    now,
                    authority.who());
            return Response.seeOther(URI.create("/people/" + handle))
                    .cookie(saved(change).cookie())
                    .build();
        } catch (EditConflict stale) {
            return answer(409, page(handle, draft, base(standing), true, form.errors()));
        } catch (Refused refused) {
            PersonParts.tell(form, refused);
            return answer(422, page(handle, draft, base, false, form.errors()));
        }
    }

    /** Runs within the edit, so that what is checked here still holds when it is saved. */
    private RotaDocument edited(PersonPart part, String base) {
        PersonPart standing = PersonParts.standing(export, part.handle());
        Fingerprint.check(base, PersonParts.self(standing));
        addresses.demand(part.handle(), part.email());
        return RotaDocument.of(PersonParts.self(
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
                .map(person -> MemberLookup.face(rotas.current(), person.person()))
                .map(PersonBadge::name)
                .collect(Collectors.joining(", "));
        return Flash.done("Saved. Shifts change for " + names + ".");
    }

    private static String base(PersonPart standing) {
        return Fingerprint.of(PersonParts.self(standing));
    }

    private static Response answer(int status, PersonFormPage page) {
        return Response.status(status).entity(page).build();
    }

    private PersonFormPage page(String handle, PersonDraft draft, String base, boolean conflict, FormErrors errors) {
        return new PersonFormPage(
                frames.of(Section.TEAMS, clock.instant()),
                PageSubject.of(MemberLookup.member(rotas.current(), handle), authority.who()),
                draft.roomy(),
                channels.named().stream()
                        .map(kind -> new PersonFormPage.Kind(kind, reaching.has(kind)))
                        .toList(),
                addresses.rule(handle),
                base,
                conflict,
                errors);
    }
}
