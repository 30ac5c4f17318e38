package eightbells.site.teams.person;

import eightbells.delivery.contact.Reachability;
import eightbells.people.authority.Authority;
import eightbells.people.authority.Roles;
import eightbells.people.person.People;
import eightbells.people.person.PersonBadge;
import eightbells.people.person.PersonEntity;
import eightbells.people.team.Team;
import eightbells.people.team.Teams;
import eightbells.rota.schedule.Rota;
import eightbells.rota.schedule.Rotas;
import eightbells.rota.schedule.ScheduleMention;
import eightbells.site.frame.Frames;
import eightbells.site.frame.Section;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestQuery;

/** The list of people. */
@Path("/people")
@RolesAllowed(Roles.PERSON)
@Produces(MediaType.TEXT_HTML)
class PeopleResource {
    private final People people;
    private final Teams teams;
    private final Rotas rotas;
    private final Reachability reaching;
    private final Authority authority;
    private final Frames frames;
    private final Clock clock;

    PeopleResource(
            People people,
            Teams teams,
            Rotas rotas,
            Reachability reaching,
            Authority authority,
            Frames frames,
            Clock clock) {
        this.people = people;
        this.teams = teams;
        this.rotas = rotas;
        this.reaching = reaching;
        this.authority = authority;
        this.frames = frames;
        this.clock = clock;
    }

    @GET
    @Transactional
    public PeoplePage list(@RestQuery @DefaultValue("") String q, @RestQuery @DefaultValue("false") String left) {
        Instant now = clock.instant();
        boolean gone = "true".equals(left);
        Rota rota = rotas.current();
        List<Team> all = teams.active();
        String sought = q.strip();
        boolean byEmail = authority.administers();
        return new PeoplePage(
                frames.of(Section.TEAMS, now),
                byEmail,
                sought,
                gone,
                authority.leadsSome(),
                authority.administers(),
                people.everybody().stream()
                        .filter(person -> person.active != gone && matches(person, sought, byEmail))
                        .sorted(Comparator.comparing(person -> person.name.toLowerCase(Locale.ROOT)))
                        .map(person -> line(person, all, rota, now))
                        .toList());
    }

    private static boolean matches(PersonEntity person, String sought, boolean byEmail) {
        String words = person.name + " " + person.handle + " " + person.zone + (byEmail ? " " + person.email : "");
        return words.toLowerCase(Locale.ROOT).contains(sought.toLowerCase(Locale.ROOT));
    }

    private PeoplePage.Line line(PersonEntity person, List<Team> teams, Rota rota, Instant now) {
        return new PeoplePage.Line(
                new PersonBadge(person.handle, person.name),
                person.zoneId(),
                CurrentLocation.of(person.toCore(), now),
                teams.stream()
                        .filter(team -> team.people().contains(person))
                        .map(team -> new PeoplePage.Named("/teams/" + team.slug, team.name))
                        .toList(),
                rota.watches().stream()
                        .filter(watch -> watch.plan().at(now).people().contains(person.handle))
                        .map(watch -> new PeoplePage.Named(watch.path(), watch.teamName() + ", " + watch.schedule()))
                        .toList(),
                PageReach.of(person, reaching),
                person.active ? List.of() : ScheduleMention.of(rota, person.handle, now));
    }
}
