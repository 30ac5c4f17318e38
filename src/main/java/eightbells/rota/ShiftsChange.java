package eightbells.rota;

import eightbells.rota.RotaChange.Stretch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How one person's shifts differ, told by whole shifts.
 *
 * @param gained shifts that they did not have
 * @param lost shifts that they no longer have
 * @param moved shifts that begin or end at another time, or come in another week
 */
public record ShiftsChange(List<Stretch> gained, List<Stretch> lost, List<Move> moved) {
    /** How far away a shift of the same length still is the same one at another time. */
    private static final Duration NEAR = Duration.ofDays(21);

    public record Move(Stretch from, Stretch to) {}

    /**
     * The shifts of one person, or of whatever else has shifts.
     *
     * @param had as they were, and {@code has} as they became, each list in order
     */
    public static ShiftsChange between(List<Stretch> had, List<Stretch> has) {
        List<Stretch> lost = new ArrayList<>(had);
        lost.removeAll(has);
        List<Stretch> gained = new ArrayList<>(has);
        gained.removeAll(had);
        List<Move> moved = new ArrayList<>();
        for (Stretch from : List.copyOf(lost)) {
            gained.stream()
                    .filter(to -> sameShift(from, to))
                    .min(Comparator.comparing(to -> apart(from, to)))
                    .ifPresent(to -> {
                        moved.add(new Move(from, to));
                        lost.remove(from);
                        gained.remove(to);
                    });
        }
        return new ShiftsChange(List.copyOf(gained), List.copyOf(lost), List.copyOf(moved));
    }

    private static boolean sameShift(Stretch from, Stretch to) {
        if (!from.team().equals(to.team()) || !from.schedule().equals(to.schedule())) return false;
        boolean asLong = from.interval().length().equals(to.interval().length());
        return from.interval().overlaps(to.interval())
                || asLong && apart(from, to).compareTo(NEAR) <= 0;
    }

    private static Duration apart(Stretch from, Stretch to) {
        return Duration.between(from.interval().start(), to.interval().start()).abs();
    }
}
