package eightbells.site.schedules;

import eightbells.people.authority.Authority;
import eightbells.people.authority.Roles;
import eightbells.people.person.PersonBadge;
import eightbells.people.team.Teams;
import eightbells.platform.error.NotFound;
import eightbells.platform.form.Values;
import eightbells.platform.time.Times;
import eightbells.platform.time.Zones;
import eightbells.rota.schedule.Rota;
import eightbells.rota.schedule.Rotas;
import eightbells.rota.swap.OpenRequests;
import eightbells.rota.warnings.Warnings;
import eightbells.site.frame.Frames;
import eightbells.site.frame.Section;
import eightbells.site.timeline.Lane;
import eightbells.site.timeline.TimelineView;
import eightbells.site.timeline.TimelineWindow;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.RestCookie;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** A schedule's days, and why it answers as it does. */
@Path("/teams/{team}/schedules/{schedule}")
@RolesAllowed(Roles.PERSON)
@Produces(MediaType.TEXT_HTML)
class SchedulePageResource {
    private final Rotas rotas;
    private final Teams teams;
    private final Authority authority;
    private final Warnings warnings;
    private final OpenRequests cover;
    private final Frames frames;
    private final Clock clock;

    SchedulePageResource(
            Rotas rotas,
            Teams teams,
            Authority authority,
            Warnings warnings,
            OpenRequests cover,
            Frames frames,
            Clock clock) {
        this.rotas = rotas;
        this.teams = teams;
        this.authority = authority;
        this.warnings = warnings;
        this.cover = cover;
        this.frames = frames;
        this.clock = clock;
    }

    /** @param made the id of an override that was just made, which may be undone here */
    @GET
    public RestResponse<SchedulePage> page(
            @RestPath String team,
            @RestPath String schedule,
            @RestQuery String from,
            @RestQuery String days,
            @RestQuery String zone,
            @RestQuery String person,
            @RestQuery Long made,
            @RestCookie(ClockChoice.COOKIE) String timesIn) {
        Instant now = clock.instant();
        Rota.ScheduleSnapshot watch = watch(rotas.current(), team, schedule);
        ZoneId usual = ClockChoice.read(timesIn, watch.zone(), frames.home());
        TimelineWindow outlook = TimelineWindow.of(watch.path(), from, days, zone, usual, now);
        Rota rota = rotas.current();
        outlook = outlook.seeking(rota.people().containsKey(person == null ? "" : person) ? person : null);
        SchedulePage page = page(rota, watch(rota, team, schedule), outlook, made, now);
        RestResponse.ResponseBuilder<SchedulePage> answer = RestResponse.ResponseBuilder.ok(page);
        Zones.find(zone)
                .ifPresent(chosen -> answer.cookie(
                        ClockChoice.chosen(chosen, watch.zone(), frames.home()).cookie()));
        return answer.build();
    }

    private SchedulePage page(Rota rota, Rota.ScheduleSnapshot watch, TimelineWindow outlook, Long made, Instant now) {
        Times times = new Times(now, outlook.zone());
        List<OpenRequests.Sought> sought = cover.on(watch);
        List<Lane> lanes = new Lanes(rota, watch, outlook.window()).all(sought);
        ScheduleNow onCall = ScheduleNow.of(rota, watch, now).warned(warnings.count(watch, now));
        boolean member = authority.belongsTo(watch.team());
        return new SchedulePage(
                frames.of(Section.SCHEDULES, now, outlook.zone()),
                watch.teamName(),
                onCall,
                outlook,
                frames.home(),
                TimelineView.of(outlook.window(), times, lanes, outlook.person()),
                mates(rota, watch, outlook.person(), now),
                seeking(rota, sought, now),
                WaitingChange.of(rota, watch, now),
                new SchedulePage.May(
                        member,
                        authority.leads(watch.team()),
                        member
                                && onCall.onCall().stream()
                                        .noneMatch(duty -> duty.face().handle().equals(authority.who()))),
                member ? undo(rota, watch, made, times) : null);
    }

    private static List<SchedulePage.Seeking> seeking(Rota rota, List<OpenRequests.Sought> sought, Instant now) {
        return sought.stream()
                .filter(one -> one.interval().end().isAfter(now))
                .map(one -> new SchedulePage.Seeking(
                        new PersonBadge(one.person(), rota.name(one.person())),
                        one.interval().start(),
                        one.interval().end(),
                        "/cover/" + one.request()))
                .toList();
    }

    /** The team's people, and whoever else the schedule's rotations name. */
    private List<SchedulePage.Mate> mates(
            Rota rota, Rota.ScheduleSnapshot watch, @Nullable String sought, Instant now) {
        Set<String> handles = new LinkedHashSet<>(teams.members(watch.team()));
        handles.addAll(watch.named());
        return rota.people(handles).stream()
                .filter(Rota.Member::active)
                .map(member -> new SchedulePage.Mate(
                        new PersonBadge(member.handle(), member.name()),
                        member.person().zoneAt(now),
                        member.handle().equals(authority.who()),
                        member.handle().equals(sought)))
                .toList();
    }

    private static SchedulePage.@Nullable Undo undo(Rota rota, Rota.ScheduleSnapshot watch, Long made, Times times) {
        return watch.made().stream()
                .filter(o -> made != null && o.id() == made)
                .filter(o -> o.override().interval().end().isAfter(times.now()))
                .map(o -> new SchedulePage.Undo(o.id(), rota.words(o)))
                .findFirst()
                .orElse(null);
    }

    @GET
    @Path("/why")
    public WhyPage why(@RestPath String team, @RestPath String schedule, @RestQuery String at, @RestQuery String zone) {
        Instant now = clock.instant();
        Rota.ScheduleSnapshot known = watch(rotas.current(), team, schedule);
        ZoneId in = Zones.find(zone).orElse(known.zone());
        Instant t = instant(at, in, now);
        Rota rota = rotas.current();
        Rota.ScheduleSnapshot watch = watch(rota, team, schedule);
        return new WhyPage(
                frames.of(Section.SCHEDULES, now, in),
                team,
                watch.teamName(),
                schedule,
                watch.duty(),
                t,
                watch.plan().explain(t, in),
                ScheduleNow.faces(rota, watch.plan().at(t).people()));
    }

    private static Rota.ScheduleSnapshot watch(Rota rota, String team, String schedule) {
        return rota.watch(team, schedule).orElseThrow(() -> new NotFound("schedule " + team + "/" + schedule));
    }

    /** An instant from a link, or a local time from the form. What cannot be read means now. */
    private static Instant instant(String text, ZoneId zone, Instant now) {
        if (text == null || text.isBlank()) return now;
        try {
            return text.endsWith("Z")
                    ? Values.instant(text)
                    : Values.wallClock(text).atZone(zone).toInstant();
        } catch (IllegalArgumentException e) {
            return now;
        }
    }
}
