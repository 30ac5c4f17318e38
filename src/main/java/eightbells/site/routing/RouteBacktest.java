package eightbells.site.routing;

import eightbells.core.routing.Destination;
import java.time.Instant;
import java.util.List;

/**
 * What a change of the routes would have done to the alerts of the last days.
 *
 * @param looked how many alerts that is
 * @param changed how many of them would have gone elsewhere, or otherwise
 * @param first the newest of those
 */
record RouteBacktest(int looked, int changed, List<Rerouted> first) {
    static final int DAYS = 7;

    RouteBacktest {
        first = List.copyOf(first);
    }

    record Rerouted(long id, String title, Instant openedAt, String from, String to) {}

    /** {@code platform/default, high}, with a hold where there is one. */
    static String words(Destination to) {
        String hold = to.hold().isZero() ? "" : ", held " + DurationText.words(to.hold());
        return to.team() + "/" + to.policy() + ", " + to.urgency() + hold;
    }
}
