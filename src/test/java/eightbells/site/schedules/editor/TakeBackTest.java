package eightbells.site.schedules.editor;

import static org.assertj.core.api.Assertions.assertThat;

import eightbells.Crew;
import eightbells.FilledForm;
import eightbells.Visitor;
import eightbells.World;
import eightbells.account.credential.Accounts;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An edit is taken back from the history, as an edit of its own. */
@QuarkusTest
class TakeBackTest {
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
    void a_weekly_rotation_of_two() {
        world.setTo(NOW);
        crew = world.crew()
                .lead("ana")
                .member("ben")
                .member("cleo")
                .member("dora")
                .step("PT10M", "team")
                .muster();
        world.apply(
                """
                teams: [{slug: %s, schedules: [{slug: primary, zone: Europe/Berlin, layers: [{rotations: [
                  {name: weekly, start: 2027-03-08T09:00, every: P1W, slots: [[%s], [%s]]}]}]}]}]"""
                        .formatted(crew.team(), crew.handle("ana"), crew.handle("ben")));
        for (String name : List.of("ana", "cleo")) accounts.password(crew.handle(name), PASSWORD);
        ana = new Visitor().signIn(crew.email("ana"), PASSWORD);
        world.setTo(NOW.plusSeconds(60));
    }

    @Test
    void an_edit_that_counts_is_undone_by_one_that_is_shown_first() {
        List<String> before = weeks();
        save(with("cleo"), "now");
        assertThat(weeks()).isNotEqualTo(before);
        world.setTo(NOW.plusSeconds(120));

        FilledForm form = FilledForm.of(ana.get(link()), "#plan");
        assertThat(form.page().select("#notice").text()).contains("Nothing is saved yet");
        save(form, "now");

        assertThat(weeks()).isEqualTo(before);
    }

    @Test
    void a_new_name_is_taken_back_without_moving_anybody() {
        List<String> before = weeks();
        save(FilledForm.of(ana.get(path() + "/edit"), "#plan").type("r1-name", "by week"), "now");
        world.setTo(NOW.plusSeconds(120));

        FilledForm form = FilledForm.of(ana.get(link()), "#plan");
        FilledForm preview = FilledForm.of(form.press(ana, "preview"), "#decide");

        assertThat(preview.page().select("main").text())
                .contains("by week is called weekly")
                .doesNotContain("weekly added");
        save(form, "now");
        assertThat(world.program()
                        .get("/api/v1/rota")
                        .jsonPath()
                        .getList("teams.find { it.slug == '%s' }.schedules.layers.flatten().rotations.flatten().name"
                                .formatted(crew.team())))
                .containsExactly("weekly");
        assertThat(weeks()).isEqualTo(before);
    }

    @Test
    void what_was_changed_since_stays() {
        save(with("cleo"), "now");
        String back = link();
        world.setTo(NOW.plusSeconds(120));
        save(with("dora"), "now");
        world.setTo(NOW.plusSeconds(180));

        save(FilledForm.of(ana.get(back), "#plan"), "now");

        assertThat(weeks()).contains(crew.handle("dora")).doesNotContain(crew.handle("cleo"));
    }

    @Test
    void one_that_waits_is_withdrawn() {
        List<String> before = weeks();
        save(with("cleo"), "usual");

        Response page = ana.get(link());

        assertThat(page.statusCode()).isEqualTo(303);
        String withdrawal = page.header("Location");
        assertThat(withdrawal).contains("/withdraw?from=2027-03-15T08:00:00Z");
        FilledForm.of(ana.get(withdrawal), "#decide")
                .press(ana, "withdraw")
                .then()
                .statusCode(303);
        assertThat(weeks()).isEqualTo(before);
    }

    @Test
    void it_is_offered_to_leads_alone() {
        save(with("cleo"), "now");
        String edit = edit();

        Visitor cleo = new Visitor().signIn(crew.email("cleo"), PASSWORD);
        Document page =
                Jsoup.parse(cleo.get(edit).then().statusCode(200).extract().asString());

        assertThat(page.select("h1").text()).startsWith("Change of");
        assertThat(page.select("a[href*=back]")).isEmpty();
        assertThat(cleo.get(link()).statusCode()).isEqualTo(403);
        assertThat(ana.get(path() + "/edit?back=0").statusCode()).isEqualTo(404);
    }

    private String path() {
        return "/teams/" + crew.team() + "/schedules/primary";
    }

    private String edit() {
        Document history = Jsoup.parse(ana.get("/history?about=" + crew.team() + "/primary")
                .then()
                .statusCode(200)
                .extract()
                .asString());
        return history.select("main a[href^=/history/]").attr("href");
    }

    private String link() {
        Document page = Jsoup.parse(ana.get(edit()).asString());
        assertThat(page.select("a[href*=back]")).hasSize(1);
        return page.select("a[href*=back]").attr("href");
    }

    private FilledForm with(String name) {
        FilledForm form = FilledForm.of(ana.get(path() + "/edit"), "#plan");
        return FilledForm.of(form.type("r1-add", crew.handle(name)).press(ana, "slot-add:r1"), "#plan");
    }

    private void save(FilledForm form, String when) {
        FilledForm preview = FilledForm.of(form.press(ana, "preview"), "#decide");
        FilledForm shown = FilledForm.of(preview.type("when", when).press(ana, "preview"), "#decide");
        shown.press(ana, "save").then().statusCode(303);
    }

    private List<String> weeks() {
        return IntStream.range(1, 7)
                .mapToObj(week -> NOW.plus(Duration.ofDays(7L * week)))
                .map(t -> world.program()
                        .queryParam("team", crew.team())
                        .queryParam("at", t.toString())
                        .get("/api/v1/on-call")
                        .then()
                        .statusCode(200)
                        .extract()
                        .<String>path("schedules[0].onCall[0].person"))
                .toList();
    }
}
