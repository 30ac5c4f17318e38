package eightbells.site.schedules;

import eightbells.people.authority.Roles;
import eightbells.people.person.PersonBadge;
import eightbells.platform.time.Times;
import eightbells.rota.schedule.Rota;
import eightbells.rota.schedule.Rotas;
import eightbells.rota.warnings.Warnings;
import eightbells.site.frame.Frame;
import eightbells.site.frame.Frames;
import eightbells.site.frame.Section;
import eightbells.site.timeline.Lane;
import eightbells.site.timeline.Stretch;
import eightbells.site.timeline.TimelineView;
import eightbells.site.timeline.TimelineWindow;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** All schedules on one timeline. */
@Path("/schedules")
@RolesAllowed(Roles.PERSON)
@Produces(MediaType.TEXT_HTML)
class SchedulesPageResource {
    /** How many schedules one page shows: four weeks of them stay well below 150 KB over the wire. */
    private static final int MOST = 20;

    private final Rotas rotas;
    private final Warnings warnings;
    private final Frames frames;
    private final Clock clock;

    SchedulesPageResource(Rotas rotas, Warnings warnings, Frames frames, Clock clock) {
        this.rotas = rotas;
        this.warnings = warnings;
        this.frames = frames;
        this.clock = clock;
    }

    /**
     * @param team a slug; empty: every team
     * @param person the handle of whoever is looked for
     */
    @GET
    public SchedulesPage page(
            @RestQuery @DefaultValue("") String team,
            @RestQuery String person,
            @RestQuery String from,
            @RestQuery String days,
            @RestQuery String zone) {
        Instant now = clock.instant();
        List<SchedulesPage.Team> teams = teams(rotas.current());
        boolean known = teams.stream().anyMatch(t -> t.slug().equals(team));
        TimelineWindow outlook = TimelineWindow.of(
                known ? "/schedules?team=" + team : "/schedules", from, days, zone, frames.home(), now);
        Rota rota = rotas.current();
        outlook = outlook.seeking(person != null && rota.people().containsKey(person) ? person : null);
        List<Rota.ScheduleSnapshot> all = known ? rota.ofTeam(team) : rota.watches();
        List<Rota.ScheduleSnapshot> shown = all.stream().limit(MOST).toList();
        Times times = new Times(now, outlook.zone());
        AllLanes allLanes = new AllLanes(rota, shown, outlook, times);
        List<Lane> lanes = allLanes.lanes();
        Frame frame = frames.of(Section.SCHEDULES, now, outlook.zone());
        return new SchedulesPage(
                frame,
                outlook,
                frames.home(),
                teams,
                known ? team : "",
                people(lanes, frame.me(), outlook.person(), rota),
                lanes.isEmpty() ? null : TimelineView.of(outlook.window(), times, lanes, outlook.person()),
                lanes.isEmpty() ? List.of() : allLanes.days(lanes),
                all.size() - shown.size(),
                shown.stream().mapToInt(watch -> warnings.count(watch, now)).sum());
    }

    private static List<SchedulesPage.Team> teams(Rota rota) {
        return rota.watches().stream()
                .map(watch -> new SchedulesPage.Team(watch.team(), watch.teamName()))
                .distinct()
                .toList();
    }

    /** Whoever looks, then everybody who serves in these days, by name; and whoever is looked for. */
    private static List<SchedulesPage.Sought> people(
            List<Lane> lanes, @Nullable PersonBadge me, @Nullable String sought, Rota rota) {
        Stream<PersonBadge> serving = lanes.stream()
                .flatMap(lane -> lane.stretches().stream())
                .flatMap(stretch -> stretch.holders().stream())
                .map(Stretch.Holder::face);
        Stream<PersonBadge> asked =
                sought == null ? Stream.empty() : Stream.of(new PersonBadge(sought, rota.name(sought)));
        return Stream.concat(Stream.concat(Stream.ofNullable(me), asked), serving)
                .distinct()
                .sorted(Comparator.comparing((PersonBadge face) -> !face.equals(me))
                        .thenComparing(PersonBadge::name))
                .map(face -> new SchedulesPage.Sought(
                        face, face.equals(me), face.handle().equals(sought)))
                .toList();
    }
}
