package eightbells.core.routing;

import java.util.List;

/** Routes in order: the first that matches wins, and the last matches everything. */
public record Routes(List<Route> routes) {
    public Routes {
        routes = List.copyOf(routes);
        if (routes.isEmpty() || !routes.get(routes.size() - 1).catchesAll()) {
            throw new IllegalArgumentException("the last route has no matchers, so that it takes what no other does");
        }
    }

    public static Routes of(Route... routes) {
        return new Routes(List.of(routes));
    }

    public Destination destinationOf(Labels labels) {
        return routeOf(labels).destination();
    }

    public Route routeOf(Labels labels) {
        return routes.get(indexOf(labels));
    }

    /** The place, from 0, of the route that an alert takes. */
    public int indexOf(Labels labels) {
        int index = 0;
        while (!routes.get(index).matches(labels)) index++;
        return index;
    }
}
