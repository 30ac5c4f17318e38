package eightbells.site.teams.person;

import eightbells.core.interval.Interval;
import eightbells.core.rota.Gap;
import eightbells.people.person.PersonBadge;
import eightbells.rota.edit.RotaChange;
import eightbells.rota.schedule.Rota;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A stretch of a schedule that an edit gives from some people to others.
 *
 * @param gap whether nobody is left on call
 */
record ReassignedStretch(
        String team,
        String teamName,
        String schedule,
        Interval interval,
        List<PersonBadge> from,
        List<PersonBadge> to,
        boolean gap) {

    public String path() {
        return "/teams/" + team + "/schedules/" + schedule;
    }

    /** All that changes hands, by when it does. */
    static List<ReassignedStretch> of(RotaChange change, Rota names) {
        List<ReassignedStretch> moves = new ArrayList<>();
        for (Map.Entry<String, TreeSet<Instant>> schedule : bounds(change).entrySet()) {
            String[] name = schedule.getKey().split("/", 2);
            Instant start = null;
            for (Instant end : schedule.getValue()) {
                if (start != null) append(moves, move(change, names, name[0], name[1], new Interval(start, end)));
                start = end;
            }
        }
        moves.sort(Comparator.comparing(move -> move.interval.start()));
        return List.copyOf(moves);
    }

    /** What an edit did, told by the one that would undo it; the rota is the one that stands. */
    static List<ReassignedStretch> undoing(RotaChange undo, Rota rota) {
        return of(undo, rota).stream()
                .map(move -> new ReassignedStretch(
                        move.team, move.teamName, move.schedule, move.interval, move.to, move.from, gap(move, rota)))
                .toList();
    }

    private static boolean gap(ReassignedStretch move, Rota rota) {
        return rota.watch(move.team, move.schedule)
                .filter(watch -> watch.plan().at(move.interval.start()) == Gap.GAP)
                .isPresent();
    }

    private static ReassignedStretch move(
            RotaChange change, Rota names, String team, String schedule, Interval interval) {
        List<PersonBadge> from = new ArrayList<>();
        List<PersonBadge> to = new ArrayList<>();
        for (RotaChange.PersonChange person : change.people()) {
            PersonBadge face = MemberLookup.face(names, person.person());
            if (holds(person.lost(), team, schedule, interval)) from.add(face);
            if (holds(person.gained(), team, schedule, interval)) to.add(face);
        }
        return new ReassignedStretch(
                team,
                names.watch(team, schedule).map(Rota.ScheduleSnapshot::teamName).orElse(team),
                schedule,
                interval,
                List.copyOf(from),
                List.copyOf(to),
                holds(change.gaps(), team, schedule, interval));
    }

    private static boolean holds(List<RotaChange.Stretch> stretches, String team, String schedule, Interval interval) {
        return stretches.stream()
                .anyMatch(s -> s.team().equals(team)
                        && s.schedule().equals(schedule)
                        && s.interval().contains(interval.start()));
    }

    private static Map<String, TreeSet<Instant>> bounds(RotaChange change) {
        Map<String, TreeSet<Instant>> bounds = new TreeMap<>();
        change.people().stream()
                .flatMap(person -> Stream.concat(person.gained().stream(), person.lost().stream()))
                .forEach(stretch -> {
                    TreeSet<Instant> own =
                            bounds.computeIfAbsent(stretch.team() + "/" + stretch.schedule(), s -> new TreeSet<>());
                    own.add(stretch.interval().start());
                    own.add(stretch.interval().end());
                });
        return bounds;
    }

    private static void append(List<ReassignedStretch> moves, ReassignedStretch next) {
        if (next.from.isEmpty() && next.to.isEmpty()) return;
        int end = moves.size() - 1;
        if (end < 0 || !moves.get(end).continuesIn(next)) {
            moves.add(next);
            return;
        }
        Interval joined = new Interval(moves.get(end).interval.start(), next.interval.end());
        moves.set(
                end,
                new ReassignedStretch(next.team, next.teamName, next.schedule, joined, next.from, next.to, next.gap));
    }

    private boolean continuesIn(ReassignedStretch next) {
        return path().equals(next.path())
                && interval.end().equals(next.interval.start())
                && from.equals(next.from)
                && to.equals(next.to)
                && gap == next.gap;
    }
}
