package eightbells.rota.warnings;

import eightbells.core.interval.Interval;
import eightbells.core.interval.Intervals;
import eightbells.core.rota.Nights;
import eightbells.core.rota.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Nights of one person, one after the other; what a night is, {@link Nights} says. */
record ConsecutiveNights(Interval interval, int count) {

    /** The rows of nights, each as long as it can be, that {@code served} touches. */
    static List<ConsecutiveNights> inARow(Person person, List<Interval> served) {
        SortedMap<LocalDate, Interval> nights = new TreeMap<>();
        served.forEach(stretch -> nights.putAll(Nights.whole(person, stretch)));
        List<ConsecutiveNights> rows = new ArrayList<>();
        LocalDate before = null;
        for (Map.Entry<LocalDate, Interval> night : nights.entrySet()) {
            boolean follows = before != null && before.plusDays(1).equals(night.getKey());
            if (follows) rows.add(rows.remove(rows.size() - 1).and(night.getValue()));
            else rows.add(new ConsecutiveNights(night.getValue(), 1));
            before = night.getKey();
        }
        return rows;
    }

    /** Whoever travels east may have a night that ends before the one before it. */
    private ConsecutiveNights and(Interval night) {
        return new ConsecutiveNights(
                new Interval(interval.start(), Intervals.later(interval.end(), night.end())), count + 1);
    }
}
