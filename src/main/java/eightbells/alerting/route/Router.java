package eightbells.alerting.route;

import eightbells.core.routing.Destination;
import eightbells.core.routing.Labels;
import eightbells.core.routing.Route;
import eightbells.core.routing.Routes;
import eightbells.rota.schedule.Rotas;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds where an alert goes. The routes are read again whenever the rota has a new revision. */
@ApplicationScoped
public class Router {
    private final AlertRoutes routes;
    private final Rotas rotas;
    private volatile @Nullable Known known;

    Router(AlertRoutes routes, Rotas rotas) {
        this.routes = routes;
        this.rotas = rotas;
    }

    private record Known(long revision, Optional<Routes> routes) {}

    /** The first route that matches; empty only where there is no policy yet that an alert could follow. */
    public Optional<Route> route(Labels labels) {
        return routes().map(r -> r.routeOf(labels));
    }

    /** The place of a route in the list, from 0. */
    public int position(Route route) {
        return routes().map(r -> r.routes().indexOf(route)).orElse(-1);
    }

    public Optional<Destination> destination(Labels labels) {
        return route(labels).map(Route::destination);
    }

    private Optional<Routes> routes() {
        long revision = rotas.routes();
        Known now = known;
        if (now == null || now.revision != revision) {
            now = new Known(revision, routes.toCore());
            known = now;
        }
        return now.routes;
    }
}
