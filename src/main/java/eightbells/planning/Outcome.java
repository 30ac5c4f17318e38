package eightbells.planning;

import eightbells.core.rota.Interval;
import eightbells.core.rota.Shift;
import eightbells.rota.Fingerprint;
import eightbells.rota.RotaChange;
import eightbells.schedule.Lanes;
import eightbells.schedule.Rota;
import eightbells.timeline.Lane;
import eightbells.timeline.TimelineView;
import eightbells.web.Times;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a rehearsed edit makes of one schedule: how it is drawn, and by what it is known again. */
final class Outcome {
    private static final Duration SEEN = Duration.ofDays(90);
    private static final int DAYS = 28;

    private final RotaChange change;
    private final String team;
    private final String schedule;

    Outcome(RotaChange change, String team, String schedule) {
        this.change = change;
        this.team = team;
        this.schedule = schedule;
    }

    /** The same for the same shifts from {@code from} on, whoever else was edited meanwhile. */
    String fingerprint(Instant from) {
        List<String> shifts = after().plan().shifts(new Interval(from, from.plus(SEEN))).stream()
                .map(Outcome::words)
                .toList();
        return Fingerprint.of(shifts);
    }

    private static String words(Shift shift) {
        return shift.interval() + " " + shift.cover().people();
    }

    /** The coming weeks: as they will be, as they are today, and what they are made of. */
    TimelineView timeline(Instant from, Instant now, ZoneId zone) {
        return timeline("Today's plan", from, now, zone);
    }

    /** @param without what the lane is called that shows how it would be without the change */
    TimelineView timeline(String without, Instant from, Instant now, ZoneId zone) {
        Instant start =
                from.atZone(zone).toLocalDate().minusDays(1).atStartOfDay(zone).toInstant();
        Instant end = from.atZone(zone)
                .toLocalDate()
                .plusDays(DAYS - 1)
                .atStartOfDay(zone)
                .toInstant();
        Interval window = new Interval(start, end);
        List<Lane> lanes = new ArrayList<>(new Lanes(change.after(), after(), window).all());
        lanes.set(0, titled(lanes.get(0), "After", "who serves in the end"));
        before().ifPresent(watch -> lanes.add(
                1,
                titled(
                        new Lanes(change.before(), watch, window).all().get(0),
                        without,
                        "who would serve without the change")));
        return TimelineView.of(window, new Times(now, zone), lanes);
    }

    private static Lane titled(Lane lane, String title, String note) {
        return new Lane(lane.kind(), title, note, lane.path(), lane.stretches());
    }

    private Rota.Watch after() {
        return change.after().watch(team, schedule).orElseThrow();
    }

    private Optional<Rota.Watch> before() {
        return change.before().watch(team, schedule);
    }
}
