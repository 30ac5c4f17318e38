package eightbells.site.schedules;

import eightbells.core.rota.Rotation;
import eightbells.core.rota.Slot;
import eightbells.core.rota.Validity;
import eightbells.core.rota.Version;
import eightbells.core.rota.Versions;
import eightbells.rota.schedule.Rota;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A change of a schedule's rotations that waits for its moment (T11), ready to print.
 *
 * @param from the moment from which it counts
 * @param maker the name of who made it, and {@code madeAt} when; null: that is not known
 * @param words what it changes, a sentence a rotation
 */
public record WaitingChange(Instant from, @Nullable String maker, @Nullable Instant madeAt, List<String> words) {
    public WaitingChange {
        words = List.copyOf(words);
    }

    /** Those of a schedule, the soonest first. */
    public static List<WaitingChange> of(Rota rota, Rota.ScheduleSnapshot watch, Instant now) {
        Versions versions = watch.versions().since(now);
        List<WaitingChange> waiting = new ArrayList<>();
        for (int i = 1; i < versions.all().size(); i++) {
            Version version = versions.all().get(i);
            waiting.add(
                    of(rota, watch, version.from(), words(rota, versions.all().get(i - 1), version)));
        }
        return List.copyOf(waiting);
    }

    /** The one that waits for a moment. */
    public static Optional<WaitingChange> of(Rota rota, Rota.ScheduleSnapshot watch, Instant from, Instant now) {
        return of(rota, watch, now).stream()
                .filter(one -> one.from.equals(from))
                .findFirst();
    }

    private static WaitingChange of(Rota rota, Rota.ScheduleSnapshot watch, Instant from, List<String> words) {
        return watch.definition().waiting().stream()
                .filter(kept -> kept.from().equals(from))
                .findFirst()
                .map(kept ->
                        new WaitingChange(from, kept.who() == null ? null : rota.name(kept.who()), kept.at(), words))
                .orElseGet(() -> new WaitingChange(from, null, null, words));
    }

    private static List<String> words(Rota rota, Version before, Version after) {
        List<String> words = new ArrayList<>();
        after.rotations().forEach(rotation -> words(rota, before.rotation(rotation.name()), rotation)
                .ifPresent(words::add));
        before.rotations()
                .filter(rotation -> after.rotation(rotation.name()).isEmpty())
                .forEach(rotation -> words.add(rotation.name() + " ends"));
        if (before.layers().equals(after.layers())) words.add("nothing any more: it is so before already");
        else if (words.isEmpty()) words.add("the layers change places");
        return words;
    }

    private static Optional<String> words(Rota rota, Optional<Rotation> before, Rotation after) {
        if (before.isEmpty()) return Optional.of(after.name() + " begins: " + order(rota, after));
        if (!before.get().slots().equals(after.slots())) {
            return Optional.of(after.name() + ": " + order(rota, before.get()) + " → " + order(rota, after));
        }
        boolean same = before.get().within(Validity.WHOLE).equals(after.within(Validity.WHOLE));
        return same ? Optional.empty() : Optional.of(after.name() + " changes");
    }

    private static String order(Rota rota, Rotation rotation) {
        return rotation.slots().stream().map(slot -> names(rota, slot)).collect(Collectors.joining(", "));
    }

    private static String names(Rota rota, Slot slot) {
        if (slot.empty()) return "nobody";
        return slot.people().stream().map(rota::name).collect(Collectors.joining(" and "));
    }
}
