package eightbells.core.rota;

import eightbells.core.rota.Conflict.Side;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Puts an edit into versions at its moment (T11). */
final class Editing {
    private final Versions versions;
    private final Edit edit;
    private final Instant moment;
    private final Version inForce;
    private final Conflicts conflicts;

    private Editing(Versions versions, Edit edit, Instant moment, Conflicts conflicts) {
        this.versions = versions;
        this.edit = edit;
        this.moment = moment;
        this.conflicts = conflicts;
        inForce = versions.at(moment);
    }

    static Versions apply(Versions versions, Edit edit, Instant moment, Conflicts conflicts) {
        return new Editing(renamed(versions, edit), edit.named(), moment, conflicts).applied();
    }

    /**
     * A rotation has one name in all versions: who is on call does not depend on it. One that had the name before and is in
     * none of them any more is forgotten.
     */
    static Versions renamed(Versions versions, Edit edit) {
        if (edit.renamed().isEmpty()) return versions;
        Collection<String> taken = edit.renamed().values();
        Function<Rotation, Optional<Rotation>> rename = r -> Optional.of(edit.named(r));
        Function<Rotation, Optional<Rotation>> forget = r ->
                taken.contains(r.name()) && !edit.renamed().containsKey(r.name()) ? Optional.empty() : rename.apply(r);
        return mapped(versions, rename, forget);
    }

    private static Versions mapped(
            Versions versions,
            Function<Rotation, Optional<Rotation>> states,
            Function<Rotation, Optional<Rotation>> intents) {
        List<Version> all = versions.all().stream()
                .map(v -> new Version(v.from(), Change.mapped(v.layers(), states)))
                .toList();
        Map<Instant, Change> changes = new HashMap<>();
        versions.changes().forEach((from, change) -> changes.put(from, change.mapped(intents)));
        return new Versions(all, changes);
    }

    private Versions applied() {
        Map<String, Instant> later = later();
        VersionRebuilder carry = new VersionRebuilder(ended(versions.until(moment)), conflicts);
        Change change = new Change(carry.last(), wanted(edit.without(later.keySet())));
        if (!change.before().equals(change.after())) carry.add(moment, change);
        for (Version waiting : versions.waiting(moment)) {
            Change theirs = Objects.requireNonNull(versions.changes().get(waiting.from()));
            carry.add(waiting.from(), theirs.mapped(this::ended));
        }
        Versions edited = carry.versions();
        return later.values().stream()
                .min(Instant::compareTo)
                .map(next -> new Editing(edited, edit, next, conflicts).applied())
                .orElse(edited);
    }

    /** What the edit makes of the version that is in force at the moment. */
    private List<Layer> wanted(Edit due) {
        List<Layer> merged = Merge.of(due.began(), due.wanted(), inForce.layers(), conflicts.at(moment));
        conflicts.met();
        List<Layer> before = versions.until(moment).last().layers();
        Change replaced = versions.changes().get(moment);
        List<Layer> chained = VersionRebuilder.chained(
                before,
                merged,
                moment,
                (old, r) -> replaced == null ? 0 : VersionRebuilder.extra(replaced, moment, r.name(), old.isPresent()));
        return Change.mapped(chained, r -> Optional.of(offset(r)));
    }

    /** Turned as somebody said, where it is the rotation of which they said it. */
    private Rotation offset(Rotation r) {
        boolean meant = edit.turns(r.name())
                && edit.wanted(r.name()).filter(w -> Succession.sameOrder(w, r)).isPresent();
        return meant ? Version.turned(r, Objects.requireNonNull(edit.offsets().get(r.name()))) : r;
    }

    /**
     * An end counts in every version, also in those in force before the moment (T11 d). Nothing else of them may change:
     * where it leaves too little of what a version was made to change, the version is from then on just what it says.
     */
    private Versions ended(Versions kept) {
        Versions ended = mapped(kept, this::ended, this::ended);
        Map<Instant, Change> changes = new HashMap<>();
        for (int i = 1; i < ended.all().size(); i++) {
            Version before = ended.all().get(i - 1);
            Version version = ended.all().get(i);
            Change change = Objects.requireNonNull(ended.changes().get(version.from()));
            boolean enough = VersionRebuilder.carried(
                            change, before.layers(), version.from(), new Conflicts(t -> Side.WAITING))
                    .equals(version.layers());
            changes.put(version.from(), enough ? change : new Change(before.layers(), version.layers()));
        }
        return new Versions(ended.all(), changes);
    }

    private Optional<Rotation> ended(Rotation r) {
        Rotation next = edit.ends().get(r.name());
        return next == null ? Optional.of(r) : Edit.ending(r, next);
    }

    /**
     * What cannot change at the moment yet, and when it can: a rotation that only a later version adds; and one that comes
     * to start later, so that the one before goes on until then and no gap opens.
     */
    private Map<String, Instant> later() {
        Map<String, Instant> later = new HashMap<>();
        for (Rotation old : Version.rotations(edit.began()).toList()) {
            Rotation here = inForce.rotation(old.name()).orElse(null);
            Optional<Instant> when = here == null ? added(old) : start(old, here);
            when.ifPresent(t -> later.put(old.name(), t));
        }
        return later;
    }

    private Optional<Instant> added(Rotation old) {
        boolean untouched = edit.wanted(old.name()).isPresent() && !edit.changes(old);
        return versions.waiting(moment).stream()
                .filter(v -> !untouched && v.rotation(old.name()).isPresent())
                .map(Version::from)
                .findFirst();
    }

    private Optional<Instant> start(Rotation old, Rotation here) {
        return edit.wanted(old.name())
                .filter(next ->
                        !next.start().equals(old.start()) && !first(here).isAfter(moment))
                .map(Editing::first)
                .filter(start -> start.isAfter(moment));
    }

    static Instant first(Rotation r) {
        return Instant.ofEpochSecond(new Turns(r).first());
    }
}
