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
     * in the places that they have, then before the route that catches everything.
     *
     * @param wanted all routes that are to lead to these teams
     */
    public static List<Route> merged(List<Route> now, List<Route> wanted, Set<String> teams) {
        Deque<Route> left = new ArrayDeque<>(wanted);
        List<Route> merged = new ArrayList<>();
        for (int i = 0; i < now.size(); i++) {
            Route route = now.get(i);
            boolean last = i == now.size() - 1 && route.catchesAll();
            boolean theirs = teams.contains(route.destination().team());
            if (last) {
                while (left.size() > (theirs ? 1 : 0)) merged.add(left.pop());
            }
            if (!theirs) {
                merged.add(route);
            } else if (!left.isEmpty() && (last || !left.peek().catchesAll())) {
                merged.add(left.pop());
            }
        }
        merged.addAll(left);
        return List.copyOf(merged);
    }
}
