package eightbells.site.me;

import eightbells.delivery.contact.Reachability;
import eightbells.people.authority.Authority;
import eightbells.people.authority.Roles;
import eightbells.people.person.People;
import eightbells.people.person.PersonEntity;
import eightbells.platform.error.NotFound;
import eightbells.platform.form.InputLimits;
import eightbells.platform.time.Zones;
import eightbells.rota.schedule.PersonalShift;
import eightbells.rota.schedule.Rota;
import eightbells.rota.schedule.Rotas;
import eightbells.rota.swap.OpenRequests;
import eightbells.site.frame.Frames;
import eightbells.site.frame.Section;
import eightbells.site.teams.person.ContactMethods;
import eightbells.site.teams.person.CurrentDuty;
import eightbells.site.teams.person.CurrentLocation;
import eightbells.site.teams.person.MemberLookup;
import eightbells.site.teams.person.MonthlyLoad;
import eightbells.site.teams.person.PageReach;
import eightbells.site.teams.person.PageSubject;
import eightbells.site.teams.person.TimeOff;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The page of whoever is signed in. */
@Path("/me")
@RolesAllowed(Roles.PERSON)
@Produces(MediaType.TEXT_HTML)
class MyPageResource {
    private static final int MONTHS = 3;

    private final People people;
    private final Rotas rotas;
    private final Reachability reaching;
    private final OpenRequests cover;
    private final Authority authority;
    private final Frames frames;
    private final Clock clock;

    MyPageResource(
            People people,
            Rotas rotas,
            Reachability reaching,
            OpenRequests cover,
            Authority authority,
            Frames frames,
            Clock clock) {
        this.people = people;
        this.rotas = rotas;
        this.reaching = reaching;
        this.cover = cover;
        this.authority = authority;
        this.frames = frames;
        this.clock = clock;
    }

    /**
     * @param view {@code month}; anything else: a list
     * @param from the first day of the list; empty: now
     */
    @GET
    @Transactional
    public MyPage page(
            @RestQuery @DefaultValue("list") String view,
            @RestQuery String month,
            @RestQuery String from,
            @RestQuery String days,
            @RestQuery String zone) {
        Instant now = clock.instant();
        String me = authority.who();
        PersonEntity person = people.byHandle(me).orElseThrow(() -> new NotFound("person " + me));
        eightbells.core.rota.Person core = person.toCore();
        ZoneId in = Zones.find(zone).orElse(person.zoneId());
        YearMonth current = YearMonth.from(now.atZone(in));
        Rota rota = rotas.current();
        boolean asMonth = view.equals("month");
        return new MyPage(
                frames.of(Section.ME, now, in),
                PageSubject.of(MemberLookup.member(rota, me), me),
                person.zoneId(),
                core.zoneAt(now).equals(person.zoneId()) ? null : core.zoneAt(now),
                in.equals(person.zoneId()) ? "" : "&zone=" + in.getId(),
                CurrentDuty.of(rota, me, now),
                cover.waitingFor(me, now),
                asMonth ? null : list(me, read(from, LocalDate::parse), "90".equals(days), now, in),
                asMonth ? month(core, read(month, YearMonth::parse), now, in) : null,
                Stream.iterate(current, next -> next.plusMonths(1))
                        .limit(MONTHS)
                        .map(next -> MonthlyLoad.of(rota, core, next, in))
                        .toList(),
                CurrentLocation.of(core, now),
                TimeOff.of(person, now),
                ContactMethods.whole(person),
                PageReach.of(person, reaching));
    }

    private MyShifts list(String me, @Nullable LocalDate from, boolean many, Instant now, ZoneId zone) {
        int days = many ? MyShifts.LONG : MyShifts.SHORT;
        if (from == null) return MyShifts.ahead(rotas.current(), me, days, now, zone);
        Instant start = MyShifts.window(from, days, zone).start();
        return MyShifts.from(rotas.current(), me, from, days, zone);
    }

    private MyMonth month(eightbells.core.rota.Person person, @Nullable YearMonth asked, Instant now, ZoneId zone) {
        YearMonth month = asked == null ? YearMonth.from(now.atZone(zone)) : asked;
        eightbells.core.interval.Interval window = MyMonth.window(month, zone);
        List<PersonalShift> stints = PersonalShift.of(rotas.current(), person.handle(), window);
        return MyMonth.of(month, stints, person, zone, now);
    }

    /** An address that somebody typed wrong shows the present. */
    private static <T extends java.time.temporal.Temporal> @Nullable T read(
            @Nullable String text, Function<String, T> parse) {
        if (text == null || text.isEmpty()) return null;
        try {
            T read = parse.apply(text);
            int year = read.get(java.time.temporal.ChronoField.YEAR);
            return InputLimits.takes(year) ? read : null;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
