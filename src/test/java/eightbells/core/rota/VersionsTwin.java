package eightbells.core.rota;

import eightbells.core.rota.Conflict.Side;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * T11 read aloud: a first state, and what each version was meant to change of the state before it. Everything else is
 * worked out from the beginning whenever it is asked for. Orders are found by trying all of them. It knows only slots of one
 * person each, every person once.
 */
@NullUnmarked
final class VersionsTwin {
    private List<Layer> first;
    private final TreeMap<Instant, Meant> meant = new TreeMap<>();

    /** What was worked out already. */
    private final Map<List<Layer>, Twin> answering = new HashMap<>();

    private final Map<Rotation, Twin> turning = new HashMap<>();

    private record Meant(List<Layer> before, List<Layer> after) {}

    VersionsTwin(List<Layer> first) {
        this.first = first;
    }

    /** The states, by the moment from which each counts. */
    TreeMap<Instant, List<Layer>> states() {
        TreeMap<Instant, List<Layer>> states = new TreeMap<>();
        List<Layer> state = first;
        states.put(Instant.MIN, state);
        for (Map.Entry<Instant, Meant> entry : new ArrayList<>(meant.entrySet())) {
            state = carried(entry.getKey(), entry.getValue(), state, Side.WAITING);
            states.put(entry.getKey(), state);
        }
        return states;
    }

    /** Who is on call at these moments. */
    List<List<Assignment>> at(List<Instant> moments, List<Person> people) {
        TreeMap<Instant, Twin> twins = new TreeMap<>();
        states().forEach((from, state) -> twins.put(
                from,
                answering.computeIfAbsent(
                        state, s -> new Twin(new Rota(Duty.PAGER, s, List.of(), people, Past.NONE)))));
        return moments.stream().map(t -> twins.floorEntry(t).getValue().at(t)).toList();
    }

    void forget(Instant now) {
        first = states().floorEntry(now).getValue();
        meant.headMap(now, true).clear();
    }

    void withdraw(Instant from) {
        meant.remove(from);
        settle(from, Map.of());
    }

    void edit(Edit edit, Instant moment, Map<Instant, Side> chosen) {
        UnaryOperator<Rotation> named = r -> r.called(edit.renamed().getOrDefault(r.name(), r.name()));
        List<Layer> began = each(edit.began(), named);
        Set<String> others = new HashSet<>(edit.renamed().values());
        others.removeAll(edit.renamed().keySet());
        everywhere(r -> others.contains(r.name()) ? null : named.apply(r));
        Instant next = moment;
        while (next != null) next = step(began, edit.wanted(), edit.offsets(), next, chosen);
    }

    /** Puts in what can count at the moment. @return when more can; null: that is all */
    private @Nullable Instant step(
            List<Layer> began,
            List<Layer> wanted,
            Map<String, Integer> offsets,
            Instant moment,
            Map<Instant, Side> chosen) {
        TreeMap<Instant, List<Layer>> states = states();
        List<Layer> there = states.floorEntry(moment).getValue();
        List<Layer> before = states.lowerEntry(moment).getValue();
        Set<Instant> more = new HashSet<>();
        List<Layer> due = new ArrayList<>();
        for (Layer layer : wanted) {
            List<Rotation> rotations = new ArrayList<>();
            for (Rotation next : layer.rotations()) {
                Rotation old = find(began, next.name());
                Rotation here = find(there, next.name());
                Instant starts = starts(next);
                boolean putOff = old != null
                        && here != null
                        && !old.start().equals(next.start())
                        && !starts(here).isAfter(moment)
                        && starts.isAfter(moment);
                if (putOff) more.add(starts);
                boolean missing = old != null && here == null && changed(old, next, offsets);
                Instant appears = missing ? appears(states, next.name(), moment) : null;
                if (appears != null) more.add(appears);
                if (!putOff && appears == null) rotations.add(next);
                else if (endingLike(old, next) != null) rotations.add(endingLike(old, next));
            }
            due.add(new Layer(rotations));
        }
        for (Rotation old : rotations(began)) {
            boolean goneBefore = find(wanted, old.name()) == null && find(there, old.name()) == null;
            Instant appears = goneBefore ? appears(states, old.name(), moment) : null;
            if (appears != null) more.add(appears);
        }
        List<Layer> merged = merged(began, due, there, chosen.getOrDefault(moment, Side.WAITING)).state;
        Meant replaced = meant.get(moment);
        List<Layer> after = each(merged, r -> {
            Integer offset = offsets.get(r.name());
            Rotation said = find(wanted, r.name());
            Rotation old = find(began, r.name());
            boolean other = offset != null && (old == null || old.tenure().turned() != offset);
            if (other && said != null && sameTurns(said, r)) return turned(r, offset);
            return turned(r, nextInLine(before, r, moment) + further(replaced, find(before, r.name()), r, moment));
        });
        for (Rotation old : rotations(began)) {
            Rotation next = find(wanted, old.name());
            if (next != null && !Objects.equals(next.until(), old.until())) endEverywhere(next, moment);
        }
        List<Layer> ended = states().lowerEntry(moment).getValue();
        if (ended.equals(after)) meant.remove(moment);
        else meant.put(moment, new Meant(ended, after));
        settle(moment, chosen);
        return more.stream().min(Instant::compareTo).orElse(null);
    }

    private static @Nullable Instant appears(TreeMap<Instant, List<Layer>> states, String name, Instant after) {
        for (Map.Entry<Instant, List<Layer>> entry :
                states.tailMap(after, false).entrySet()) {
            if (find(entry.getValue(), name) != null) return entry.getKey();
        }
        return null;
    }

    private static boolean changed(Rotation old, Rotation next, Map<String, Integer> offsets) {
        int offset = old.tenure().turned();
        return offsets.getOrDefault(old.name(), offset) != offset
                || !plain(old).ending(null).equals(plain(next).ending(null));
    }

    /** Where somebody had to choose, the version means from now on what was chosen. */
    private void settle(Instant from, Map<Instant, Side> chosen) {
        List<Layer> state = first;
        for (Map.Entry<Instant, Meant> entry : new ArrayList<>(meant.entrySet())) {
            Instant t = entry.getKey();
            Meant was = entry.getValue();
            Side side = chosen.getOrDefault(t, Side.WAITING);
            boolean settled =
                    t.isAfter(from) && !was.before.equals(state) && merged(was.before, state, was.after, side).conflict;
            List<Layer> next = carried(t, was, state, side);
            if (settled) meant.put(t, new Meant(state, next));
            state = next;
        }
    }

    private List<Layer> carried(Instant from, Meant change, List<Layer> state, Side side) {
        if (change.before.equals(state)) return change.after;
        return each(
                merged(change.before, state, change.after, side).state,
                r -> turned(r, nextInLine(state, r, from) + further(change, find(state, r.name()), r, from)));
    }

    /** How much further the change turned the rotation than whoever was next in line. */
    private int further(@Nullable Meant change, @Nullable Rotation follows, Rotation r, Instant from) {
        Rotation after = change == null ? null : find(change.after, r.name());
        if (change == null || after == null) return 0;
        Rotation before = find(change.before, r.name());
        if (before == null) return follows != null ? 0 : after.tenure().turned();
        return after.tenure().turned() - nextInLine(change.before, after, from);
    }

    // T11 a: who is next in line

    private int nextInLine(List<Layer> before, Rotation next, Instant moment) {
        Rotation old = find(before, next.name());
        if (old == null) return 0;
        if (sameTurns(old, next) || !starts(old).isBefore(moment))
            return old.tenure().turned();
        Instant m = starts(next).isAfter(moment) ? starts(next) : moment;
        Turning was = turning(old, m);
        Turning is = turning(next, m);
        long order = was.order();
        long position = is.order() - next.tenure().turned();
        if (was.begins().isBefore(m) && !was.idle()) {
            boolean hadHalf = !Duration.between(was.begins(), m)
                    .minus(Duration.between(m, was.ends()))
                    .isNegative();
            if (is.begins().equals(m) && hadHalf) order++;
        } else if (!is.idle() && Duration.between(is.begins(), m).compareTo(Duration.between(m, is.ends())) > 0) {
            position++;
        }
        return (int) Math.floorMod(due(old.slots(), order, next.slots()) - position, (long)
                next.slots().size());
    }

    private Turning turning(Rotation rotation, Instant m) {
        int days =
                switch (rotation.every().unit()) {
                    case HOURS, DAYS -> 8;
                    case WEEKS -> 30;
                    case MONTHS -> 70;
                };
        Rotation one = rotation.within(Validity.WHOLE);
        Twin twin = turning.computeIfAbsent(one, r -> new Twin(Rota.of(r)));
        List<Twin.Turn> all = twin.turns(twin.only(), m.plus(Duration.ofDays(days)));
        return new Turning(rotation, all, Turning.largest(all, m));
    }

    /** The turn of a rotation at a moment. */
    private record Turning(Rotation rotation, List<Twin.Turn> all, int k) {
        private static int largest(List<Twin.Turn> all, Instant m) {
            return IntStream.range(0, all.size())
                    .filter(i -> !all.get(i).handoff().isAfter(m))
                    .max()
                    .orElse(0);
        }

        Instant begins() {
            return all.get(k).handoff();
        }

        Instant ends() {
            return all.stream()
                    .skip(k + 1)
                    .map(Twin.Turn::handoff)
                    .min(Instant::compareTo)
                    .orElseThrow();
        }

        boolean idle() {
            return all.get(k).idle();
        }

        long order() {
            long counted = rotation.countIdleTurns() ? k : all.get(k).worked();
            return counted + rotation.tenure().turned();
        }
    }

    private static int due(List<Slot> old, long order, List<Slot> next) {
        int n = old.size();
        int place = Math.floorMod(order, n);
        if (next.contains(old.get(place))) return next.indexOf(old.get(place));
        Slot outgoing = old.get((place + n - 1) % n);
        if (next.contains(outgoing)) return (next.indexOf(outgoing) + 1) % next.size();
        for (int i = 1; i < n; i++) {
            Slot later = old.get((place + i) % n);
            if (next.contains(later)) return next.indexOf(later);
        }
        return 0;
    }

    private static boolean sameTurns(Rotation a, Rotation b) {
        return plain(a).called("x")
                .standingIn(StandIn.NEXT)
                .ending(null)
                .equals(plain(b).called("x").standingIn(StandIn.NEXT).ending(null));
    }

    // T11 b: three ways into one

    private record Outcome(List<Layer> state, boolean conflict) {}

    private static Outcome merged(List<Layer> base, List<Layer> edited, List<Layer> waiting, Side side) {
        List<Boolean> conflicts = new ArrayList<>();
        List<Rotation> merged = new ArrayList<>();
        Set<String> names = new HashSet<>(names(edited));
        names.addAll(names(waiting));
        for (String name : names) {
            Rotation r = rotation(
                    plain(find(base, name)), plain(find(edited, name)), plain(find(waiting, name)), side, conflicts);
            if (r != null) merged.add(r);
        }
        List<List<String>> layers = arranged(merged, base, edited, waiting, side, conflicts);
        List<Layer> state = layers.stream()
                .map(layer -> new Layer(layer.stream()
                        .map(name -> Objects.requireNonNull(find(List.of(new Layer(merged)), name)))
                        .toList()))
                .toList();
        return new Outcome(state, !conflicts.isEmpty());
    }

    private static <T> T pick(T base, T edited, T waiting, Side side, List<Boolean> conflicts) {
        if (Objects.equals(edited, waiting)) return waiting;
        if (Objects.equals(edited, base)) return waiting;
        if (Objects.equals(waiting, base)) return edited;
        conflicts.add(true);
        return side == Side.EDITED ? edited : waiting;
    }

    private static @Nullable Rotation rotation(
            @Nullable Rotation b, @Nullable Rotation e, @Nullable Rotation w, Side side, List<Boolean> conflicts) {
        if (b == null || e == null || w == null || e.equals(w) || e.equals(b) || w.equals(b)) {
            return pick(b, e, w, side, conflicts);
        }
        LocalDateTime start = pick(b.start(), e.start(), w.start(), side, conflicts);
        LocalDateTime until = Objects.equals(e.until(), b.until()) ? w.until() : e.until();
        Rotation merged = new Rotation(
                b.name(),
                pick(b.zone(), e.zone(), w.zone(), side, conflicts),
                start,
                null,
                pick(b.every(), e.every(), w.every(), side, conflicts),
                slots(b.slots(), e.slots(), w.slots(), side, conflicts),
                pick(b.hours(), e.hours(), w.hours(), side, conflicts),
                pick(b.standIn(), e.standIn(), w.standIn(), side, conflicts),
                pick(b.countIdleTurns(), e.countIdleTurns(), w.countIdleTurns(), side, conflicts),
                Validity.WHOLE);
        return until != null && !start.isBefore(until) ? null : merged.ending(until);
    }

    /** One person a slot, each once. A slot is known by the person who had it before. */
    private static List<Slot> slots(List<Slot> b, List<Slot> e, List<Slot> w, Side side, List<Boolean> conflicts) {
        if (e.equals(w) || e.equals(b)) return w;
        if (w.equals(b)) return e;
        List<Slot> was = known(b, e);
        List<Slot> will = known(b, w);
        TreeMap<Integer, Slot> left = new TreeMap<>();
        for (int i = 0; i < b.size(); i++) {
            Slot here = was.contains(b.get(i)) ? e.get(was.indexOf(b.get(i))) : null;
            Slot there = will.contains(b.get(i)) ? w.get(will.indexOf(b.get(i))) : null;
            Slot slot = Objects.equals(here, there) ? here : pick(b.get(i), here, there, side, conflicts);
            if (slot != null) left.put(i, slot);
        }
        List<Slot> common = left.keySet().stream()
                .map(b::get)
                .filter(s -> was.contains(s) && will.contains(s))
                .toList();
        List<List<Slot>> fitting = permutations(common).stream()
                .filter(order -> fits(order, b, was, will))
                .toList();
        if (fitting.isEmpty()) conflicts.add(true);
        Predicate<List<Slot>> chosen = order -> inOrder(order, side == Side.EDITED ? was : will);
        List<Slot> order = new ArrayList<>(
                fitting.isEmpty()
                        ? permutations(common).stream()
                                .filter(chosen)
                                .findFirst()
                                .orElseThrow()
                        : fitting.get(0));
        List<Slot> putIn = putIn(order, was, b, left, List.of());
        putIn(order, will, b, left, putIn);
        List<Slot> merged = order.stream()
                .map(s -> b.contains(s) ? Objects.requireNonNull(left.get(b.indexOf(s))) : s)
                .distinct()
                .toList();
        return merged.isEmpty() ? conflicting(e, w, side, conflicts) : merged;
    }

    private static List<Slot> conflicting(List<Slot> e, List<Slot> w, Side side, List<Boolean> conflicts) {
        conflicts.add(true);
        return side == Side.EDITED ? e : w;
    }

    /** The slots, where somebody took somebody's place called after whoever had it. */
    private static List<Slot> known(List<Slot> before, List<Slot> after) {
        List<Slot> known = new ArrayList<>(after);
        for (int j = 0; j < after.size(); j++) {
            if (before.contains(after.get(j))) continue;
            int i = j == 0
                    ? 0
                    : before.contains(known.get(j - 1)) ? before.indexOf(known.get(j - 1)) + 1 : before.size();
            if (i < before.size() && !after.contains(before.get(i)) && !known.contains(before.get(i))) {
                known.set(j, before.get(i));
            }
        }
        return known;
    }

    private static boolean fits(List<Slot> order, List<Slot> b, List<Slot> e, List<Slot> w) {
        for (Slot x : order) {
            for (Slot y : order) {
                boolean before = b.indexOf(x) < b.indexOf(y);
                boolean here = e.indexOf(x) < e.indexOf(y);
                boolean there = w.indexOf(x) < w.indexOf(y);
                boolean right = here != before ? here : there;
                if (!x.equals(y) && (order.indexOf(x) < order.indexOf(y)) != right) return false;
            }
        }
        return true;
    }

    private static boolean inOrder(List<Slot> some, List<Slot> all) {
        return all.stream().filter(some::contains).toList().equals(some);
    }

    private static List<List<Slot>> permutations(List<Slot> slots) {
        if (slots.isEmpty()) return List.of(List.of());
        List<List<Slot>> all = new ArrayList<>();
        for (Slot slot : slots) {
            List<Slot> rest = slots.stream().filter(s -> !s.equals(slot)).toList();
            for (List<Slot> order : permutations(rest)) {
                all.add(Stream.concat(Stream.of(slot), order.stream()).toList());
            }
        }
        return all;
    }

    private static List<Slot> putIn(
            List<Slot> order, List<Slot> side, List<Slot> base, Map<Integer, Slot> left, List<Slot> earlier) {
        List<Slot> added = new ArrayList<>();
        List<Slot> known = List.copyOf(order);
        for (Slot slot : side) {
            boolean gone = base.contains(slot) && !left.containsKey(base.indexOf(slot));
            if (gone || order.contains(slot)) continue;
            List<Slot> behind = side.subList(side.indexOf(slot) + 1, side.size());
            int at = order.size();
            if (behind.stream().anyMatch(known::contains)) {
                List<Slot> ahead = new ArrayList<>(side.subList(0, side.indexOf(slot)));
                Collections.reverse(ahead);
                at = ahead.stream()
                                .filter(order::contains)
                                .findFirst()
                                .map(order::indexOf)
                                .orElse(-1)
                        + 1;
                while (at < order.size() && earlier.contains(order.get(at))) at++;
            }
            order.add(at, slot);
            added.add(slot);
        }
        return added;
    }

    private static List<List<String>> arranged(
            List<Rotation> merged, List<Layer> b, List<Layer> e, List<Layer> w, Side side, List<Boolean> conflicts) {
        List<String> left = merged.stream().map(Rotation::name).toList();
        Predicate<String> everywhere = name ->
                left.contains(name) && names(b).contains(name) && names(e).contains(name) && names(w).contains(name);
        List<List<String>> before = only(b, everywhere);
        List<List<String>> chosen = pick(before, only(e, everywhere), only(w, everywhere), side, conflicts);
        List<Layer> skeleton = chosen.equals(only(w, everywhere)) ? w : e;
        if (only(e, everywhere).equals(before)) skeleton = w;
        List<List<String>> layers = new ArrayList<>();
        only(skeleton, left::contains).forEach(layer -> layers.add(new ArrayList<>(layer)));
        for (List<Layer> other : List.of(e, w)) {
            int above = -1;
            for (List<String> layer : only(other, left::contains)) {
                int at = above + 1;
                boolean known = false;
                for (String name : layer) {
                    for (int i = 0; i < layers.size() && !known; i++) {
                        if (layers.get(i).contains(name)) {
                            at = i;
                            known = true;
                        }
                    }
                }
                if (!known) layers.add(at, new ArrayList<>());
                int place = 0;
                for (String name : layer) {
                    if (layers.get(at).contains(name)) {
                        place = layers.get(at).indexOf(name) + 1;
                    } else if (layers.stream().noneMatch(l -> l.contains(name))) {
                        layers.get(at).add(place++, name);
                    }
                }
                above = at;
            }
        }
        return layers;
    }

    // T11 d: ends, and names

    private void endEverywhere(Rotation next, Instant moment) {
        UnaryOperator<Rotation> end = r -> r.name().equals(next.name()) ? endingLike(r, next) : r;
        TreeMap<Instant, List<Layer>> ended = states();
        ended.replaceAll((from, state) -> each(state, end));
        first = each(first, end);
        meant.replaceAll((from, was) -> new Meant(each(was.before, end), each(was.after, end)));
        // Nothing else may change before the moment, also where too little is left of what a version was meant to
        // change.
        for (Instant from : new ArrayList<>(meant.headMap(moment, false).keySet())) {
            List<Layer> before = ended.lowerEntry(from).getValue();
            List<Layer> state = ended.get(from);
            if (!carried(from, meant.get(from), before, Side.WAITING).equals(state))
                meant.put(from, new Meant(before, state));
        }
    }

    private static @Nullable Rotation endingLike(Rotation r, Rotation next) {
        LocalDateTime until = next.until();
        if (until != null && !r.zone().equals(next.zone())) {
            until = until.atZone(next.zone()).withZoneSameInstant(r.zone()).toLocalDateTime();
        }
        return until != null && !r.start().isBefore(until) ? null : r.ending(until);
    }

    private void everywhere(UnaryOperator<Rotation> map) {
        first = each(first, map);
        meant.replaceAll((from, was) -> new Meant(each(was.before, map), each(was.after, map)));
    }

    // words

    private static List<Layer> each(List<Layer> layers, UnaryOperator<Rotation> map) {
        List<Layer> mapped = new ArrayList<>();
        for (Layer layer : layers) {
            List<Rotation> rotations =
                    layer.rotations().stream().map(map).filter(Objects::nonNull).toList();
            if (!rotations.isEmpty()) mapped.add(new Layer(rotations));
        }
        return mapped;
    }

    private static List<Rotation> rotations(List<Layer> layers) {
        return layers.stream().flatMap(layer -> layer.rotations().stream()).toList();
    }

    private static List<String> names(List<Layer> layers) {
        return rotations(layers).stream().map(Rotation::name).toList();
    }

    private static List<List<String>> only(List<Layer> layers, Predicate<String> which) {
        return layers.stream()
                .map(layer -> layer.rotations().stream()
                        .map(Rotation::name)
                        .filter(which)
                        .toList())
                .filter(layer -> !layer.isEmpty())
                .toList();
    }

    private static @Nullable Rotation find(List<Layer> layers, String name) {
        return rotations(layers).stream()
                .filter(r -> r.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Rotation plain(@Nullable Rotation r) {
        return r == null ? null : r.within(Validity.WHOLE);
    }

    private static Rotation turned(Rotation r, int turned) {
        return r.within(new Validity(Instant.MIN, Instant.MAX, turned));
    }

    private static Instant starts(Rotation r) {
        return r.start().atZone(r.zone()).toInstant();
    }
}
