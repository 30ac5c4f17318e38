package eightbells.core.routing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** What becomes of the one list of routes where somebody speaks for some teams only. */
public final class RouteMerge {
    private RouteMerge() {}

    /**
     * The routes of other teams stay at their places. Those of the teams in question are as wanted, in that order: first
     * in the places that they have, then before the first route that catches everything, which would hide them.
     *
     * @param wanted all routes that are to lead to these teams
     */
    public static List<Route> merged(List<Route> now, List<Route> wanted, Set<String> teams) {
        Deque<Route> left = new ArrayDeque<>(
                wanted.stream().filter(route -> !route.catchesAll()).toList());
        List<Route> catchAlls = wanted.stream().filter(Route::catchesAll).toList();
        List<Route> merged = new ArrayList<>();
        boolean caught = false;
        for (Route route : now) {
            if (route.catchesAll() && !caught) {
                merged.addAll(left);
                merged.addAll(catchAlls);
                left.clear();
                caught = true;
            }
            boolean theirs = teams.contains(route.destination().team());
            if (!theirs) merged.add(route);
            else if (!route.catchesAll() && !left.isEmpty()) merged.add(left.pop());
        }
        merged.addAll(left);
        if (!caught) merged.addAll(catchAlls);
        return List.copyOf(merged);
    }
}
