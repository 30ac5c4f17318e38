package eightbells.rota.swap;

import eightbells.core.interval.Interval;
import eightbells.core.interval.Intervals;
import eightbells.core.rota.Duty;
import eightbells.core.rota.Nights;
import eightbells.core.rota.Person;
import eightbells.platform.time.Times;
import eightbells.rota.schedule.Rota;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How somebody stands to a stretch of time that they might take.
 *
 * @param against what speaks against it, in words: they are away, or on call already
 * @param night how much of it is night for them, in words; empty: nothing
 */
public record Availability(List<String> against, String night) {
    private static final Duration A_DAY = Duration.ofDays(1);

    public static Availability of(
            Rota rota, Rota.ScheduleSnapshot watch, String handle, List<Interval> several, Times times) {
        List<Interval> stretches = Intervals.merged(several);
        Person person = rota.person(handle).person();
        List<String> against = new ArrayList<>();
        List<Interval> away = all(stretches, stretch -> person.absent(Duty.PAGER, stretch));
        if (!away.isEmpty()) against.add("away " + times.when(away));
        List<Interval> without = all(stretches, stretch -> person.absent(Duty.LAPTOP, stretch));
        if (!without.equals(away)) against.add("no laptop " + times.when(without));
        for (Rota.ScheduleSnapshot other : rota.watches()) {
            if (other.duty() != watch.duty()) continue;
            List<Interval> busy = all(stretches, stretch -> other.plan().shifts(stretch).stream()
                    .filter(shift -> shift.cover().people().contains(handle))
                    .map(eightbells.core.rota.Shift::interval)
                    .toList());
            if (!busy.isEmpty()) against.add("on call then on " + other.schedule() + ", " + times.when(busy));
        }
        return new Availability(List.copyOf(against), night(person, stretches));
    }

    public boolean free() {
        return against.isEmpty();
    }

    /** All of it in one sentence; {@code free} where nothing is to be said. */
    public String words() {
        List<String> all = new ArrayList<>(against);
        if (!night.isEmpty()) all.add(night);
        if (all.isEmpty()) return "free and awake";
        return (free() ? "free, " : "") + String.join("; ", all);
    }

    private static String night(Person person, List<Interval> stretches) {
        boolean longer = stretches.stream().anyMatch(s -> s.length().compareTo(A_DAY) > 0);
        if (longer) {
            long nights = stretches.stream()
                    .flatMap(stretch -> Nights.of(person, stretch).stream())
                    .distinct()
                    .count();
            return nights == 0 ? "" : nights == 1 ? "1 night of it" : nights + " nights of it";
        }
        Duration asleep = stretches.stream()
                .flatMap(stretch -> person.asleep(stretch).stream())
                .map(Interval::length)
                .reduce(Duration.ZERO, Duration::plus);
        return asleep.isZero() ? "" : Times.words(asleep) + " of it at night";
    }

    private static List<Interval> all(
            List<Interval> stretches, java.util.function.Function<Interval, List<Interval>> of) {
        return stretches.stream().flatMap(stretch -> of.apply(stretch).stream()).collect(Collectors.toList());
    }
}
