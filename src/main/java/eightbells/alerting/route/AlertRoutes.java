package eightbells.alerting.route;

import eightbells.core.routing.Route;
import eightbells.core.routing.Routes;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The routes, in order. Once any team has a policy, the last of them matches everything. */
@ApplicationScoped
public class AlertRoutes implements PanacheRepository<AlertRoute> {
    public List<AlertRoute> inOrder() {
        return list("order by position");
    }

    /** Empty only where there is no policy yet that an alert could follow. */
    public Optional<Routes> toCore() {
        List<Route> routes = inOrder().stream().map(AlertRoute::toCore).toList();
        return routes.isEmpty() ? Optional.empty() : Optional.of(new Routes(routes));
    }
}
