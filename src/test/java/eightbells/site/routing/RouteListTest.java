package eightbells.site.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eightbells.core.routing.Destination;
import eightbells.core.routing.Matcher;
import eightbells.core.routing.Route;
import eightbells.core.routing.Urgency;
import eightbells.platform.error.Refused;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RouteListTest {
    private static final Route A = route("a", "ours");
    private static final Route B = route("b", "ours");
    private static final Route THEIRS = route("c", "theirs");
    private static final Route REST = new Route(List.of(), to("theirs"));
    private static final RouteList LIST = list(A, B, THEIRS, REST);

    @Test
    void a_new_route_stands_before_the_last_at_the_latest() {
        Route fresh = route("d", "ours");
        assertThat(LIST.with(0, fresh).routes()).containsExactly(fresh, A, B, THEIRS, REST);
        assertThat(LIST.with(99, fresh).routes()).containsExactly(A, B, THEIRS, fresh, REST);
        assertThat(list().with(3, fresh).routes()).containsExactly(fresh);
    }

    @Test
    void a_route_moves_one_place() {
        assertThat(LIST.moved(0, 1)).isEqualTo(list(B, A, THEIRS, REST));
        assertThat(LIST.moved(2, 1)).isEqualTo(list(A, THEIRS, B, REST));
    }

    @Test
    void the_last_is_neither_moved_nor_passed_nor_removed() {
        assertThatThrownBy(() -> LIST.moved(3, 2)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> LIST.moved(2, 3)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> LIST.moved(0, -1)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> LIST.without(3)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> LIST.ordered(List.of(3, 0, 1, 2))).isInstanceOf(Refused.class);
    }

    @Test
    void an_order_names_each_route_once() {
        assertThat(LIST.ordered(List.of(2, 0, 1))).isEqualTo(list(THEIRS, A, B, REST));
        for (List<Integer> wrong : List.of(List.of(0, 1), List.of(0, 0, 1), List.of(0, 1, -1), List.<Integer>of())) {
            assertThatThrownBy(() -> LIST.ordered(wrong)).isInstanceOf(Refused.class);
        }
    }

    @Test
    void a_lead_adds_changes_removes_and_orders_what_is_theirs() {
        assertThat(ours(LIST.with(0, route("d", "ours")))).isTrue();
        assertThat(ours(LIST.replacing(0, route("e", "ours")))).isTrue();
        assertThat(ours(LIST.without(1))).isTrue();
        assertThat(ours(LIST.moved(0, 1))).isTrue();
        assertThat(ours(LIST)).isTrue();
    }

    @Test
    void a_lead_touches_nothing_of_another_team() {
        assertThat(ours(LIST.with(0, route("d", "theirs")))).isFalse();
        assertThat(ours(LIST.replacing(0, route("a", "theirs")))).isFalse();
        assertThat(ours(LIST.replacing(2, route("c", "ours")))).isFalse();
        assertThat(ours(LIST.replacing(3, new Route(List.of(), to("ours"))))).isFalse();
        assertThat(ours(LIST.without(2))).isFalse();
        assertThat(ours(LIST.moved(1, 2))).isFalse();
    }

    @Test
    void whoever_leads_all_may_do_all() {
        RouteList turned = LIST.ordered(List.of(2, 1, 0)).replacing(3, new Route(List.of(), to("ours")));
        assertThat(LIST.mayBecome(turned, team -> true)).isTrue();
        assertThat(LIST.mayBecome(turned, team -> false)).isFalse();
    }

    @Test
    void a_form_finds_its_route_where_it_was_moved_and_where_it_alone_was_changed() {
        RouteRef spot = RouteRef.of(LIST, 1);
        assertThat(spot.in(LIST)).hasValue(1);
        assertThat(spot.in(LIST.moved(1, 0))).hasValue(0);
        assertThat(spot.in(LIST.replacing(1, route("x", "ours")))).hasValue(1);
        assertThat(RouteRef.of(LIST, 3).in(LIST.without(0))).hasValue(2);
    }

    @Test
    void a_form_takes_no_other_route_for_its_own() {
        RouteRef spot = RouteRef.of(LIST, 1);
        assertThat(spot.in(LIST.without(1))).isEmpty();
        assertThat(spot.in(list(REST))).isEmpty();
        assertThat(spot.in(LIST.replacing(1, route("x", "ours")).without(0))).isEmpty();
    }

    private static boolean ours(RouteList wanted) {
        return LIST.mayBecome(wanted, Set.of("ours")::contains);
    }

    private static RouteList list(Route... routes) {
        return new RouteList(List.of(routes));
    }

    private static Route route(String service, String team) {
        return new Route(List.of(new Matcher("service", Matcher.Operator.EQUAL, service)), to(team));
    }

    private static Destination to(String team) {
        return new Destination(team, "default", Urgency.HIGH, Duration.ZERO, null);
    }
}
