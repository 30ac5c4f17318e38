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
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where the preview of a change looks, and what it marks there; as somebody without JavaScript sees it. */
@QuarkusTest
class ChangePreviewTest {
    private static final String PASSWORD = "a sentence that nobody guesses";
    /** A Wednesday. Ana's week ends on Monday at nine. */
    private static final Instant NOW = Instant.parse("2027-03-10T12:00:00Z");

    @Inject
    World world;

    @Inject
    Accounts accounts;

    private Crew crew;
    private Visitor ana;

    @BeforeEach
    void a_weekly_rotation_of_two() {
        world.forgetOpenAlerts();
        world.setTo(NOW);
        crew = world.crew()
                .lead("ana")
                .member("ben")
                .member("cleo")
                .step("PT10M", "team")
                .muster();
        world.apply(
                """
                teams: [{slug: %s, schedules: [{slug: primary, zone: Europe/Berlin, layers: [{rotations: [
                  {name: weekly, start: 2027-03-08T09:00, every: P1W, slots: [[%s], [%s]]}]}]}]}]"""
                        .formatted(crew.team(), crew.handle("ana"), crew.handle("ben")));
        accounts.password(crew.handle("ana"), PASSWORD);
        ana = new Visitor().signIn(crew.email("ana"), PASSWORD);
    }

    @Test
    void it_opens_where_the_shifts_first_differ_however_far_ahead() {
        FilledForm preview = previewed(with("cleo"), "2027-05-03T09:00");

        assertThat(preview.value("shown-from")).isEqualTo("2027-05-03T07:00:00Z");
        assertThat(preview.part("first-difference")).contains("Mon 17 May 09:00");
        assertThat(preview.value("window")).isEqualTo("2027-05-16");
        assertThat(preview.part("plans")).contains("instead of ana");
        assertThat(preview.part("plans")).doesNotContain("Nothing differs in these four weeks");
    }

    @Test
    void what_differs_is_marked_in_both_lanes_and_told_in_the_list_in_words() {
        FilledForm preview = previewed(with("cleo"));

        assertThat(preview.page().select(".lane a.bar.comes").eachAttr("aria-label"))
                .isNotEmpty()
                .allMatch(label -> label.contains("; instead of "))
                .first()
                .asString()
                .startsWith("cleo, Mon 22 Mar 09:00 to Mon 29 Mar 09:00 Europe/Berlin");
        assertThat(preview.page().select(".lane a.bar.goes").eachAttr("aria-label"))
                .isNotEmpty()
                .allMatch(label -> label.endsWith(" instead"))
                .first()
                .asString()
                .startsWith("ana, Mon 22 Mar 09:00 to Mon 29 Mar 09:00 Europe/Berlin");
        assertThat(preview.page().select(".differing li").eachText().get(0))
                .isEqualTo("Mon 22 Mar 09:00 – Mon 29 Mar 09:00 cleo instead of ana");
        assertThat(preview.page().select("ol.days").text()).contains("instead of ana");
    }

    @Test
    void it_is_paged_and_what_will_be_saved_stays_the_same() {
        FilledForm first = previewed(with("cleo"), "2027-05-03T09:00");

        FilledForm later = paged(first, "later");
        assertThat(later.value("window")).isEqualTo("2027-06-13");
        assertThat(later.value("shown-from")).isEqualTo("2027-05-03T07:00:00Z");
        assertThat(paged(later, "earlier").value("window")).isEqualTo("2027-05-16");
        FilledForm before = paged(first, "earlier");
        assertThat(before.value("window")).isEqualTo("2027-04-18");
        assertThat(before.part("plans")).contains("Nothing differs in these four weeks");
        FilledForm last = paged(before, "last");
        assertThat(last.value("window")).isEqualTo("2027-06-29");
        assertThat(last.part("first-difference")).contains("the last one known Mon 19 Jul 09:00");
        assertThat(last.part("plans")).contains("instead of");
        assertThat(paged(last, "first").value("window")).isEqualTo("2027-05-16");

        assertThat(last.press(ana, "save").statusCode()).isEqualTo(303);

        assertThat(List.of(onCall("2027-05-10"), onCall("2027-05-17"), onCall("2027-05-24")))
                .containsExactly(crew.handle("ben"), crew.handle("cleo"), crew.handle("ana"));
    }

    @Test
    void nobody_pages_into_the_past_or_out_of_the_calendar() {
        FilledForm first = previewed(with("cleo"));

        assertThat(paged(paged(first, "earlier"), "earlier").value("window")).isEqualTo("2027-03-09");
        first.type("window", "9999-12-31");
        assertThat(paged(first, "later").value("window")).isLessThan("2038");
        first.type("window", "tomorrow");
        assertThat(paged(first, "later").value("window")).isEqualTo("2027-04-18");
    }

    @Test
    void what_is_looked_at_far_ahead_is_shown_again_where_it_is_no_longer_so() {
        FilledForm far = previewed(with("cleo"));
        for (int i = 0; i < 4; i++) far = paged(far, "later");
        assertThat(far.value("window")).isEqualTo("2027-07-11");
        world.apply("people: [{handle: %s, absences: [{kind: away, from: 2027-07-12T00:00, until: 2027-07-26T00:00}]}]"
                .formatted(crew.handle("ben")));

        Response answer = far.press(ana, "save");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.asString()).contains("changed by somebody else while you looked");
    }

    @Test
    void where_nobody_s_shifts_differ_it_says_so_with_the_time_that_was_compared() {
        FilledForm form = form();
        form.type("r1-name", "the week");

        FilledForm preview = previewed(form);

        assertThat(preview.part("plans"))
                .contains("Everybody's shifts stay as they are", "Compared: Wed 10 Mar 13:00 – Tue 8 Jun 14:00");
        assertThat(preview.page().select(".lane .comes, .lane .goes")).isEmpty();
    }

    @Test
    void a_waiting_change_that_is_edited_opens_where_that_differs() {
        previewed(with("cleo"), "2027-05-03T09:00").press(ana, "save").then().statusCode(303);
        FilledForm waiting = FilledForm.of(ana.get(path() + "/edit?version=2027-05-03T07:00:00Z"), "#plan");
        FilledForm without = FilledForm.of(waiting.press(ana, "slot-remove:r1:3"), "#plan");

        FilledForm preview = previewed(without);

        assertThat(preview.value("shown-from")).isEqualTo("2027-05-03T07:00:00Z");
        assertThat(preview.value("window")).isEqualTo("2027-05-16");
        assertThat(preview.part("plans")).contains("instead of cleo");
    }

    private String path() {
        return "/teams/" + crew.team() + "/schedules/primary";
    }

    private FilledForm form() {
        return FilledForm.of(ana.get(path() + "/edit"), "#plan");
    }

    private FilledForm with(String name) {
        return FilledForm.of(form().type("r1-add", crew.handle(name)).press(ana, "slot-add:r1"), "#plan");
    }

    private FilledForm previewed(FilledForm form) {
        return FilledForm.of(form.press(ana, "preview"), "#decide");
    }

    private FilledForm previewed(FilledForm form, String moment) {
        return previewed(form.type("when", "at").type("at", moment));
    }

    private FilledForm paged(FilledForm preview, String where) {
        Response answer = preview.press(ana, "page:" + where);
        assertThat(answer.statusCode()).isEqualTo(200);
        return FilledForm.of(answer, "#decide");
    }

    private String onCall(String day) {
        return world.program()
                .get("/api/v1/on-call?team=" + crew.team() + "&schedule=primary&at=" + day + "T12:00:00Z")
                .jsonPath()
                .getString("schedules[0].onCall[0].person");
    }
}
