package eightbells.rota.calendar;

import eightbells.rota.edit.RotaChange.Stretch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A shift that a calendar shows and its successor, which begins or ends at another time, or comes in another week. */
record SameShift(Stretch from, Stretch to) {
    /** How far away a shift of the same length still is the same one at another time. */
    private static final Duration NEAR = Duration.ofDays(21);

    /** @param lost shifts of one schedule that are no more, and {@code gained} those that were not, each in order */
    static List<SameShift> among(List<Stretch> lost, List<Stretch> gained) {
        List<Stretch> free = new ArrayList<>(gained);
        List<SameShift> same = new ArrayList<>();
        for (Stretch from : lost) {
            free.stream()
                    .filter(to -> succeeds(from, to))
                    .min(Comparator.comparing(to -> apart(from, to)))
                    .ifPresent(to -> {
                        same.add(new SameShift(from, to));
                        free.remove(to);
                    });
        }
        return same;
    }

    private static boolean succeeds(Stretch from, Stretch to) {
        boolean asLong = from.interval().length().equals(to.interval().length());
        return from.interval().overlaps(to.interval())
                || asLong && apart(from, to).compareTo(NEAR) <= 0;
    }

    private static Duration apart(Stretch from, Stretch to) {
        return Duration.between(from.interval().start(), to.interval().start()).abs();
    }
}
