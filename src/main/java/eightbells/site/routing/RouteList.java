package eightbells.site.routing;

import eightbells.core.routing.Route;
import eightbells.platform.error.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** The routes as edits make others of them; places count from 0. The last stays last. */
record RouteList(List<Route> routes) {
    RouteList {
        routes = List.copyOf(routes);
    }

    boolean has(int index) {
        return index >= 0 && index < routes.size();
    }

    boolean last(int index) {
        return index == routes.size() - 1;
    }

    /** How many routes may be moved: all but the last. */
    int movable() {
        return Math.max(0, routes.size() - 1);
    }

    /** @param index at most {@link #movable}: before the last at the latest */
    RouteList with(int index, Route route) {
        List<Route> list = new ArrayList<>(routes);
        list.add(Math.max(0, Math.min(index, movable())), route);
        return new RouteList(list);
    }

    RouteList replacing(int index, Route route) {
        List<Route> list = new ArrayList<>(routes);
        list.set(index, route);
        return new RouteList(list);
    }

    /** @throws Refused where it is the last */
    RouteList without(int index) {
        if (last(index)) throw Refused.because("", "The last route takes what no other does, and cannot be removed");
        List<Route> list = new ArrayList<>(routes);
        list.remove(index);
        return new RouteList(list);
    }

    /** One place up or down. */
    RouteList moved(int from, int to) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, movable()).boxed().toList());
        if (from < 0 || from >= movable() || to < 0 || to >= movable()) throw lastStaysLast();
        order.add(to, order.remove(from));
        return ordered(order);
    }

    /** @param order the places of all routes but the last, in their new order */
    RouteList ordered(List<Integer> order) {
        boolean each = order.stream()
                .sorted()
                .toList()
                .equals(IntStream.range(0, movable()).boxed().toList());
        if (!each) throw lastStaysLast();
        List<Route> list = new ArrayList<>(order.stream().map(routes::get).toList());
        if (!routes.isEmpty()) list.add(routes.get(routes.size() - 1));
        return new RouteList(list);
    }

    /**
     * Whether somebody may make {@code wanted} of this: whatever route comes, goes or changes is of a team that they
     * lead, and so are both of any two that change places.
     *
     * @param leads whether they lead a team, by slug
     */
    boolean mayBecome(RouteList wanted, Predicate<String> leads) {
        List<Route> gone = new ArrayList<>(routes);
        List<Route> come = new ArrayList<>();
        for (Route route : wanted.routes) if (!gone.remove(route)) come.add(route);
        return gone.stream().allMatch(route -> led(route, leads))
                && come.stream().allMatch(route -> led(route, leads))
                && ofOthers(gone, come, wanted, leads);
    }

    /** Of the routes that stay, those of other teams stand in the same order to everything as before. */
    private boolean ofOthers(List<Route> gone, List<Route> come, RouteList wanted, Predicate<String> leads) {
        List<Route> before = new ArrayList<>(routes);
        List<Route> after = new ArrayList<>(wanted.routes);
        gone.forEach(before::remove);
        come.forEach(after::remove);
        for (int i = 0; i < before.size(); i++) {
            for (int j = i + 1; j < before.size(); j++) {
                Route upper = before.get(i);
                Route lower = before.get(j);
                boolean swapped = after.indexOf(upper) > after.indexOf(lower);
                if (swapped && !(led(upper, leads) && led(lower, leads))) return false;
            }
        }
        return true;
    }

    private static boolean led(Route route, Predicate<String> leads) {
        return leads.test(route.destination().team());
    }

    private static Refused lastStaysLast() {
        return Refused.because("", "The last route takes what no other does, and stays last");
    }
}
