package eightbells.site.history;

import static org.assertj.core.api.Assertions.assertThat;

import eightbells.Crew;
import eightbells.Visitor;
import eightbells.World;
import eightbells.account.credential.Accounts;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who changed what, when, and what the timeline was before. */
@QuarkusTest
class HistoryPageTest {
    private static final String PASSWORD = "a sentence that nobody guesses";
    private static final Pattern EDIT = Pattern.compile("href=\"(/history/\\d+)\"");

    @Inject
    World world;

    @Inject
    Accounts accounts;

    private Crew crew;
    private Visitor ana;

    @BeforeEach
    void a_schedule_that_ana_keeps_alone() {
        world.forgetOpenAlerts();
        world.setTo(Instant.parse("2027-05-05T12:00:00Z"));
        crew = world.crew()
                .lead("ana")
                .member("ben")
                .schedule("primary", "ana")
                .step("PT10M", "team")
                .muster();
        accounts.password(crew.handle("ana"), PASSWORD);
        ana = new Visitor().signIn(crew.email("ana"), PASSWORD);
    }

    private String newest(String about) {
        String page = ana.get("/history?about=" + about).asString();
        return EDIT.matcher(page)
                .results()
                .map(MatchResult::group)
                .findFirst()
                .orElse("")
                .replaceAll("href=|\"", "");
    }

    @Test
    void an_edit_is_told_with_who_made_it_and_what_it_changed() {
        world.program()
                .contentType("application/json")
                .body(
                        """
                        {"kind": "replace", "person": "%s", "from": "2027-05-06T08:00:00Z", "until": "2027-05-07T08:00:00Z"}"""
                                .formatted(crew.handle("ben")))
                .post("/api/v1/teams/" + crew.team() + "/schedules/primary/overrides")
                .then()
                .statusCode(201);

        String page = ana.get("/history?about=" + crew.team()).asString();

        assertThat(page)
                .contains("schedule " + crew.team() + "/primary: override of " + crew.handle("ben") + " added")
                .contains("bootstrap", "a program");
    }

    @Test
    void an_edit_shows_the_timeline_as_it_was_and_as_it_became() {
        world.apply(
                """
                teams: [{slug: %s, schedules: [{slug: primary, zone: UTC, layers: [{rotations: [
                  {name: always, start: 2026-01-05T00:00, every: P1W, slots: [[%s], [%s]]}]}]}]}]"""
                        .formatted(crew.team(), crew.handle("ana"), crew.handle("ben")));

        String edit = ana.get(newest(crew.team())).asString();

        assertThat(edit).contains("rotation always changed", "Before", "After", "ben, ");
        String before = edit.substring(edit.indexOf("aria-label=\"Before"), edit.indexOf("aria-label=\"After"));
        assertThat(before).contains("ana, ").doesNotContain("ben, ");
    }

    @Test
    void what_changes_nothing_leaves_no_trace() {
        String before = newest(crew.team());

        world.apply(crew.document());

        assertThat(newest(crew.team())).isEqualTo(before);
    }

    @Test
    void nothing_found_says_what_to_look_for() {
        assertThat(ana.get("/history?about=nobody%25has_this").asString()).contains("No edit mentions it");
        assertThat(ana.get("/history/999999999").statusCode()).isEqualTo(404);
        assertThat(ana.get("/history/x").statusCode()).isEqualTo(404);
    }
}
