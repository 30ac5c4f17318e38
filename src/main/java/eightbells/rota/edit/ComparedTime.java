package eightbells.rota.edit;

import eightbells.core.interval.Interval;
import eightbells.core.interval.Intervals;
import eightbells.core.rota.Absence;
import eightbells.core.rota.Override;
import eightbells.core.rota.Person;
import eightbells.core.rota.Rotation;
import eightbells.core.rota.Stay;
import eightbells.rota.schedule.Rota;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * When two rotas may differ about one schedule: over the coming quarter, and farther ahead wherever something that
 * decides differs. An override, an absence and a stay decide while they last. A rotation decides from the moment from
 * which it counts, or no longer does: from there on until everybody's turn has come once, and a quarter at least.
 */
public final class ComparedTime {
    /** What goes on longer than this is not looked at farther: ten years of turns say it all. */
    private static final Duration LONGEST = Duration.ofDays(3653);

    private final Rota before;
    private final Rota after;
    private final Instant now;

    ComparedTime(Rota before, Rota after, Instant now) {
        this.before = before;
        this.after = after;
        this.now = now;
    }

    /** Where an edit was compared about any of some schedules of a team: in order, none touches another one. */
    public static List<Interval> of(RotaChange change, String team, Collection<String> schedules, Instant now) {
        ComparedTime time = new ComparedTime(change.before(), change.after(), now);
        return Intervals.merged(schedules.stream()
                .flatMap(schedule -> time.of(team, schedule).stream())
                .toList());
    }

    /** Stretches from {@code now} on, in order, none of which touches another one. */
    List<Interval> of(String team, String schedule) {
        List<Rota.ScheduleSnapshot> both = Stream.of(before, after)
                .flatMap(rota -> rota.watch(team, schedule).stream())
                .toList();
        List<Interval> windows = new ArrayList<>();
        windows.add(new Interval(now, now.plus(RotaDiff.HORIZON)));
        windows.addAll(overrides(both));
        Set<Person> others = new LinkedHashSet<>();
        for (String handle : named(both)) {
            Optional<Person> was = person(before, handle);
            Optional<Person> is = person(after, handle);
            if (was.equals(is)) continue;
            windows.addAll(entered(was, is));
            if (!was.map(ComparedTime::habits).equals(is.map(ComparedTime::habits))) is.ifPresent(others::add);
        }
        windows.addAll(rotations(both, others));
        return Intervals.merged(windows);
    }

    private static Set<String> named(List<Rota.ScheduleSnapshot> both) {
        Set<String> named = new LinkedHashSet<>();
        both.forEach(watch -> named.addAll(watch.named()));
        return named;
    }

    private static Optional<Person> person(Rota rota, String handle) {
        return rota.known(handle).map(Rota.Member::person);
    }

    /** What of a person counts at any time. */
    private static Object habits(Person person) {
        return List.of(person.home(), person.waking());
    }

    private List<Interval> overrides(List<Rota.ScheduleSnapshot> both) {
        List<List<Override>> made = both.stream()
                .map(watch ->
                        watch.made().stream().map(Rota.OverrideRecord::override).toList())
                .toList();
        return differing(made).stream()
                .flatMap(override ->
                        ahead(override.interval().start(), override.interval().end()))
                .toList();
    }

    private List<Interval> entered(Optional<Person> was, Optional<Person> is) {
        List<Person> both = Stream.of(was, is).flatMap(Optional::stream).toList();
        Stream<Interval> absences =
                differing(both.stream().map(Person::absences).toList()).stream().flatMap(this::ahead);
        Stream<Interval> stays =
                differing(both.stream().map(Person::stays).toList()).stream().flatMap(this::ahead);
        return Stream.concat(absences, stays).toList();
    }

    private Stream<Interval> ahead(Absence absence) {
        return ahead(instant(absence.from(), absence.zone()), instant(absence.until(), absence.zone()));
    }

    private Stream<Interval> ahead(Stay stay) {
        return ahead(
                instant(stay.from().atStartOfDay(), stay.zone()),
                instant(stay.until().atStartOfDay(), stay.zone()));
    }

    /** @param others who differ in what counts at any time: so does every rotation that names them */
    private List<Interval> rotations(List<Rota.ScheduleSnapshot> both, Set<Person> others) {
        List<List<Placed>> placed = both.stream().map(ComparedTime::placed).toList();
        boolean all = both.stream().map(Rota.ScheduleSnapshot::duty).distinct().count() > 1;
        Set<Rotation> differing = new LinkedHashSet<>();
        differing(placed).forEach(one -> differing.add(one.rotation));
        List<Rotation> every = placed.stream()
                .flatMap(List::stream)
                .map(Placed::rotation)
                .distinct()
                .toList();
        every.stream().filter(rotation -> all || names(rotation, others)).forEach(differing::add);
        return differing.stream()
                .flatMap(this::moments)
                .distinct()
                .flatMap(moment -> ahead(moment, round(every, moment)))
                .toList();
    }

    /** A rotation, and the layer that it is in. */
    private record Placed(int layer, Rotation rotation) {}

    private static List<Placed> placed(Rota.ScheduleSnapshot watch) {
        List<Placed> placed = new ArrayList<>();
        for (int i = 0; i < watch.layers().size(); i++) {
            for (Rotation rotation : watch.layers().get(i).rotations()) placed.add(new Placed(i, rotation));
        }
        return placed;
    }

    private static boolean names(Rotation rotation, Set<Person> people) {
        return people.stream().anyMatch(person -> rotation.slots().stream()
                .anyMatch(slot -> slot.people().contains(person.handle())));
    }

    /** From when on it counts, and no longer does. */
    private Stream<Instant> moments(Rotation rotation) {
        Instant starts = instant(rotation.start(), rotation.zone());
        Instant from = Stream.of(starts, rotation.tenure().from(), now)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        LocalDateTime until = rotation.until();
        Stream<Instant> ends = Stream.of(
                        until == null ? Instant.MAX : instant(until, rotation.zone()),
                        rotation.tenure().until())
                .filter(end -> end.isAfter(now) && end.isBefore(Instant.MAX));
        return Stream.concat(Stream.of(from), ends);
    }

    /** When everybody's turn has come once since {@code moment}, and a quarter is over. */
    private static Instant round(List<Rotation> rotations, Instant moment) {
        Instant round = moment.plus(RotaDiff.HORIZON);
        for (Rotation rotation : rotations) {
            List<Instant> handoffs = rotation.handoffs(moment, rotation.slots().size() + 1);
            if (!handoffs.isEmpty()) round = Intervals.later(round, handoffs.get(handoffs.size() - 1));
        }
        return round;
    }

    /** What one of both has and the other has not; all that there is where there is but one. */
    private static <T> Set<T> differing(List<List<T>> both) {
        Set<T> differing = new LinkedHashSet<>();
        for (int i = 0; i < both.size(); i++) {
            Set<T> other = both.size() == 2 ? new HashSet<>(both.get(1 - i)) : Set.of();
            both.get(i).stream().filter(one -> !other.contains(one)).forEach(differing::add);
        }
        return differing;
    }

    private Stream<Interval> ahead(Instant from, Instant until) {
        Instant start = Intervals.later(from, now);
        Instant most = start.plus(LONGEST);
        return Interval.between(start, until.isBefore(most) ? until : most).stream();
    }

    /** T1. */
    private static Instant instant(LocalDateTime local, ZoneId zone) {
        return local.atZone(zone).toInstant();
    }
}
