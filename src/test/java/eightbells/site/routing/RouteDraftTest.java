package eightbells.site.routing;

import static org.assertj.core.api.Assertions.assertThat;

import eightbells.core.routing.Destination;
import eightbells.core.routing.Matcher;
import eightbells.core.routing.Route;
import eightbells.core.routing.Urgency;
import eightbells.platform.form.Form;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RouteDraftTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a=\"b\"",
                "a!=\"\"",
                "\"a b\"=~\"x|y\"",
                "a!~\"[0-9]+\"",
                "a=\" spaced \"",
                "a=\"two\\nlines\"",
                "a=\"quote \\\" and \\\\ backslash\""
            })
    void a_route_that_is_shown_and_saved_untouched_is_the_same(String notation) {
        Route route = new Route(
                List.of(Matcher.parse(notation), Matcher.parse("plain=\"x\"")),
                new Destination("platform", "default", Urgency.LOW, Duration.ofSeconds(90), "guide#one"));

        Form form = new Form(new MultivaluedHashMap<>());
        Route read = RouteDraft.of(route).route(form, false);

        assertThat(form.errors().byField()).isEmpty();
        assertThat(read.destination()).isEqualTo(route.destination());
        assertThat(read.match()).containsExactlyInAnyOrderElementsOf(route.match());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "severity=\"critical\", service=~\"rabbit.*\"",
                "{severity=\"critical\",service=~\"rabbit.*\"}",
                "severity=critical\nservice=~\"rabbit.*\"",
                "- severity=\"critical\"\n- service=~\"rabbit.*\"",
                "  - 'severity=\"critical\"'\n  - 'service=~\"rabbit.*\"'",
                "severity=\"critical\",\nservice=~\"rabbit.*\","
            })
    void matchers_are_pasted_as_they_come(String pasted) {
        Form form = new Form(new MultivaluedHashMap<>());
        Route route = draft(pasted).route(form, false);

        assertThat(form.errors().byField()).isEmpty();
        assertThat(route.match())
                .containsExactly(Matcher.parse("severity=\"critical\""), Matcher.parse("service=~\"rabbit.*\""));
    }

    @Test
    void a_route_without_any_condition_is_refused_unless_it_is_the_last() {
        Form form = new Form(new MultivaluedHashMap<>());

        assertThat(draft("").route(form, false)).isNull();
        assertThat(form.errors().at("matchers")).contains("only the last route does that");
        assertThat(draft("").route(new Form(new MultivaluedHashMap<>()), true).catchesAll())
                .isTrue();
    }

    private static RouteDraft draft(String notation) {
        return new RouteDraft(List.of(RouteDraft.Row.EMPTY), notation, "platform/default", "high", "0", "");
    }
}
