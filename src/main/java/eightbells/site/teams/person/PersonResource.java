package eightbells.site.teams.person;

import eightbells.account.access.OthersAccounts;
import eightbells.core.interval.Interval;
import eightbells.delivery.account.PasswordLinkSender;
import eightbells.delivery.channel.Channels;
import eightbells.delivery.contact.Reachability;
import eightbells.people.authority.Authority;
import eightbells.people.authority.Roles;
import eightbells.people.person.People;
import eightbells.people.person.PersonEntity;
import eightbells.people.team.Membership;
import eightbells.people.team.Team;
import eightbells.people.team.Teams;
import eightbells.platform.error.NotFound;
import eightbells.platform.time.Zones;
import eightbells.rota.schedule.PersonalShift;
import eightbells.rota.schedule.Rota;
import eightbells.rota.schedule.Rotas;
import eightbells.rota.schedule.ScheduleMention;
import eightbells.site.frame.Frames;
import eightbells.site.frame.Section;
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
    private final Reachability reaching;
    private final OthersAccounts accounts;
    private final PasswordLinkSender passwordLinks;
    private final Channels channels;
    private final Authority authority;
    private final Frames frames;
    private final Clock clock;

    PersonResource(
            People people,
            Teams teams,
            Rotas rotas,
            Reachability reaching,
            OthersAccounts accounts,
            PasswordLinkSender passwordLinks,
            Channels channels,
            Authority authority,
            Frames frames,
            Clock clock) {
        this.people = people;
        this.teams = teams;
        this.rotas = rotas;
        this.reaching = reaching;
        this.accounts = accounts;
        this.passwordLinks = passwordLinks;
        this.channels = channels;
        this.authority = authority;
        this.frames = frames;
        this.clock = clock;
    }

    @GET
    @Transactional
    public PersonPage page(@RestPath String handle, @RestQuery String zone) {
        Instant now = clock.instant();
        PersonEntity person = people.byHandle(handle).orElseThrow(() -> new NotFound("person " + handle));
        Rota rota = rotas.current();
        Interval window = new Interval(now, now.plus(AHEAD));
        List<PersonalShift> shifts = PersonalShift.whole(rota, handle, window);
        ZoneId home = person.zoneId();
        boolean answersFor = authority.manages(handle);
        return new PersonPage(
                frames.of(Section.TEAMS, now, Zones.find(zone).orElse(frames.home())),
                PageSubject.of(MemberLookup.member(rota, handle), authority.who()),
                home,
                frames.home(),
                CurrentLocation.of(person.toCore(), now),
                person.toCore().waking().always() ? "always" : person.wakingFrom + "–" + person.wakingUntil,
                person.active,
                person.administrator,
                person.active && authority.mayEditAbsences(handle),
                person.active && answersFor,
                authority.mayRetire(person.handle),
                !person.active && authority.administers(),
                teams.active().stream()
                        .flatMap(team -> team.members.stream()
                                .filter(member -> member.person().equals(person))
                                .map(member -> member(team, member)))
                        .toList(),
                shifts.size(),
                shifts.subList(0, Math.min(shifts.size(), AT_ONCE)),
                shifts.subList(Math.min(shifts.size(), AT_ONCE), shifts.size()),
                MonthlyLoad.nights(person.toCore(), PersonalShift.of(rota, handle, window))
                        .size(),
                person.active ? List.of() : ScheduleMention.of(rota, handle, now),
                TimeOff.of(person, now),
                ways(person, answersFor, rota, now),
                PageReach.of(person, reaching),
                person.active && answersFor ? accounts.access(person, passwordLinks.sendsLinks(), now) : null);
    }

    /**
     * Addresses are for the team, and for everybody while somebody is on call: they may have to be reached. An override
     * of another team does not count, which any of its members makes.
     */
    private ContactMethods ways(PersonEntity person, boolean answersFor, Rota rota, Instant now) {
        if (answersFor) return ContactMethods.whole(person);
        boolean called = authority.sharesTeam(person.handle)
                || rota.watches().stream()
                        .filter(watch -> watch.named().contains(person.handle) || inTeam(person, watch.team()))
                        .anyMatch(watch -> watch.plan().at(now).people().contains(person.handle));
        return called ? ContactMethods.toCall(person, channels) : ContactMethods.untold(person);
    }

    private boolean inTeam(PersonEntity person, String team) {
        return teams.bySlug(team).stream()
                .flatMap(found -> found.members.stream())
                .anyMatch(member -> member.person().equals(person));
    }

    private static PersonPage.Member member(Team team, Membership member) {
        return new PersonPage.Member(team.slug, team.name, member.role() == Membership.Role.LEAD);
    }
}
