package eightbells.site.schedules.editor;

import static org.assertj.core.api.Assertions.assertThat;

import eightbells.Crew;
import eightbells.FilledForm;
import eightbells.Visitor;
import eightbells.World;
import eightbells.account.credential.Accounts;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two schedules that are made together: both are shown, and somebody who is on both at once is told of. */
@QuarkusTest
class PrimaryAndSecondaryTest {
    private static final String PASSWORD = "a sentence that nobody guesses";
    /** A Wednesday. */
    private static final Instant NOW = Instant.parse("2027-03-10T12:00:00Z");

    @Inject
    World world;

    @Inject
    Accounts accounts;

    private Crew crew;
    private Visitor ana;

    @BeforeEach
    void a_team_without_a_schedule() {
        world.forgetOpenAlerts();
        world.setTo(NOW);
        crew = world.crew()
                .lead("ana")
                .member("ben")
                .member("cleo")
                .step("PT10M", "team")
                .muster();
        accounts.password(crew.handle("ana"), PASSWORD);
        ana = new Visitor().signIn(crew.email("ana"), PASSWORD);
    }

    @Test
    void the_preview_shows_both_by_their_names() {
        FilledForm preview = previewed();

        assertThat(preview.page().select("#plans .plan-title").eachText()).containsExactly("first", "second");
        assertThat(preview.page().select("#plans .timeline")).hasSize(2);
        assertThat(preview.page().select("h1").text()).isEqualTo("What they will be");
        assertThat(preview.page().select(".crumb").text()).contains("first and second");
        assertThat(preview.page().text()).doesNotContain("at once:");
        preview.press(ana, "save").then().statusCode(303);
        assertThat(onCall("first")).isEqualTo(crew.handle("ana"));
        assertThat(onCall("second")).isEqualTo(crew.handle("ben"));
    }

    @Test
    void somebody_on_both_at_once_is_a_warning_in_the_preview_and_then_as_long_as_it_holds() {
        benIsAway("absences: [{kind: away, from: 2027-03-15T00:00, until: 2027-03-20T00:00}]");

        FilledForm preview = previewed();

        assertThat(preview.part("on-both"))
                .contains("cleo is on first and second at once")
                .contains("Mon 15 Mar 09:00");
        preview.press(ana, "save").then().statusCode(303);
        for (String schedule : new String[] {"first", "second"}) {
            String other = schedule.equals("first") ? "second" : "first";
            assertThat(warnings(schedule)).contains("is on call on " + other + " at the same time", "Mon 15 Mar 09:00");
            assertThat(ana.get(path(schedule)).asString()).contains("/warnings");
        }

        benIsAway("absences: []");

        assertThat(warnings("first")).doesNotContain("at the same time");
        assertThat(warnings("second")).doesNotContain("at the same time");
    }

    private void benIsAway(String absences) {
        world.apply("people: [{handle: %s, %s}]".formatted(crew.handle("ben"), absences));
    }

    private FilledForm previewed() {
        FilledForm form = FilledForm.of(
                ana.get("/teams/" + crew.team() + "/new-schedule?template=primary-and-secondary"), "#plan");
        form.type("slug", "first").type("companion", "second").type("zone", "Europe/Berlin");
        return FilledForm.of(form.press(ana, "preview"), "#decide");
    }

    private String path(String schedule) {
        return "/teams/" + crew.team() + "/schedules/" + schedule;
    }

    private String warnings(String schedule) {
        return ana.get(path(schedule) + "/warnings").asString();
    }

    private String onCall(String schedule) {
        return world.program()
                .get("/api/v1/on-call?team=" + crew.team() + "&schedule=" + schedule)
                .jsonPath()
                .getString("schedules[0].onCall[0].person");
    }
}
