package eightbells.core.rota;

import eightbells.core.rota.Conflict.Side;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What a schedule's rotations say, and from when on each: the one way in which they change (T11). Immutable.
 *
 * @param all ascending; the first counts from {@link Instant#MIN}, whatever was before it is told by the record
 * @param changes of each version but the first, by its moment: what it was made to change
 */
public record Versions(List<Version> all, Map<Instant, Change> changes) {
    public Versions {
        all = List.copyOf(all);
        if (all.isEmpty() || !all.get(0).from().equals(Instant.MIN)) {
            throw new IllegalArgumentException("the first version counts from the beginning: " + all);
        }
        Map<Instant, Change> every = new TreeMap<>();
        for (int i = 1; i < all.size(); i++) {
            Version before = all.get(i - 1);
            Version version = all.get(i);
            if (!before.from().isBefore(version.from())) throw new IllegalArgumentException("versions ascend: " + all);
            Change change = changes.get(version.from());
            every.put(version.from(), change == null ? new Change(before.layers(), version.layers()) : change);
        }
        changes = Map.copyOf(every);
    }

    /** A single version, which counts from the beginning. */
    public static Versions of(List<Layer> layers) {
        return new Versions(List.of(new Version(Instant.MIN, layers)), Map.of());
    }

    /**
     * As {@link #layers} gives them: a version begins wherever a tenure does or ends.
     *
     * @param moments further moments at which a version begins, even where it differs in nothing from the one before
     * @param remembered of the versions that {@link #remembers} says so of: what they were made to change
     */
    public static Versions of(List<Layer> tenures, Collection<Instant> moments, Map<Instant, Change> remembered) {
        return Validities.versions(tenures, moments, remembered);
    }

    /** The rotations of all versions, each for as long as it stays the same at its place: what a {@link Plan} is made of. */
    public List<Layer> layers() {
        return Validities.layers(all);
    }

    public Version at(Instant t) {
        return all.stream()
                .filter(v -> !v.from().isAfter(t))
                .reduce((a, b) -> b)
                .orElse(all.get(0));
    }

    public Version last() {
        return all.get(all.size() - 1);
    }

    /** Those whose moment is still to come. */
    public List<Version> waiting(Instant now) {
        return all.stream().filter(v -> v.from().isAfter(now)).toList();
    }

    /** Whether this version's change is no longer just its difference from the one before, and has to be kept beside it. */
    public boolean remembers(Instant from) {
        Change change = changes.get(from);
        return change != null && !change.equals(new Change(until(from).last().layers(), at(from).layers()));
    }

    /** Without those that were over by now: the record tells of them. */
    public Versions since(Instant now) {
        List<Version> left = new ArrayList<>(List.of(new Version(Instant.MIN, at(now).layers())));
        left.addAll(waiting(now));
        return new Versions(left, changes);
    }

    /**
     * An edit that counts from a moment on (T11 a, b, d). A rotation that begins only later, or comes to start later, is
     * changed when it does. An edit at the moment of a waiting version makes that version anew.
     *
     * @param moment after {@link Instant#MIN}
     * @param chosen for versions of which a conflict is known, by their moment: which side holds; of others, what waits
     * @throws IllegalArgumentException where a new name is that of another rotation in some version
     */
    public EditResult edit(Edit edit, Instant moment, Map<Instant, Side> chosen) {
        Conflicts conflicts = new Conflicts(from -> chosen.getOrDefault(from, Side.WAITING));
        return new EditResult(Editing.apply(this, edit, moment, conflicts), conflicts.found());
    }

    /**
     * The edit after which the last version says what a document asks for: nothing where it does so already, else from the
     * usual moment on. Where a version that waits says otherwise, the document holds, and that is a conflict.
     */
    public EditResult inTheEnd(
            List<Layer> wanted, Map<String, String> renamed, Map<String, Integer> offsets, Instant now, Plan plan) {
        Conflicts edited = new Conflicts(from -> Side.EDITED);
        Edit edit = new Edit(last().layers(), wanted, renamed, offsets);
        Versions carried = Editing.apply(this, edit, usualMoment(edit, now, plan), edited);
        Edit rest = new Edit(carried.last().layers(), wanted, Map.of(), offsets);
        Instant last = carried.last().from();
        Versions all = rest.nothing() ? carried : Editing.apply(carried, rest, last.isAfter(now) ? last : now, edited);
        return new EditResult(all, edited.found());
    }

    /**
     * Just these versions.
     *
     * @param wanted ascending; the first is to be in force now, whatever its moment, and the others wait
     * @throws IllegalArgumentException where one that is to wait does not
     */
    public Versions exactly(List<WantedVersion> wanted, Instant now) {
        if (!wanted.stream().skip(1).allMatch(w -> w.from().isAfter(now))) {
            throw new IllegalArgumentException("a version waits for a moment after " + now);
        }
        List<Layer> inForce = at(now).layers();
        List<Layer> first = wanted.get(0).following(inForce, null);
        VersionRebuilder carry = new VersionRebuilder(
                of(all.size() == 1 && inForce.isEmpty() ? first : inForce), new Conflicts(from -> Side.WAITING));
        if (!carry.last().equals(first)) carry.add(now, new Change(inForce, first));
        for (WantedVersion version : wanted.subList(1, wanted.size())) {
            List<Layer> before = carry.last();
            Change there = changes.get(version.from());
            List<Layer> after = version.following(before, there);
            boolean kept = until(version.from()).last().layers().equals(before)
                    && at(version.from()).layers().equals(after);
            carry.add(version.from(), kept && there != null ? there : new Change(before, after));
        }
        return carry.versions();
    }

    /** Takes a waiting version away, and what it changed out of those after it; what they changed themselves stays. */
    public Versions withdraw(Instant from) {
        if (!changes.containsKey(from)) throw new IllegalArgumentException("no version counts from " + from);
        VersionRebuilder carry = new VersionRebuilder(until(from), new Conflicts(t -> Side.WAITING));
        waiting(from).forEach(v -> carry.add(v.from(), Objects.requireNonNull(changes.get(v.from()))));
        return carry.versions();
    }

    /**
     * When an edit counts from unless told otherwise (T11 c): the next handoff of a rotation that it changes, as it will
     * really be with what waits. What only adds begins where the present shift ends; a new name or end counts at once.
     *
     * @param plan who is on call by these versions
     * @return {@code now} or later
     */
    public Instant usualMoment(Edit edit, Instant now, Plan plan) {
        Versions named = Editing.renamed(this, edit);
        return new DefaultMoment(named, edit.named(), now)
                .ofWhatChanges()
                .orElseGet(() -> edit.adds()
                        ? plan.next(now).map(s -> s.interval().start()).orElse(now)
                        : now);
    }

    /** The next moments after {@code t} at which this rotation hands over to a turn that is worked, at most {@code most}. */
    public List<Instant> handoffs(String rotation, Instant t, int most) {
        return new Handoffs(this, rotation).after(t, most);
    }

    /** Those before a moment. */
    Versions until(Instant moment) {
        return new Versions(all.stream().filter(v -> v.from().isBefore(moment)).toList(), changes);
    }
}
