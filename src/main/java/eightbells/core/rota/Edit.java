package eightbells.core.rota;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants of a schedule's rotations, as the difference between what they began with and what they made of
 * it. It has no moment yet: it can be made of whichever version is in force at one (T11).
 *
 * @param began the layers that the edit began with
 * @param wanted the layers as they are to be
 * @param renamed new names by old ones; a rotation is called by its new one at once, and in every version
 * @param offsets how far the order of a rotation is to be turned, by its new name; of the others, next in line stays next
 */
public record Edit(List<Layer> began, List<Layer> wanted, Map<String, String> renamed, Map<String, Integer> offsets) {
    public Edit {
        began = Version.normal(began);
        wanted = Version.normal(wanted);
        renamed = Map.copyOf(renamed);
        offsets = Map.copyOf(offsets);
    }

    public static Edit of(List<Layer> began, List<Layer> wanted) {
        return new Edit(began, wanted, Map.of(), Map.of());
    }

    public Edit renaming(Map<String, String> names) {
        return new Edit(began, wanted, names, offsets);
    }

    public Edit turning(Map<String, Integer> turned) {
        return new Edit(began, wanted, renamed, turned);
    }

    /** Whether it changes neither rotations nor their arrangement; a new name or end is no such change. */
    public boolean onlyNamesAndEnds() {
        Edit named = named();
        return Version.rotations(named.began).noneMatch(named::changes) && !adds() && !named.rearranges();
    }

    /** Whether it changes nothing at all. */
    public boolean nothing() {
        return onlyNamesAndEnds() && named().began.equals(began) && ends().isEmpty();
    }

    /** Whether it wants a rotation that was not there. */
    boolean adds() {
        List<Layer> there = named().began;
        return Version.rotations(wanted)
                .anyMatch(r -> Version.find(there, r.name()).isEmpty());
    }

    /** The same edit, as if what it began with had the new names. */
    Edit named() {
        return new Edit(Change.mapped(began, r -> Optional.of(named(r))), wanted, Map.of(), offsets);
    }

    Rotation named(Rotation r) {
        return r.called(renamed.getOrDefault(r.name(), r.name()));
    }

    Optional<Rotation> wanted(String name) {
        return Version.find(wanted, name);
    }

    boolean rearranges() {
        return Arrangement.differs(began, wanted);
    }

    /** Whether it wants this rotation, one of those that it began with, otherwise but for its end. */
    boolean changes(Rotation old) {
        Rotation next = wanted(old.name()).orElse(null);
        if (next == null) return true;
        return turns(old.name()) || !endless(old).equals(endless(next));
    }

    /** Whether it turns the order of this rotation otherwise than it was. */
    boolean turns(String name) {
        Integer offset = offsets.get(name);
        Optional<Rotation> old = Version.find(began, name);
        return offset != null && (old.isEmpty() || old.get().tenure().turned() != offset);
    }

    static Rotation endless(Rotation r) {
        return Version.plain(r).ending(null);
    }

    /** Of each rotation whose end it sets, moves or takes away: how it wants it. */
    Map<String, Rotation> ends() {
        Map<String, Rotation> ends = new HashMap<>();
        for (Rotation old : Version.rotations(began).toList()) {
            wanted(old.name())
                    .filter(next -> !Objects.equals(old.until(), next.until()))
                    .ifPresent(next -> ends.put(old.name(), next));
        }
        return ends;
    }

    /** The rotation with the end that {@code next} has, at the same instant; nothing where it would end before it starts. */
    static Optional<Rotation> ending(Rotation r, Rotation next) {
        LocalDateTime until = until(r, next);
        return until == null || r.start().isBefore(until) ? Optional.of(r.ending(until)) : Optional.empty();
    }

    private static @Nullable LocalDateTime until(Rotation r, Rotation next) {
        LocalDateTime until = next.until();
        if (until == null || r.zone().equals(next.zone())) return until;
        return LocalDateTime.ofInstant(until.atZone(next.zone()).toInstant(), r.zone());
    }

    /** The same, but leaves these rotations for later: all but their end. */
    Edit without(Set<String> later) {
        if (later.isEmpty()) return this;
        List<Layer> postponed = Change.mapped(
                wanted,
                r -> later.contains(r.name())
                        ? Version.find(began, r.name()).flatMap(old -> ending(old, r))
                        : Optional.of(r));
        return new Edit(began, postponed, renamed, offsets);
    }
}
