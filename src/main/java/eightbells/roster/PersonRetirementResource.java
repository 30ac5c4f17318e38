package eightbells.roster;

import eightbells.auth.Authority;
import eightbells.auth.Roles;
import eightbells.core.escalation.PersonTarget;
import eightbells.person.People;
import eightbells.person.Person;
import eightbells.rota.RotaDocument;
import eightbells.rota.RotaDocument.PolicyPart;
import eightbells.rota.RotaDocument.TeamPart;
import eightbells.rota.RotaEditor;
import eightbells.rota.RotaExport;
import eightbells.schedule.Rota;
import eightbells.schedule.Rotas;
import eightbells.team.Membership.Role;
import eightbells.web.Flash;
import eightbells.web.Frames;
import eightbells.web.NotFound;
import eightbells.web.Refused;
import eightbells.web.Section;
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
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;

/** Retires a person, and brings them back. */
@Path("/people/{handle}/retirement")
@RolesAllowed(Roles.PERSON)
@Produces(MediaType.TEXT_HTML)
class PersonRetirementResource {
    private final People people;
    private final RotaExport export;
    private final RotaEditor editor;
    private final Rotas rotas;
    private final Authority authority;
    private final Frames frames;
    private final Clock clock;

    PersonRetirementResource(
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

    /** Nobody themselves. */
    static boolean may(Authority authority, Person person) {
        return !authority.who().equals(person.handle) && authority.answersFor(person.handle);
    }

    @GET
    public PersonRetirement ask(@RestPath String handle) {
        Authority.demand(may(authority, person(handle)));
        Instant now = clock.instant();
        Rota rota = rotas.current();
        RotaDocument document = export.document(now);
        List<Place> places = Place.of(rota, handle, now);
        return new PersonRetirement(
                frames.of(Section.TEAMS, now),
                Who.of(Roll.member(rota, handle), authority.who()),
                places,
                Place.first(rota, handle, now).orElse(null),
                document.teams().stream()
                        .flatMap(team -> team.policies().stream()
                                .filter(policy -> pages(policy, handle))
                                .map(policy -> team.slug() + "/" + policy.slug()))
                        .toList(),
                document.teams().stream()
                        .filter(team -> ledByAlone(team, handle))
                        .map(TeamPart::name)
                        .toList());
    }

    @POST
    public Response retire(@RestPath String handle) {
        Person person = person(handle);
        Authority.demand(may(authority, person));
        Instant now = clock.instant();
        editor.edit(rota -> leaving(handle), false, now, authority.who());
        List<Place> places = Place.of(rotas.current(), handle, now);
        Flash flash = places.isEmpty()
                ? Flash.done(person.name + " is retired. The history stays, and they can be brought back here.")
                : Flash.problem(person.name + " is retired, and schedules still name them: see below.");
        return Response.seeOther(URI.create("/people/" + handle))
                .cookie(flash.cookie())
                .build();
    }

    @POST
    @Path("/end")
    public Response bringBack(@RestPath String handle) {
        Person person = person(handle);
        Authority.demand(may(authority, person));
        editor.edit(rota -> returning(person), false, clock.instant(), authority.who());
        return Response.seeOther(URI.create("/people/" + handle))
                .cookie(Flash.done(person.name + " is back.").cookie())
                .build();
    }

    /** Runs within the edit: two administrators who retire each other must not both succeed. */
    private RotaDocument leaving(String handle) {
        List<Person> administrators = people.administrators();
        if (administrators.size() == 1 && administrators.get(0).handle.equals(handle)) {
            throw Refused.because("", "This is the last administrator: make somebody else one first.");
        }
        return RotaDocument.of(Parts.retired(handle, true));
    }

    private RotaDocument returning(Person person) {
        people.signingInAs(person.email)
                .filter(there -> !there.handle.equals(person.handle))
                .ifPresent(there -> {
                    throw Refused.because("", there.name + " has the address " + person.email + " meanwhile.");
                });
        return RotaDocument.of(Parts.retired(person.handle, false));
    }

    private Person person(String handle) {
        return people.byHandle(handle).orElseThrow(() -> new NotFound("person " + handle));
    }

    private static boolean pages(PolicyPart policy, String handle) {
        return policy.policy().steps().stream()
                .flatMap(step -> step.targets().stream())
                .anyMatch(
                        target -> target instanceof PersonTarget p && p.person().equals(handle));
    }

    private static boolean ledByAlone(TeamPart team, String handle) {
        List<String> leads = team.members().stream()
                .filter(member -> member.role() == Role.LEAD)
                .map(member -> member.person())
                .toList();
        return leads.equals(List.of(handle));
    }
}
