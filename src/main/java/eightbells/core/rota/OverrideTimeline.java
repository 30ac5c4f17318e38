package eightbells.core.rota;

import eightbells.core.interval.Interval;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** The overrides of a schedule, laid out by when they are in force, in the order they were made (T9). */
final class OverrideTimeline {
    private static final String SOURCE = "override";

    private final long[] bounds;
    /** {@code inForce.get(i)}: between bound i - 1 and bound i. */
    private final List<List<Override>> inForce;

    OverrideTimeline(List<Override> overrides) {
        bounds = overrides.stream()
                .flatMapToLong(o -> LongStream.of(
                        WallClock.seconds(o.interval().start()),
                        WallClock.seconds(o.interval().end())))
                .sorted()
                .distinct()
                .toArray();
        inForce = inForce(overrides);
    }

    /** Goes along the bounds once, and keeps by their place in the order those that have begun and not ended. */
    private List<List<Override>> inForce(List<Override> overrides) {
        List<List<Integer>> begin = new ArrayList<>(Collections.nCopies(bounds.length + 1, List.of()));
        List<List<Integer>> end = new ArrayList<>(begin);
        for (int i = 0; i < overrides.size(); i++) {
            Interval interval = overrides.get(i).interval();
            note(begin, WallClock.below(bounds, WallClock.seconds(interval.start())), i);
            note(end, WallClock.below(bounds, WallClock.seconds(interval.end())), i);
        }
        List<List<Override>> all = new ArrayList<>(bounds.length + 1);
        SortedSet<Integer> now = new TreeSet<>();
        for (int i = 0; i <= bounds.length; i++) {
            end.get(i).forEach(now::remove);
            now.addAll(begin.get(i));
            all.add(now.stream().map(overrides::get).toList());
        }
        return all;
    }

    private static void note(List<List<Integer>> places, int at, int override) {
        if (places.get(at).isEmpty()) places.set(at, new ArrayList<>());
        places.get(at).add(override);
    }

    /** The stretch between two bounds that holds {@code t}. */
    int stretch(long t) {
        return WallClock.below(bounds, t);
    }

    long until(int stretch) {
        return stretch < bounds.length ? bounds[stretch] : Long.MAX_VALUE;
    }

    /** @param stretch the one that holds {@code t} */
    Cover apply(int stretch, Cover cover, long t, @Nullable Trace trace) {
        List<Override> overrides = inForce.get(stretch);
        if (overrides.isEmpty()) return cover;
        Cover result = cover;
        for (Override override : overrides) {
            Cover before = result;
            result = apply(override, before);
            if (trace != null) trace.override(override, before, result, t);
        }
        return result;
    }

    private static Cover apply(Override override, Cover cover) {
        Assignment person = new Assignment(override.person(), SOURCE);
        String instead = override.instead();
        return switch (override.kind()) {
            case REPLACE -> instead == null ? Cover.of(List.of(person)) : inPlaceOf(instead, person, cover);
            case ADD -> cover.people().contains(override.person()) ? cover : with(person, cover);
            case REMOVE -> without(override.person(), cover);
        };
    }

    private static Cover inPlaceOf(String instead, Assignment person, Cover cover) {
        if (!cover.people().contains(instead)) return cover;
        if (cover.people().contains(person.person())) return without(instead, cover);
        return Cover.of(cover.assignments().stream()
                .map(a -> a.person().equals(instead) ? person : a)
                .toList());
    }

    private static Cover with(Assignment person, Cover cover) {
        List<Assignment> all = new ArrayList<>(cover.assignments());
        all.add(person);
        return Cover.of(all);
    }

    private static Cover without(String person, Cover cover) {
        if (!cover.people().contains(person)) return cover;
        return Cover.of(cover.assignments().stream()
                .filter(a -> !a.person().equals(person))
                .toList());
    }
}
