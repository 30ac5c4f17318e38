package eightbells.core.rota;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntBiFunction;

/** Makes versions anew, one after the other, each of what it was made to change and of the one before it (T11 b). */
final class VersionRebuilder {
    private final List<Version> all;
    private final Map<Instant, Change> changes;
    private final Conflicts conflicts;

    VersionRebuilder(Versions kept, Conflicts conflicts) {
        all = new ArrayList<>(kept.all());
        changes = new HashMap<>(kept.changes());
        this.conflicts = conflicts;
    }

    Versions versions() {
        return new Versions(all, changes);
    }

    List<Layer> last() {
        return all.get(all.size() - 1).layers();
    }

    /** Where somebody had to choose, the version is from then on just what was chosen. */
    void add(Instant from, Change change) {
        List<Layer> before = last();
        List<Layer> after = carried(change, before, from, conflicts);
        all.add(new Version(from, after));
        changes.put(from, conflicts.met() ? new Change(before, after) : change);
    }

    /** What a change that counts from a moment makes of the version before it. */
    static List<Layer> carried(Change change, List<Layer> before, Instant from, Conflicts conflicts) {
        if (before.equals(change.before())) return change.after();
        List<Layer> merged = Merge.of(change.before(), before, change.after(), conflicts.at(from));
        return chained(before, merged, from, (old, r) -> extra(change, from, r.name(), old.isPresent()));
    }

    /**
     * Each rotation turned so that who is next in line by the version before is next in line (T11 a), and so much further.
     *
     * @param extra by the rotation before, if there was one, and the rotation
     */
    static List<Layer> chained(
            List<Layer> before, List<Layer> layers, Instant from, ToIntBiFunction<Optional<Rotation>, Rotation> extra) {
        return Change.mapped(layers, r -> {
            Optional<Rotation> old = Version.find(before, r.name());
            int usual = old.map(o -> Succession.turned(o, r, from)).orElse(0);
            return Optional.of(Version.turned(r, usual + extra.applyAsInt(old, r)));
        });
    }

    /** How much further than usual a version was made to turn a rotation. */
    static int extra(Change change, Instant from, String name, boolean follows) {
        Rotation after = Version.find(change.after(), name).orElse(null);
        Rotation before = Version.find(change.before(), name).orElse(null);
        if (after == null || (before == null && follows)) return 0;
        return after.tenure().turned() - (before == null ? 0 : Succession.turned(before, after, from));
    }
}
