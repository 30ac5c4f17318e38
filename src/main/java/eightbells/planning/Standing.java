package eightbells.planning;

import eightbells.core.rota.Layer;
import eightbells.core.rota.Rotation;
import eightbells.core.rota.Succession;
import eightbells.core.rota.Tenure;
import eightbells.schedule.Rota;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The rotations of a schedule that are in force, and how a plan that is to follow them relates to them. */
final class Standing {
    private final Rota.Watch watch;
    private final Instant now;

    Standing(Rota.Watch watch, Instant now) {
        this.watch = watch;
        this.now = now;
    }

    /** The rotation of this name that counts now, or will next. */
    Optional<Rotation> rotation(String name) {
        return all().filter(r -> r.name().equals(name))
                .min(Comparator.comparing(r -> r.tenure().from()));
    }

    /**
     * When a change takes effect unless told otherwise: the next handoff of a rotation that it changes. What only adds to
     * the plan begins where the present shift ends; what changes no rotation, now.
     *
     * @param renamed new names by old ones
     */
    Instant usualMoment(List<Layer> wanted, Map<String, String> renamed) {
        boolean rearranged = rearranged(wanted, renamed);
        Stream<Instant> handoffs = all().map(Rotation::name)
                .distinct()
                .flatMap(name -> rotation(name).stream())
                .flatMap(old -> handoff(old, wanted, renamed, rearranged).stream());
        return handoffs.filter(moment -> moment.isAfter(now))
                .min(Comparator.naturalOrder())
                .orElseGet(() -> adds(wanted, renamed) ? endOfShift() : now);
    }

    private Optional<Instant> handoff(
            Rotation old, List<Layer> wanted, Map<String, String> renamed, boolean rearranged) {
        String name = renamed.getOrDefault(old.name(), old.name());
        Rotation next =
                rotations(wanted).filter(r -> r.name().equals(name)).findFirst().orElse(null);
        if (next == null) return Optional.of(Succession.moment(old, old, now));
        boolean same = next.equals(old.called(name).within(Tenure.WHOLE));
        return same && !rearranged ? Optional.empty() : Optional.of(Succession.moment(old, next, now));
    }

    private boolean adds(List<Layer> wanted, Map<String, String> renamed) {
        return rotations(wanted)
                .anyMatch(r ->
                        !renamed.containsValue(r.name()) && rotation(r.name()).isEmpty());
    }

    private Instant endOfShift() {
        return watch.plan().next(now).map(shift -> shift.interval().start()).orElse(now);
    }

    private Stream<Rotation> all() {
        return rotations(watch.layers()).filter(r -> r.tenure().until().isAfter(now));
    }

    private static Stream<Rotation> rotations(List<Layer> layers) {
        return layers.stream().flatMap(layer -> layer.rotations().stream());
    }

    /** Whether rotations that are there already come to stand otherwise beside each other. */
    private boolean rearranged(List<Layer> wanted, Map<String, String> renamed) {
        List<List<String>> before = names(watch.layers().stream().map(layer -> layer.rotations().stream()
                .filter(this::newest)
                .map(r -> renamed.getOrDefault(r.name(), r.name()))));
        List<List<String>> after =
                names(wanted.stream().map(layer -> layer.rotations().stream().map(Rotation::name)));
        Set<String> both = new HashSet<>(before.stream().flatMap(List::stream).toList());
        both.retainAll(after.stream().flatMap(List::stream).toList());
        return !only(both, before).equals(only(both, after));
    }

    private boolean newest(Rotation rotation) {
        return all().filter(r -> r.name().equals(rotation.name()))
                .max(Comparator.comparing(r -> r.tenure().from()))
                .filter(rotation::equals)
                .isPresent();
    }

    private static List<List<String>> names(Stream<Stream<String>> layers) {
        return layers.map(Stream::toList).toList();
    }

    private static List<List<String>> only(Set<String> some, List<List<String>> layers) {
        return layers.stream()
                .map(layer -> layer.stream().filter(some::contains).toList())
                .filter(layer -> !layer.isEmpty())
                .toList();
    }
}
