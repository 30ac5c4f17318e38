package eightbells.site.routing;

import eightbells.core.routing.Destination;
import eightbells.core.routing.Route;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A route in the list, ready to print.
 *
 * @param index its place, from 0
 * @param last whether it takes the rest
 * @param teamName null: its slug says enough
 * @param hold in words; null: none
 * @param playbook as it is named; null: none
 * @param mine whether whoever looks may change it
 * @param up whether they may move it up, past what stands there
 */
record RouteLine(
        int index,
        boolean last,
        List<Condition> conditions,
        String team,
        @Nullable String teamName,
        String policy,
        String urgency,
        @Nullable String hold,
        @Nullable String playbook,
        boolean mine,
        boolean up,
        boolean down) {
    RouteLine {
        conditions = List.copyOf(conditions);
    }

    /** @param directory null: slugs say enough */
    static RouteLine of(int index, RouteList list, @Nullable TargetNames directory, boolean mine) {
        Route route = list.routes().get(index);
        Destination to = route.destination();
        return new RouteLine(
                index,
                list.last(index),
                route.match().stream().map(Condition::of).toList(),
                to.team(),
                directory == null ? null : directory.team(to.team()),
                to.policy(),
                to.urgency().toString(),
                to.hold().isZero() ? null : DurationText.words(to.hold()),
                to.playbook(),
                mine,
                false,
                false);
    }

    RouteLine movable(boolean up, boolean down) {
        return new RouteLine(index, last, conditions, team, teamName, policy, urgency, hold, playbook, mine, up, down);
    }

    public int number() {
        return index + 1;
    }

    /** Where the playbook can be read. */
    public @Nullable String playbookHref() {
        if (playbook == null) return null;
        boolean web = playbook.startsWith("https://") || playbook.startsWith("http://");
        return web ? playbook : "/teams/" + team + "/playbooks/" + playbook;
    }
}
