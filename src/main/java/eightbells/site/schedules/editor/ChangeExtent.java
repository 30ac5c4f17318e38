package eightbells.site.schedules.editor;

import eightbells.core.interval.Interval;
import eightbells.rota.edit.ComparedTime;
import eightbells.rota.edit.RotaChange;
import eightbells.rota.edit.RotaChange.PersonChange;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * How far a change reaches: when somebody's shifts on the schedules that it is about begin to differ.
 *
 * @param begins of each stretch that differs, ascending
 * @param compared the stretches of time in which that was looked for, ascending and apart
 * @param moment from when the change counts
 */
record ChangeExtent(List<Instant> begins, List<Interval> compared, Instant moment) {

    static ChangeExtent of(RotaChange change, String team, Collection<String> schedules, Instant moment, Instant now) {
        List<Instant> begins = change.people().stream()
                .flatMap(ChangeExtent::stretches)
                .filter(stretch -> stretch.team().equals(team) && schedules.contains(stretch.schedule()))
                .map(stretch -> stretch.interval().start())
                .sorted()
                .distinct()
                .toList();
        return new ChangeExtent(
                begins, ComparedTime.of(change, team, schedules, now.truncatedTo(ChronoUnit.SECONDS)), moment);
    }

    private static Stream<RotaChange.Stretch> stretches(PersonChange change) {
        return Stream.concat(change.gained().stream(), change.lost().stream());
    }

    public boolean none() {
        return begins.isEmpty();
    }

    /** The first difference; where there is none, the moment. */
    public Instant first() {
        return none() ? moment : begins.get(0);
    }

    /** When the last difference that is known begins. */
    public Instant last() {
        return none() ? moment : begins.get(begins.size() - 1);
    }
}
