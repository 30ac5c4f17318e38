package eightbells.routing;

import eightbells.alert.Alert;
import eightbells.alert.Alerts;
import eightbells.core.routing.Routes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Sends the alerts of the last days through other routes, to see which would have gone elsewhere. */
@ApplicationScoped
class Effects {
    private static final int MOST = 1_000;
    private static final int SHOWN = 8;

    private final Alerts alerts;

    Effects(Alerts alerts) {
        this.alerts = alerts;
    }

    /** Both lists are to end with a route that takes everything; where one does not, nothing can be said. */
    @Transactional
    Effect of(RouteList before, RouteList after, Instant now) {
        if (!whole(before) || !whole(after)) return new Effect(0, 0, List.of());
        Routes was = new Routes(before.routes());
        Routes would = new Routes(after.routes());
        List<Alert> looked = alerts.since(now.minus(Duration.ofDays(Effect.DAYS)), MOST);
        List<Effect.Rerouted> changed = new ArrayList<>();
        for (Alert alert : looked) {
            String from = Effect.words(was.destinationOf(alert.labels));
            String to = Effect.words(would.destinationOf(alert.labels));
            if (from.equals(to)) continue;
            changed.add(new Effect.Rerouted(alert.id, alert.title, alert.openedAt, from, to));
        }
        return new Effect(
                looked.size(), changed.size(), changed.stream().limit(SHOWN).toList());
    }

    private static boolean whole(RouteList list) {
        return !list.routes().isEmpty()
                && list.routes().get(list.routes().size() - 1).catchesAll();
    }
}
