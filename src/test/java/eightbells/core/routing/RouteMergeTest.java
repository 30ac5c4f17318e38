package eightbells.core.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RouteMergeTest {
    @Test
    void the_routes_of_other_teams_stay_at_their_places_and_new_ones_come_before_the_catch_all() {
        assertThat(merged(List.of("ops a", "web b", "ops *"), List.of("web c", "web d"), "web"))
                .containsExactly("ops a", "web c", "web d", "ops *");
    }

    @Test
    void a_team_keeps_the_places_that_it_has_and_gets_its_new_order() {
        assertThat(merged(List.of("web a", "ops b", "web c", "ops *"), List.of("web c", "web a"), "web"))
                .containsExactly("web c", "ops b", "web a", "ops *");
    }

    @Test
    void what_a_team_no_longer_wants_goes() {
        assertThat(merged(List.of("web a", "ops b", "web c", "ops *"), List.of("web c"), "web"))
                .containsExactly("web c", "ops b", "ops *");
    }

    @Test
    void a_route_that_is_new_is_not_hidden_by_the_catch_all_of_whoever_came_before() {
        List<String> taken = merged(List.of("ops *"), List.of("web a", "web *"), "web");
        assertThat(taken).containsExactly("web a", "web *", "ops *");
        assertThat(merged(taken, List.of("db b"), "db")).containsExactly("web a", "db b", "web *", "ops *");
    }

    @Test
    void the_same_once_more_changes_nothing() {
        List<String> once = merged(List.of("ops a", "ops *"), List.of("web b", "web *"), "web");
        assertThat(merged(once, List.of("web b", "web *"), "web")).isEqualTo(once);
    }

    private static List<String> merged(List<String> now, List<String> wanted, String... teams) {
        return RouteMerge.merged(routes(now), routes(wanted), Set.of(teams)).stream()
                .map(route -> route.destination().team() + " "
                        + (route.catchesAll() ? "*" : route.match().get(0).value()))
                .toList();
    }

    /** {@code web a}: what says {@code service="a"} goes to the team web; {@code web *}: everything. */
    private static List<Route> routes(List<String> words) {
        return words.stream()
                .map(word -> word.split(" "))
                .map(word -> new Route(
                        Stream.of(word[1])
                                .filter(value -> !value.equals("*"))
                                .map(value -> Matcher.parse("service=\"" + value + "\""))
                                .toList(),
                        new Destination(word[0], "default", Urgency.HIGH, Duration.ZERO, null)))
                .toList();
    }
}
