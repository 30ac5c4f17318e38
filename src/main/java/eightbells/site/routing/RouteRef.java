package eightbells.site.routing;

import eightbells.core.routing.Route;
import eightbells.rota.edit.Fingerprint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which route a form is about: routes have no name, and while somebody types, others may move, change or remove them.
 *
 * @param index its place, from 0, when the form was made
 * @param route what it was, in short; {@code last}: the one that takes the rest
 * @param others what all the others were, in short
 */
record RouteRef(int index, String route, String others) {
    private static final String LAST = "last";

    static RouteRef of(RouteList list, int index) {
        return new RouteRef(
                index, list.last(index) ? LAST : Fingerprint.of(list.routes().get(index)), others(list, index));
    }

    /** Whether it is the route that takes the rest. */
    boolean last() {
        return route.equals(LAST);
    }

    /** Where that route is now; empty where it is gone, or became another while the list around it changed too. */
    OptionalInt in(RouteList list) {
        if (last()) return OptionalInt.of(list.routes().size() - 1);
        boolean there = list.has(index) && !list.last(index);
        if (there && is(list.routes().get(index))) return OptionalInt.of(index);
        Optional<Route> moved = list.routes().stream().filter(this::is).findFirst();
        if (moved.isPresent()) return OptionalInt.of(list.routes().indexOf(moved.get()));
        return there && others(list, index).equals(others) ? OptionalInt.of(index) : OptionalInt.empty();
    }

    private boolean is(Route candidate) {
        return Fingerprint.of(candidate).equals(route);
    }

    private static String others(RouteList list, int index) {
        List<Route> others = new ArrayList<>(list.routes());
        others.remove(index);
        return Fingerprint.of(others);
    }
}
