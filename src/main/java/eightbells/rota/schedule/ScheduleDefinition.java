package eightbells.rota.schedule;

import eightbells.core.interval.Interval;
import eightbells.core.rota.Duty;
import eightbells.core.rota.Layer;
import eightbells.core.rota.Override;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is written down of a schedule, without the people whom it names.
 *
 * @param layers top first; while an edit waits for its moment, two rotations of one name stand beside each other
 * @param waiting what is kept of its versions that wait
 * @param made its overrides in the order they were made
 * @param madeAt it has no past before; null: that is not known
 * @param served the handles of all who are in its record
 */
public record ScheduleDefinition(
        long id,
        String slug,
        Duty duty,
        ZoneId zone,
        List<Layer> layers,
        List<Rota.Waiting> waiting,
        List<Rota.OverrideRecord> made,
        ScheduleRecord record,
        @Nullable Instant madeAt,
        Set<String> served) {
    public ScheduleDefinition {
        layers = List.copyOf(layers);
        waiting = List.copyOf(waiting);
        made = List.copyOf(made);
        served = Set.copyOf(served);
    }

    /** A schedule without a past. */
    public static ScheduleDefinition of(
            long id, String slug, Duty duty, ZoneId zone, List<Layer> layers, List<Rota.OverrideRecord> made) {
        return new ScheduleDefinition(
                id, slug, duty, zone, layers, List.of(), made, ScheduleRecord.NONE, null, Set.of());
    }

    List<Override> overrides() {
        return made.stream().map(Rota.OverrideRecord::override).toList();
    }

    /** Whom its rotations and overrides name. */
    public Set<String> named() {
        Set<String> handles = new HashSet<>();
        for (Layer layer : layers) {
            layer.rotations().forEach(rotation -> rotation.slots().forEach(slot -> handles.addAll(slot.people())));
        }
        for (Rota.OverrideRecord one : made) {
            handles.add(one.override().person());
            String instead = one.override().instead();
            if (instead != null) handles.add(instead);
        }
        return handles;
    }

    /**
     * Whoever is covered counts as present for that while: the one who covers serves, and nobody need stand in. Where
     * the record answers, nobody asks who was present.
     */
    Map<String, List<Interval>> covered() {
        Instant recorded = record.until();
        Collection<Rota.OverrideRecord> covers = made.stream()
                .filter(one -> !one.byHand() && one.override().instead() != null)
                .filter(one -> one.override().interval().end().isAfter(recorded))
                .toList();
        return covers.stream()
                .collect(Collectors.groupingBy(
                        one -> String.valueOf(one.override().instead()),
                        Collectors.mapping(one -> one.override().interval(), Collectors.toList())));
    }
}
