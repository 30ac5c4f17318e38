package eightbells.site.teams.person;

import eightbells.company.privacy.Erasure;
import eightbells.company.privacy.PersonalDataExport;
import eightbells.people.authority.AuditEvents;
import eightbells.people.authority.Authority;
import eightbells.people.authority.Roles;
import eightbells.people.person.People;
import eightbells.people.person.PersonBadge;
import eightbells.people.person.PersonEntity;
import eightbells.platform.error.NotFound;
import eightbells.platform.form.FormErrors;
import eightbells.rota.schedule.Rotas;
import eightbells.rota.schedule.ScheduleMention;
import eightbells.site.frame.Flash;
import eightbells.site.frame.Frames;
import eightbells.site.frame.Section;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** What is known of a person: for themselves to take along, and for administrators to forget. */
@Path("/people/{handle}")
@RolesAllowed(Roles.PERSON)
@Produces(MediaType.TEXT_HTML)
class PersonalDataResource {
    private final People people;
    private final PersonalDataExport dossier;
    private final Erasure erasure;
    private final Rotas rotas;
    private final Authority authority;
    private final AuditEvents audit;
    private final Frames frames;
    private final Clock clock;

    PersonalDataResource(
            People people,
            PersonalDataExport dossier,
            Erasure erasure,
            Rotas rotas,
            Authority authority,
            AuditEvents audit,
            Frames frames,
            Clock clock) {
        this.people = people;
        this.dossier = dossier;
        this.erasure = erasure;
        this.rotas = rotas;
        this.authority = authority;
        this.audit = audit;
        this.frames = frames;
        this.clock = clock;
    }

    @GET
    @Path("/export")
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    public Response export(@RestPath String handle) {
        Authority.require(authority.administers() || authority.who().equals(handle));
        Map<String, List<Map<String, Object>>> known = dossier.of(person(handle));
        audit.record("exported a person's data", handle, clock.instant());
        return Response.ok(known)
                .header("Content-Disposition", "attachment; filename=\"" + handle + ".json\"")
                .header("Cache-Control", "no-store")
                .build();
    }

    @GET
    @Path("/erasure")
    public ErasurePage ask(@RestPath String handle) {
        Authority.require(authority.administers());
        return page(person(handle), FormErrors.NONE);
    }

    @POST
    @Path("/erasure")
    public Response erase(@RestPath String handle, @RestForm @DefaultValue("") String confirm) {
        Authority.require(authority.administers());
        PersonEntity person = person(handle);
        Instant now = clock.instant();
        boolean kept = person.active
                || !ScheduleMention.of(rotas.current(), handle, now).isEmpty();
        if (kept || !confirm.strip().equals(handle)) {
            FormErrors errors = kept
                    ? FormErrors.NONE
                    : new FormErrors(Map.of("confirm", "Type the handle, " + handle + ", to say that you mean it."));
            return Response.status(422).entity(page(person, errors)).build();
        }
        String neutral = erasure.erase(person, authority.who(), now);
        return Response.seeOther(URI.create("/people/" + neutral))
                .cookie(Flash.done("Erased. The history names " + neutral + " instead.")
                        .cookie())
                .build();
    }

    private ErasurePage page(PersonEntity person, FormErrors errors) {
        Instant now = clock.instant();
        return new ErasurePage(
                frames.of(Section.TEAMS, now),
                new PersonBadge(person.handle, person.name),
                person.active,
                ScheduleMention.of(rotas.current(), person.handle, now),
                errors);
    }

    private PersonEntity person(String handle) {
        return people.byHandle(handle).orElseThrow(() -> new NotFound("person " + handle));
    }
}
