package eightbells.core.rota;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** The overrides of a schedule, laid out by when they are in force, in the order they were made (T9). */
final class Decisions {
    private static final String SOURCE = "override";

    private final long[] bounds;
    /** {@code inForce.get(i)}: between bound i - 1 and bound i. */
    private final List<List<Override>> inForce;

    Decisions(List<Override> overrides) {
        bounds = overrides.stream()
                .flatMapToLong(o -> LongStream.of(
                        WallClock.seconds(o.interval().start()),
                        WallClock.seconds(o.interval().end())))
                .sorted()
                .distinct()
                .toArray();
        inForce = new ArrayList<>(bounds.length + 1);
        for (int i = 0; i <= bounds.length; i++) inForce.add(List.of());
        for (Override override : overrides) {
            int from = WallClock.below(
                    bounds, WallClock.seconds(override.interval().start()));
            int until = WallClock.below(
                    bounds, WallClock.seconds(override.interval().end()));
            for (int i = from; i < until; i++) {
                List<Override> more = new ArrayList<>(inForce.get(i));
                more.add(override);
                inForce.set(i, more);
            }
        }
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
