package eightbells.site.routing;

import eightbells.alerting.alert.Alert;
import eightbells.alerting.alert.Alerts;
import eightbells.core.routing.Routes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Sends the alerts of the last days through other routes, to see which would have gone elsewhere. */
@ApplicationScoped
class RouteBacktests {
    private static final int MOST = 1_000;
    private static final int SHOWN = 8;

    private final Alerts alerts;

    RouteBacktests(Alerts alerts) {
        this.alerts = alerts;
    }

    /** Both lists are to end with a route that takes everything; where one does not, nothing can be said. */
    @Transactional
    RouteBacktest of(RouteList before, RouteList after, Instant now) {
        if (!whole(before) || !whole(after)) return new RouteBacktest(0, 0, List.of());
        Routes was = new Routes(before.routes());
        Routes would = new Routes(after.routes());
        List<Alert> looked = alerts.since(now.minus(Duration.ofDays(RouteBacktest.DAYS)), MOST);
        List<RouteBacktest.Rerouted> changed = new ArrayList<>();
        for (Alert alert : looked) {
            String from = RouteBacktest.words(was.destinationOf(alert.labels));
            String to = RouteBacktest.words(would.destinationOf(alert.labels));
            if (from.equals(to)) continue;
            changed.add(new RouteBacktest.Rerouted(alert.id, alert.title, alert.openedAt, from, to));
        }
        return new RouteBacktest(
                looked.size(), changed.size(), changed.stream().limit(SHOWN).toList());
    }

    private static boolean whole(RouteList list) {
        return !list.routes().isEmpty()
                && list.routes().get(list.routes().size() - 1).catchesAll();
    }
}
