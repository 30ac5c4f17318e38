package eightbells.roster;

import eightbells.account.OthersAccounts;
import eightbells.auth.Authority;
import eightbells.auth.Roles;
import eightbells.core.rota.Interval;
import eightbells.person.People;
import eightbells.person.Person;
import eightbells.schedule.Rota;
import eightbells.schedule.Rotas;
import eightbells.team.Membership;
import eightbells.team.Team;
import eightbells.team.Teams;
import eightbells.web.Frames;
import eightbells.web.NotFound;
import eightbells.web.Section;
import eightbells.web.Zones;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** One person. */
@Path("/people/{handle}")
@RolesAllowed(Roles.PERSON)
@Produces(MediaType.TEXT_HTML)
class PersonResource {
    private static final Duration AHEAD = Duration.ofDays(28);
    private static final int AT_ONCE = 10;

    private final People people;
    private final Teams teams;
    private final Rotas rotas;
    private final Reaching reaching;
    private final OthersAccounts accounts;
    private final Authority authority;
    private final Frames frames;
    private final Clock clock;

    PersonResource(
            People people,
            Teams teams,
            Rotas rotas,
            Reaching reaching,
            OthersAccounts accounts,
            Authority authority,
            Frames frames,
            Clock clock) {
        this.people = people;
        this.teams = teams;
        this.rotas = rotas;
        this.reaching = reaching;
        this.accounts = accounts;
        this.authority = authority;
        this.frames = frames;
        this.clock = clock;
    }

    @GET
    @Transactional
    public PersonPage page(@RestPath String handle, @RestQuery String zone) {
        Instant now = clock.instant();
        Person person = people.byHandle(handle).orElseThrow(() -> new NotFound("person " + handle));
        Rota rota = rotas.current();
        Interval window = new Interval(now, now.plus(AHEAD));
        List<Stint> shifts = Stint.whole(rota, handle, window);
        ZoneId home = person.zoneId();
        boolean answersFor = authority.answersFor(handle);
        return new PersonPage(
                frames.of(Section.TEAMS, now, Zones.find(zone).orElse(frames.home())),
                Who.of(Roll.member(rota, handle), authority.who()),
                home,
                frames.home(),
                Whereabouts.of(person.toCore(), now),
                person.toCore().waking().always() ? "always" : person.wakingFrom + "–" + person.wakingUntil,
                person.active,
                person.administrator,
                person.active && authority.looksAfter(handle),
                person.active && answersFor,
                PersonRetirementResource.may(authority, person),
                !person.active && authority.administers(),
                teams.active().stream()
                        .flatMap(team -> team.members.stream()
                                .filter(member -> member.person().equals(person))
                                .map(member -> member(team, member)))
                        .toList(),
                shifts.size(),
                shifts.subList(0, Math.min(shifts.size(), AT_ONCE)),
                shifts.subList(Math.min(shifts.size(), AT_ONCE), shifts.size()),
                Nights.count(person.toCore(), shifts, window),
                person.active ? List.of() : Place.of(rota, handle, now),
                TimeOff.of(person, now),
                ways(person, answersFor, rota, now),
                reaching.of(person),
                person.active && answersFor ? accounts.access(person, now) : null);
    }

    /**
     * Addresses are for the team, and for everybody while somebody is on call: they may have to be reached. An override
     * of another team does not count, which any of its members makes.
     */
    private Ways ways(Person person, boolean answersFor, Rota rota, Instant now) {
        if (answersFor) return Ways.whole(person);
        boolean called = authority.sharesTeam(person.handle)
                || rota.watches().stream()
                        .filter(watch -> watch.named().contains(person.handle) || inTeam(person, watch.team()))
                        .anyMatch(watch -> watch.plan().at(now).people().contains(person.handle));
        return called ? Ways.toCall(person) : Ways.untold(person);
    }

    private boolean inTeam(Person person, String team) {
        return teams.bySlug(team).stream()
                .flatMap(found -> found.members.stream())
                .anyMatch(member -> member.person().equals(person));
    }

    private static PersonPage.Member member(Team team, Membership member) {
        return new PersonPage.Member(team.slug, team.name, member.role() == Membership.Role.LEAD);
    }
}
