package eightbells.site.teams.person;

import eightbells.alerting.route.Policies;
import eightbells.company.document.DocumentEditor;
import eightbells.company.document.RotaDocument;
import eightbells.company.document.RotaDocument.PersonPart;
import eightbells.core.interval.Interval;
import eightbells.people.authority.Authority;
import eightbells.people.authority.Roles;
import eightbells.people.person.People;
import eightbells.people.person.PersonEntity;
import eightbells.people.team.Team;
import eightbells.people.team.Teams;
import eightbells.platform.error.NotFound;
import eightbells.platform.error.Refused;
import eightbells.rota.edit.EditScope;
import eightbells.rota.edit.RotaEditor;
import eightbells.rota.schedule.PersonalShift;
import eightbells.rota.schedule.Rota;
import eightbells.rota.schedule.Rotas;
import eightbells.rota.schedule.ScheduleMention;
import eightbells.site.frame.Flash;
import eightbells.site.frame.Frames;
import eightbells.site.frame.Section;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
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
import org.jspecify.annotations.Nullable;

/** Retires a person, and brings them back. */
@Path("/people/{handle}/retirement")
@RolesAllowed(Roles.PERSON)
@Produces(MediaType.TEXT_HTML)
class PersonRetirementResource {
    private final People people;
    private final Teams teams;
    private final Policies policies;
    private final DocumentEditor documents;
    private final RotaEditor editor;
    private final Rotas rotas;
    private final Authority authority;
    private final Frames frames;
    private final Clock clock;

    PersonRetirementResource(
            People people,
            Teams teams,
            Policies policies,
            DocumentEditor documents,
            RotaEditor editor,
            Rotas rotas,
            Authority authority,
            Frames frames,
            Clock clock) {
        this.people = people;
        this.teams = teams;
        this.policies = policies;
        this.documents = documents;
        this.editor = editor;
        this.rotas = rotas;
        this.authority = authority;
        this.frames = frames;
        this.clock = clock;
    }

    @GET
    @Transactional
    public PersonRetirementPage ask(@RestPath String handle) {
        Authority.require(authority.mayRetire(person(handle).handle));
        Instant now = clock.instant();
        Rota rota = rotas.current();
        List<ScheduleMention> places = ScheduleMention.of(rota, handle, now);
        return new PersonRetirementPage(
                frames.of(Section.TEAMS, now),
                PageSubject.of(MemberLookup.member(rota, handle), authority.who()),
                places,
                first(rota, handle, now),
                policies.pagingPerson(handle).stream()
                        .map(policy -> policy.team.slug + "/" + policy.slug)
                        .toList(),
                teams.of(handle).stream()
                        .filter(team -> ledByAlone(team, handle))
                        .map(team -> team.name)
                        .toList());
    }

    @POST
    public Response retire(@RestPath String handle) {
        PersonEntity person = person(handle);
        Authority.require(authority.mayRetire(person.handle));
        Instant now = clock.instant();
        editor.edit(
                EditScope.person(handle),
                documents.making(() -> leaving(handle), now, authority.who()),
                now,
                authority.who());
        List<ScheduleMention> places = ScheduleMention.of(rotas.current(), handle, now);
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
        PersonEntity person = person(handle);
        Authority.require(authority.mayRetire(person.handle));
        Instant now = clock.instant();
        editor.edit(
                EditScope.person(handle),
                documents.making(() -> returning(person), now, authority.who()),
                now,
                authority.who());
        return Response.seeOther(URI.create("/people/" + handle))
                .cookie(Flash.done(person.name + " is back.").cookie())
                .build();
    }

    /** Runs within the edit: two administrators who retire each other must not both succeed. */
    private RotaDocument leaving(String handle) {
        List<PersonEntity> administrators = people.administrators();
        if (administrators.size() == 1 && administrators.get(0).handle.equals(handle)) {
            throw Refused.because("", "This is the last administrator: make somebody else one first.");
        }
        return RotaDocument.of(part(handle, true));
    }

    private RotaDocument returning(PersonEntity person) {
        people.signingInAs(person.email)
                .filter(there -> !there.handle.equals(person.handle))
                .ifPresent(there -> {
                    throw Refused.because("", there.name + " has the address " + person.email + " meanwhile.");
                });
        return RotaDocument.of(part(person.handle, false));
    }

    private static PersonPart part(String handle, boolean retired) {
        return new PersonPart(handle, null, null, null, null, null, null, null, null, retired);
    }

    private PersonEntity person(String handle) {
        return people.byHandle(handle).orElseThrow(() -> new NotFound("person " + handle));
    }

    private static boolean ledByAlone(Team team, String handle) {
        List<String> leads = team.leads().stream().map(lead -> lead.handle).toList();
        return leads.equals(List.of(handle));
    }

    /** The first stretch from now on that somebody is on call, within a quarter; null: none. */
    private static @Nullable PersonalShift first(Rota rota, String handle, Instant now) {
        return PersonalShift.of(rota, handle, new Interval(now, now.plus(AbsenceImpact.HORIZON))).stream()
                .findFirst()
                .orElse(null);
    }
}
