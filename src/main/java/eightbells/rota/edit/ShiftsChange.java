package eightbells.rota.edit;

import eightbells.rota.edit.RotaChange.Stretch;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How one person's hours differ. What they keep is in none of the lists, so no hour is told twice, and none that stays
 * as it was.
 *
 * @param gained hours that they did not have
 * @param lost hours that they no longer have
 * @param moved whole shifts that come at another time, none of whose hours they had, or keep
 */
public record ShiftsChange(List<Stretch> gained, List<Stretch> lost, List<Move> moved) {
    /** How far away a shift of the same length still is the same one at another time. */
    static final Duration NEAR = Duration.ofDays(21);

    /** Where clocks change, a day is an hour longer or shorter, and so is a shift of a day or a week. */
    private static final Duration CLOCK_CHANGE = Duration.ofHours(1);

    private static final Duration SHORT_DAY = Duration.ofHours(23);

    public record Move(Stretch from, Stretch to) {}

    /**
     * @param gained by hours, in order; {@code lost} likewise
     * @param had the whole shifts that they had, {@code has} those that they have now
     */
    public static ShiftsChange of(List<Stretch> gained, List<Stretch> lost, Set<Stretch> had, Set<Stretch> has) {
        NavigableMap<Instant, List<Stretch>> free = gained.stream()
                .filter(has::contains)
                .collect(Collectors.groupingBy(
                        to -> to.interval().start(), TreeMap::new, Collectors.toCollection(ArrayList::new)));
        Map<Stretch, Stretch> moved = new LinkedHashMap<>();
        for (Stretch from : lost) {
            if (!had.contains(from)) continue;
            Instant start = from.interval().start();
            free.subMap(start.minus(NEAR), true, start.plus(NEAR), true).values().stream()
                    .flatMap(List::stream)
                    .filter(to -> sameShift(from, to))
                    .min(Comparator.comparing(to -> apart(from, to)))
                    .ifPresent(to -> {
                        moved.put(from, to);
                        free.getOrDefault(to.interval().start(), new ArrayList<>())
                                .remove(to);
                    });
        }
        return new ShiftsChange(
                without(gained, moved.values()),
                without(lost, moved.keySet()),
                moved.entrySet().stream()
                        .map(move -> new Move(move.getKey(), move.getValue()))
                        .toList());
    }

    private static List<Stretch> without(List<Stretch> stretches, Collection<Stretch> moved) {
        Set<Stretch> known = new HashSet<>(moved);
        return stretches.stream().filter(stretch -> !known.contains(stretch)).toList();
    }

    private static boolean sameShift(Stretch from, Stretch to) {
        return from.team().equals(to.team())
                && from.schedule().equals(to.schedule())
                && asLong(from.interval().length(), to.interval().length());
    }

    private static boolean asLong(Duration a, Duration b) {
        if (a.equals(b)) return true;
        boolean days = a.compareTo(SHORT_DAY) >= 0 && b.compareTo(SHORT_DAY) >= 0;
        return days && a.minus(b).abs().equals(CLOCK_CHANGE);
    }

    private static Duration apart(Stretch from, Stretch to) {
        return Duration.between(from.interval().start(), to.interval().start()).abs();
    }
}
