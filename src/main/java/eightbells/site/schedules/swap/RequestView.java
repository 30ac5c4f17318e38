package eightbells.site.schedules.swap;

import eightbells.core.interval.Interval;
import eightbells.core.rota.Duty;
import eightbells.people.person.PersonBadge;
import eightbells.platform.time.Times;
import eightbells.rota.schedule.Rota;
import eightbells.rota.swap.CoverRequest;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request for cover, ready to print.
 *
 * @param mine whether whoever looks asks
 * @param place the schedule and its team in words
 * @param when the part that is asked for, in the zone of the page
 * @param clocks the same on the other clocks that matter
 * @param shift the whole shift in words; null: all of it is asked for
 * @param askedBy who asked on the person's behalf; null: they did
 * @param left what can still be taken, in words; empty: nothing
 * @param partly whether that is less than what was asked for
 * @param lapses when an open request lapses
 */
record RequestView(
        long id,
        PersonBadge person,
        boolean mine,
        String place,
        String schedulePath,
        boolean laptopDuty,
        String when,
        String length,
        List<Clock> clocks,
        @Nullable String shift,
        String note,
        @Nullable String askedBy,
        Instant askedAt,
        String status,
        boolean open,
        String left,
        boolean partly,
        Instant lapses) {

    /** @param whose {@code for Mira}, or {@code the schedule’s} */
    record Clock(String when, ZoneId zone, String whose) {}

    public String path() {
        return "/cover/" + id;
    }

    static RequestView of(
            CoverRequest request, List<Interval> left, Instant lapses, Rota rota, String who, Times times) {
        Interval part = request.part();
        boolean mine = request.person.handle.equals(who);
        boolean open = request.open() && !left.isEmpty();
        return new RequestView(
                request.id,
                new PersonBadge(request.person.handle, request.person.name),
                mine,
                request.schedule.slug + ", " + request.schedule.team.name,
                "/teams/" + request.schedule.team.slug + "/schedules/" + request.schedule.slug,
                request.schedule.duty == Duty.LAPTOP,
                times.when(part),
                times.span(part.start(), part.end()),
                clocks(request, rota, who, times),
                request.whole() ? null : times.when(request.shift()),
                request.note,
                request.askedBy.equals(request.person.handle) ? null : rota.name(request.askedBy),
                request.askedAt,
                status(request),
                open,
                times.when(left),
                !left.equals(List.of(part)),
                lapses);
    }

    private static List<Clock> clocks(CoverRequest request, Rota rota, String who, Times times) {
        List<Clock> clocks = new ArrayList<>();
        Interval part = request.part();
        add(clocks, part, rota.person(who).person().zoneAt(part.start()), "where you are then", times);
        PersonBadge asker = new PersonBadge(request.person.handle, request.person.name);
        ZoneId theirs = rota.person(asker.handle()).person().zoneAt(part.start());
        add(clocks, part, theirs, "for " + asker.firstName(), times);
        add(clocks, part, request.schedule.zoneId(), "the schedule’s clock", times);
        return List.copyOf(clocks);
    }

    private static void add(List<Clock> clocks, Interval part, ZoneId zone, String whose, Times times) {
        boolean told = zone.equals(times.zone())
                || clocks.stream().anyMatch(clock -> clock.zone().equals(zone));
        if (!told) clocks.add(new Clock(times.in(zone).when(part), zone, whose));
    }

    static String status(CoverRequest request) {
        return switch (request.status) {
            case OPEN -> "open";
            case COVERED -> "covered";
            case WITHDRAWN -> "withdrawn";
            case LAPSED -> "lapsed";
            case GONE -> "shift gone";
        };
    }
}
