package eightbells.core.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoutesTest {
    private static final Route RABBIT = route("platform", "severity=\"critical\"", "service=~\"rabbit.*\"");
    private static final Route CRITICAL = route("urgent", "severity=\"critical\"");
    private static final Route REST = route("everybody");

    @Test
    void theFirstRouteWhoseMatchersAllMatchWins() {
        Routes routes = Routes.of(RABBIT, CRITICAL, REST);
        Labels rabbit = Labels.of("severity", "critical", "service", "rabbitmq");
        assertThat(routes.destinationOf(rabbit).team()).isEqualTo("platform");
        assertThat(routes.destinationOf(rabbit.with("service", "mysql")).team()).isEqualTo("urgent");
        assertThat(routes.indexOf(rabbit.with("service", "mysql"))).isEqualTo(1);
        assertThat(routes.routeOf(rabbit)).isEqualTo(RABBIT);
    }

    @Test
    void whatNoOtherRouteTakesIsTakenByTheLast() {
        Routes routes = Routes.of(RABBIT, CRITICAL, REST);
        assertThat(routes.destinationOf(Labels.NONE).team()).isEqualTo("everybody");
        assertThat(routes.indexOf(Labels.of("severity", "info"))).isEqualTo(2);
    }

    @Test
    void aListWhoseLastRouteHasMatchersIsRefused() {
        assertThatThrownBy(() -> Routes.of(REST, RABBIT)).hasMessageContaining("the last route has no matchers");
        assertThatThrownBy(() -> Routes.of()).hasMessageContaining("the last route has no matchers");
    }

    @Test
    void aValueThatHangsAnExpressionReachesTheLastRoute() {
        Routes routes = Routes.of(route("a", "x=~\"(.*a){12}c\""), route("b", "x!~\"(.*a){12}c\""), REST);
        assertThat(routes.destinationOf(Labels.of("x", "a".repeat(100))).team()).isEqualTo("everybody");
    }

    @Test
    void aDestinationNamesATeamAndAPolicyAndHoldsForAWeekAtMost() {
        assertThatThrownBy(() -> new Destination(" ", "p", Urgency.LOW, Duration.ZERO, null))
                .hasMessageContaining("names a team and a policy");
        assertThatThrownBy(() -> new Destination("t", "p", Urgency.LOW, Duration.ofSeconds(-1), null))
                .hasMessageContaining("a hold lasts from PT0S to PT168H");
        assertThatThrownBy(() -> new Destination("t", "p", Urgency.LOW, Duration.ofDays(8), null))
                .hasMessageContaining("a hold lasts from PT0S to PT168H");
    }

    @Test
    void aSeverityHasOneSpelling() {
        assertThat(Severity.named("critical")).contains(Severity.CRITICAL);
        assertThat(Severity.named("Critical")).isEmpty();
        assertThat(Severity.INFO).hasToString("info");
    }

    private static Route route(String team, String... matchers) {
        return new Route(
                List.of(matchers).stream().map(Matcher::parse).toList(),
                new Destination(team, "default", Urgency.HIGH, Duration.ZERO, null));
    }
}
