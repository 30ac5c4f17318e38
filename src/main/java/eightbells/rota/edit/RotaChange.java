package eightbells.rota.edit;

import eightbells.core.interval.Interval;
import eightbells.core.rota.Conflict;
import eightbells.rota.schedule.Rota;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * What an edit does, or would do.
 *
 * @param changes one line a thing that changed; none: the document says what is so already
 * @param followed the last of these lines: what is bound to shifts, such as cover, and moves or ends with them
 * @param people whose shifts change, however far ahead
 * @param gaps where nobody will be on call, but somebody was to be; in order, as all stretches are
 * @param conflicts where what waits could not simply take an edit of rotations, whether or not somebody chose already
 * @param keys of new integrations, told this once
 * @param before the rota as it stood
 * @param after the rota as the edit leaves it
 */
public record RotaChange(
        List<String> changes,
        List<String> followed,
        List<PersonChange> people,
        List<Stretch> gaps,
        List<Conflict> conflicts,
        List<Key> keys,
        Rota before,
        Rota after) {

    /**
     * @param gained when they are on call, and were not to be; {@code lost} the other way round
     * @param shifts the same, but what is lost in one place and gained in another has moved
     */
    public record PersonChange(
            String person, List<Stretch> gained, List<Stretch> lost, ShiftsChange shifts, Load before, Load after) {}

    /**
     * What somebody bears over the {@link RotaDiff#HORIZON}.
     *
     * @param hours on all schedules together
     * @param nights in which a pager may wake them
     */
    public record Load(double hours, int nights) {}

    public record Stretch(String team, String schedule, Interval interval) {
        /** What lasts as long has no end in sight (T10). */
        static final Duration A_YEAR = Duration.ofDays(366);

        private static final Comparator<Stretch> ORDER = Comparator.<Stretch, Instant>comparing(
                        stretch -> stretch.interval.start())
                .thenComparing(Stretch::team)
                .thenComparing(Stretch::schedule);

        /** By when they begin, then by team and schedule. */
        static List<Stretch> ordered(Collection<Stretch> stretches) {
            return stretches.stream().sorted(ORDER).toList();
        }

        public boolean endless() {
            return interval.length().compareTo(A_YEAR) >= 0;
        }
    }

    public record Key(String team, String integration, String key) {}

    public boolean nothing() {
        return changes.isEmpty();
    }
}
