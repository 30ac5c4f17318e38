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
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Editing a schedule by its form, as somebody without JavaScript does. */
@QuarkusTest
class ScheduleEditingTest {
    private static final String PASSWORD = "a sentence that nobody guesses";
    /** A Wednesday. Ana's week ends on Monday at nine. */
    private static final Instant NOW = Instant.parse("2027-03-10T12:00:00Z");

    private static final Instant HANDOFF = Instant.parse("2027-03-15T08:00:00Z");
    private static final Instant LATER = Instant.parse("2027-03-29T07:00:00Z");

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
        for (String name : List.of("ana", "ben")) accounts.password(crew.handle(name), PASSWORD);
        ana = new Visitor().signIn(crew.email("ana"), PASSWORD);
    }

    @Test
    void at_once_is_shown_before_it_is_saved() {
        FilledForm preview = previewed(with("cleo"));
        List<String> before = weeks(4);

        Response shown = preview.type("when", "now").press(ana, "save");

        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.asString()).contains("You chose another moment.");
        assertThat(weeks(4)).as("nothing is saved yet").isEqualTo(before);
        FilledForm.of(shown, "#decide").press(ana, "save").then().statusCode(303);
        assertThat(weeks(4)).isNotEqualTo(before);
    }

    @Test
    void a_moment_that_is_typed_is_chosen_though_its_button_was_not_pressed() {
        FilledForm preview = previewed(with("cleo"));
        assertThat(preview.value("when")).isEqualTo("usual");

        Response shown = preview.type("at", "2027-03-24T09:00").press(ana, "preview");

        assertThat(FilledForm.of(shown, "#decide").value("when")).isEqualTo("at");
        assertThat(FilledForm.of(shown, "#decide").value("shown-from")).isEqualTo("2027-03-24T08:00:00Z");
    }

    private String path() {
        return "/teams/" + crew.team() + "/schedules/primary";
    }

    private FilledForm form(Visitor visitor) {
        return FilledForm.of(visitor.get(path() + "/edit"), "#plan");
    }

    private FilledForm with(String name) {
        return FilledForm.of(form(ana).type("r1-add", crew.handle(name)).press(ana, "slot-add:r1"), "#plan");
    }

    private FilledForm previewed(FilledForm form) {
        return FilledForm.of(form.press(ana, "preview"), "#decide");
    }

    /** Who has each of the coming weeks, this one first. */
    private List<String> weeks(int n) {
        return java.util.stream.IntStream.range(0, n)
                .mapToObj(i -> onCall(NOW.plus(Duration.ofDays(7L * i))))
                .toList();
    }

    private String onCall(Instant t) {
        List<String> handles = world.program()
                .get("/api/v1/on-call?team=" + crew.team() + "&schedule=primary&at=" + t)
                .jsonPath()
                .getList("schedules[0].onCall.person");
        return String.join(" ", handles).replace(crew.handle(""), "").replaceAll("-\\S+", "");
    }

    @Test
    void somebody_added_changes_nobody_s_shift_before_the_next_handoff_and_next_stays_next() {
        FilledForm preview = previewed(with("cleo"));
        assertThat(weeks(3)).containsExactly("ana", "ben", "ana");

        assertThat(preview.press(ana, "save").statusCode()).isEqualTo(303);

        assertThat(weeks(5)).containsExactly("ana", "ben", "cleo", "ana", "ben");
        assertThat(onCall(HANDOFF.minusSeconds(1))).isEqualTo("ana");
    }

    @Test
    void somebody_removed_keeps_their_shift_until_the_moment_that_was_chosen() {
        FilledForm without = FilledForm.of(form(ana).press(ana, "slot-remove:r1:2"), "#plan");
        FilledForm preview = previewed(without).type("when", "at").type("at", "2027-03-24T09:00");
        assertThat(preview.press(ana, "save").asString()).contains("You chose another moment");

        FilledForm again = previewed(without.type("when", "at").type("at", "2027-03-24T09:00"));
        assertThat(again.press(ana, "save").statusCode()).isEqualTo(303);

        assertThat(weeks(4)).containsExactly("ana", "ben", "ana", "ana");
        assertThat(onCall(HANDOFF.plus(Duration.ofDays(6)))).isEqualTo("ben");
    }

    @Test
    void the_preview_says_person_by_person_what_changes() {
        String words = previewed(with("cleo")).page().text();

        assertThat(words)
                .contains("At the next handoff Mon 15 Mar 09:00", "Person by person", "cleo", "Hours a month")
                .contains("rotation weekly changed");
    }

    @Test
    void what_was_typed_wrong_stays_with_a_message_beside_it() {
        Response answer = form(ana)
                .type("zone", "Europe/Atlantis")
                .type("r1-start", "the day after tomorrow")
                .type("r1-count", "0")
                .press(ana, "preview");

        assertThat(answer.statusCode()).isEqualTo(422);
        FilledForm form = FilledForm.of(answer, "#plan");
        assertThat(form.problem("zone")).contains("zone like Europe/Berlin");
        assertThat(form.problem("r1-start")).contains("local time like");
        assertThat(form.problem("r1-count")).contains("from one hour to a century");
        assertThat(form.value("zone")).isEqualTo("Europe/Atlantis");
        assertThat(form.value("r1-start")).isEqualTo("the day after tomorrow");
    }

    @Test
    void a_handoff_in_an_hour_that_the_clocks_skip_says_when_it_will_be() {
        Response answer = form(ana).type("r1-start", "2027-03-28T02:30").press(ana, "look");

        assertThat(FilledForm.of(answer, "#plan").page().text())
                .contains("There is no 02:30 on 28 Mar 2027 in Europe/Berlin", "It counts as 03:30");
    }

    @Test
    void the_next_three_handoffs_follow_what_is_typed() {
        Response answer = form(ana).type("r1-start", "2027-03-08T10:00").press(ana, "look");

        assertThat(FilledForm.of(answer, "#plan").part("r1-handoffs"))
                .contains("Mon 15 Mar 10:00", "Mon 22 Mar 10:00", "Mon 29 Mar 10:00");
    }

    @Test
    void of_two_leads_who_save_at_once_the_second_keeps_their_input_and_is_told() {
        FilledForm mine = with("cleo");
        FilledForm theirs = form(ana).type("r1-name", "weeks");
        previewed(theirs).press(ana, "save").then().statusCode(303);

        Response answer = mine.press(ana, "preview");

        assertThat(answer.statusCode()).isEqualTo(409);
        FilledForm again = FilledForm.of(answer, "#plan");
        assertThat(again.page().text()).contains("Somebody else saved this while you were at it");
        assertThat(again.values("r1-slot")).hasSize(3);
        FilledForm over = previewed(again.type("r1-was", "weeks"));
        assertThat(over.press(ana, "save").statusCode()).isEqualTo(303);
        assertThat(weeks(3)).containsExactly("ana", "ben", "cleo");
    }

    @Test
    void what_no_longer_is_what_was_shown_is_shown_again_instead_of_saved() {
        FilledForm preview = previewed(with("cleo"));
        world.apply("people: [{handle: %s, absences: [{kind: away, from: 2027-03-20T00:00, until: 2027-03-27T00:00}]}]"
                .formatted(crew.handle("ben")));

        Response answer = preview.press(ana, "save");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.asString()).contains("changed by somebody else while you looked", "Nothing is saved yet");
        assertThat(onCall(HANDOFF.plus(Duration.ofDays(7)))).isEqualTo("ana");
        FilledForm.of(answer, "#decide").press(ana, "save").then().statusCode(303);
        assertThat(onCall(HANDOFF.plus(Duration.ofDays(7)))).isEqualTo("cleo");
    }

    @Test
    void an_edit_elsewhere_that_changes_nothing_of_it_does_not_stop_the_saving() {
        FilledForm preview = previewed(with("cleo"));
        world.crew()
                .lead("dan")
                .schedule("primary", "dan")
                .step("PT10M", "team")
                .muster();

        assertThat(preview.press(ana, "save").statusCode()).isEqualTo(303);
    }

    @Test
    void a_moment_that_has_passed_is_refused_beside_its_field() {
        FilledForm preview = previewed(with("cleo")).type("when", "at").type("at", "2027-03-01T09:00");

        Response answer = preview.press(ana, "save");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(FilledForm.of(answer, "#decide").problem("at")).contains("This moment has passed");
    }

    @Test
    void a_rotation_that_gets_another_name_keeps_its_order() {
        world.setTo(HANDOFF.plusSeconds(60));
        Visitor later = new Visitor().signIn(crew.email("ana"), PASSWORD);

        FilledForm.of(form(later).type("r1-name", "the week").press(later, "preview"), "#decide")
                .press(later, "save")
                .then()
                .statusCode(303);

        assertThat(weeks(4)).containsExactly("ana", "ben", "ana", "ben");
    }

    @Test
    void a_new_name_alone_waits_for_nothing_and_is_saved_however_long_somebody_looks() {
        FilledForm preview = previewed(form(ana).type("r1-name", "the week"));
        assertThat(preview.value("when")).isEqualTo("now");
        world.setTo(NOW.plus(Duration.ofMinutes(3)));

        assertThat(preview.press(ana, "save").statusCode()).isEqualTo(303);

        assertThat(weeks(3)).containsExactly("ana", "ben", "ana");
    }

    @Test
    void a_layer_on_top_begins_at_the_moment_and_the_rotation_below_goes_on() {
        FilledForm two = FilledForm.of(form(ana).press(ana, "rotation-add:above"), "#plan");
        assertThat(two.values("rotation")).containsExactly("r2", "r1");
        two.type("r2-name", "fridays").type("r2-count", "1").type("r2-unit", "days");
        two.type("r2-slot", "1").type("r2-slot-1", crew.handle("cleo"));
        FilledForm hours = FilledForm.of(two.press(ana, "window-add:r2"), "#plan");
        hours.type("r2-window-1-fromDay", "FRI")
                .type("r2-window-1-untilDay", "SAT")
                .type("r2-window-1-untilTime", "09:00");

        previewed(hours).press(ana, "save").then().statusCode(303);

        assertThat(onCall(Instant.parse("2027-03-12T12:00:00Z"))).isEqualTo("ana");
        assertThat(onCall(Instant.parse("2027-03-19T12:00:00Z"))).isEqualTo("cleo");
        assertThat(onCall(Instant.parse("2027-03-20T12:00:00Z"))).isEqualTo("ben");
        assertThat(onCall(Instant.parse("2027-03-22T12:00:00Z"))).isEqualTo("ana");
    }

    @Test
    void layers_that_change_places_do_so_at_the_moment() {
        FilledForm two = FilledForm.of(form(ana).press(ana, "rotation-add:below"), "#plan");
        two.type("r2-name", "behind").type("r2-slot", "1").type("r2-slot-1", crew.handle("cleo"));
        previewed(two).press(ana, "save").then().statusCode(303);
        assertThat(weeks(3)).containsExactly("ana", "ben", "ana");

        FilledForm waiting = waiting(ana);
        FilledForm swapped = FilledForm.of(waiting.press(ana, "rotation-up:r2"), "#plan");
        previewed(swapped).press(ana, "save").then().statusCode(303);

        assertThat(weeks(3)).containsExactly("ana", "cleo", "cleo");
        assertThat(waiting(ana).values("r1-name")).containsExactly("behind");
        assertThat(form(ana).values("r1-name"))
                .as("what waits is not shown as if it held")
                .containsExactly("weekly");
    }

    @Test
    void a_rotation_that_is_removed_goes_on_until_the_moment() {
        FilledForm none = FilledForm.of(form(ana).press(ana, "rotation-add:below"), "#plan");
        none.type("r2-name", "other").type("r2-slot", "1").type("r2-slot-1", crew.handle("cleo"));
        FilledForm only = FilledForm.of(none.press(ana, "rotation-remove:r1"), "#plan");

        previewed(only).press(ana, "save").then().statusCode(303);

        assertThat(onCall(HANDOFF.minusSeconds(1))).isEqualTo("ana");
        assertThat(onCall(HANDOFF)).isEqualTo("cleo");
        FilledForm then = form(ana);
        assertThat(then.value("r1-name")).isEqualTo("weekly");
        assertThat(then.press(ana, "preview").asString()).contains("Nothing changes");
        assertThat(waiting(ana).values("r1-name")).containsExactly("other");
    }

    @Test
    void what_waits_is_seen_and_withdrawn_and_then_all_is_as_it_was() {
        List<String> before = weeks(4);
        FilledForm added = FilledForm.of(form(ana).press(ana, "rotation-add:above"), "#plan");
        added.type("r2-name", "first").type("r2-slot", "1").type("r2-slot-1", crew.handle("cleo"));
        previewed(added).press(ana, "save").then().statusCode(303);
        assertThat(weeks(4)).isNotEqualTo(before);
        assertThat(Jsoup.parse(ana.get(path()).asString()).text())
                .contains("Planned changes", "first begins: cleo by ana, Wed 10 Mar 13:00");
        FilledForm asked = withdrawal();
        assertThat(asked.page().text())
                .contains("Withdraw a planned change", "first begins: cleo", "Person by person", "Today's plan");
        assertThat(weeks(4)).as("nothing is withdrawn yet").isNotEqualTo(before);

        Response withdrawn = asked.press(ana, "withdraw");

        assertThat(withdrawn.statusCode()).isEqualTo(303);
        assertThat(weeks(4)).isEqualTo(before);
        assertThat(ana.get(path()).asString())
                .contains("The change is withdrawn")
                .doesNotContain("Planned changes");
    }

    @Test
    void what_nobody_looked_at_is_not_withdrawn_but_shown() {
        List<String> before = weeks(4);
        previewed(with("cleo")).press(ana, "save").then().statusCode(303);
        List<String> planned = weeks(4);
        assertThat(planned).isNotEqualTo(before);

        ana.get(path());
        Response answer = ana.post(path() + "/withdraw", "from", HANDOFF.toString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.asString()).contains("Nothing is withdrawn yet");
        assertThat(weeks(4)).isEqualTo(planned);
    }

    /** The page that asks whether the change that waits for the next handoff shall be withdrawn. */
    private FilledForm withdrawal() {
        return FilledForm.of(ana.get(path() + "/withdraw?from=" + HANDOFF), "#decide");
    }

    @Test
    void what_a_waiting_change_does_is_shown_person_by_person_to_whoever_looks() {
        previewed(with("cleo")).press(ana, "save").then().statusCode(303);
        Visitor ben = new Visitor().signIn(crew.email("ben"), PASSWORD);

        Document page = Jsoup.parse(ben.get(path() + "/waiting?from=" + HANDOFF).asString());

        assertThat(page.text()).contains("A planned change", "weekly: ana, ben → ana, ben, cleo", "Without it");
        assertThat(page.select(".changes tbody tr").eachText())
                .anyMatch(row -> row.contains("cleo") && row.contains("Mon 22 Mar 09:00"));
        assertThat(page.select("a[href$=/withdraw?from=" + HANDOFF + "]")).isEmpty();
        assertThat(ben.get(path() + "/withdraw?from=" + HANDOFF).statusCode()).isEqualTo(403);
        assertThat(ben.get(path() + "/waiting?from=" + LATER).statusCode()).isEqualTo(404);
        assertThat(ben.get(path() + "/waiting?from=soon").statusCode()).isEqualTo(404);
    }

    @Test
    void a_withdrawal_that_no_longer_does_what_was_shown_is_shown_again() {
        previewed(with("cleo")).press(ana, "save").then().statusCode(303);
        FilledForm asked = withdrawal();
        world.apply("people: [{handle: %s, absences: [{kind: away, from: 2027-03-20T00:00, until: 2027-03-27T00:00}]}]"
                .formatted(crew.handle("ana")));
        List<String> planned = weeks(5);

        Response answer = asked.press(ana, "withdraw");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.asString()).contains("changed by somebody else while you looked", "Nothing is withdrawn yet");
        assertThat(weeks(5)).isEqualTo(planned);
        FilledForm.of(answer, "#decide").press(ana, "withdraw").then().statusCode(303);
        assertThat(weeks(5)).doesNotContain("cleo");
    }

    @Test
    void what_waits_no_more_is_not_withdrawn_twice() {
        previewed(with("cleo")).press(ana, "save").then().statusCode(303);
        FilledForm asked = withdrawal();
        FilledForm again = withdrawal();
        asked.press(ana, "withdraw").then().statusCode(303);

        assertThat(again.press(ana, "withdraw").statusCode()).isEqualTo(303);

        assertThat(ana.get(path()).asString()).contains("No change waits for that moment any more");
        assertThat(ana.get(path() + "/withdraw?from=" + HANDOFF).statusCode()).isEqualTo(404);
    }

    /** Cleo is to follow Ben in his place, later. */
    private void cleoInThePlaceOfBen() {
        FilledForm instead = previewed(form(ana).type("r1-slot-2", crew.handle("cleo")));
        FilledForm later = FilledForm.of(
                instead.type("when", "at").type("at", "2027-03-29T09:00").press(ana, "preview"), "#decide");
        later.press(ana, "save").then().statusCode(303);
        assertThat(weeks(6)).containsExactly("ana", "ben", "ana", "cleo", "ana", "cleo");
    }

    @Test
    void where_an_edit_and_what_waits_cannot_both_hold_what_waits_does_unless_somebody_chooses() {
        cleoInThePlaceOfBen();

        FilledForm preview = previewed(FilledForm.of(form(ana).press(ana, "slot-remove:r1:2"), "#plan"));

        assertThat(preview.page().text())
                .contains(
                        "From Mon 29 Mar 09:00",
                        "weekly: you put nobody into a turn; the waiting change puts cleo there");
        assertThat(preview.value("holds-" + LATER)).isEqualTo("waiting");
        preview.press(ana, "save").then().statusCode(303);
        assertThat(weeks(6)).startsWith("ana", "ana", "ana").contains("cleo");
    }

    @Test
    void somebody_chooses_that_the_edit_holds_and_sees_it_before_it_is_saved() {
        cleoInThePlaceOfBen();
        FilledForm preview = previewed(FilledForm.of(form(ana).press(ana, "slot-remove:r1:2"), "#plan"));
        List<String> before = weeks(6);

        Response chosen = preview.type("holds-" + LATER, "edited").press(ana, "save");

        assertThat(chosen.statusCode()).isEqualTo(200);
        assertThat(chosen.asString()).contains("You chose otherwise what holds");
        assertThat(weeks(6)).as("nothing is saved yet").isEqualTo(before);
        FilledForm shown = FilledForm.of(chosen, "#decide");
        assertThat(shown.value("holds-" + LATER)).isEqualTo("edited");
        shown.press(ana, "save").then().statusCode(303);
        assertThat(weeks(6)).containsOnly("ana");
    }

    @Test
    void a_document_holds_over_what_waits_and_its_answer_says_so() {
        cleoInThePlaceOfBen();

        List<String> changes = world.apply(
                        """
                teams: [{slug: %s, schedules: [{slug: primary, zone: Europe/Berlin, layers: [{rotations: [
                  {name: weekly, start: 2027-03-08T09:00, every: P1W, slots: [[%2$s], [%2$s, %3$s]]}]}]}]}]"""
                                .formatted(crew.team(), crew.handle("ana"), crew.handle("ben")))
                .getList("changes");

        assertThat(changes)
                .anyMatch(line -> line.contains("the document holds from " + LATER + " on: rotation weekly"));
        assertThat(weeks(6)).doesNotContain("cleo");
    }

    @Test
    void an_edit_from_a_later_moment_leaves_what_waits_for_an_earlier_one() {
        FilledForm without = FilledForm.of(form(ana).press(ana, "slot-remove:r1:2"), "#plan");
        previewed(without).press(ana, "save").then().statusCode(303);
        assertThat(weeks(3)).containsExactly("ana", "ana", "ana");

        FilledForm with = form(ana);
        with.type("r1-add", crew.handle("cleo"));
        FilledForm more = FilledForm.of(with.press(ana, "slot-add:r1"), "#plan");
        FilledForm later = previewed(more);
        later.type("when", "at").type("at", "2027-03-29T09:00");
        previewed(later).press(ana, "save").then().statusCode(303);

        assertThat(weeks(2)).as("before that moment nothing moves").containsExactly("ana", "ana");
        assertThat(weeks(6)).contains("cleo");
        assertThat(weeks(6)).doesNotContain("ben");
    }

    /** The form of the change that waits for the next handoff. */
    private FilledForm waiting(Visitor visitor) {
        return FilledForm.of(visitor.get(path() + "/edit?version=" + HANDOFF), "#plan");
    }

    @Test
    void rows_move_by_buttons() {
        FilledForm moved = FilledForm.of(form(ana).press(ana, "slot-up:r1:2"), "#plan");

        assertThat(moved.values("r1-slot")).containsExactly("2", "1");
        assertThat(moved.value("r1-slot-2")).isEqualTo(crew.handle("ben"));
    }

    @Test
    void a_form_of_many_rows_is_taken_whole() {
        FilledForm form = form(ana);
        String[] ids = java.util.stream.IntStream.range(1, 60)
                .mapToObj(String::valueOf)
                .toArray(String[]::new);
        form.type("r1-slot", ids);
        for (String id : ids)
            form.type("r1-slot-" + id, crew.handle("ana"), crew.handle("ben"), crew.handle("cleo"), "", "", "");

        assertThat(FilledForm.of(form.press(ana, "look"), "#plan").values("r1-slot"))
                .hasSize(59);
    }

    @Test
    void members_may_look_and_not_edit() {
        Visitor ben = new Visitor().signIn(crew.email("ben"), PASSWORD);

        assertThat(ben.get(path()).statusCode()).isEqualTo(200);
        assertThat(ben.get(path() + "/edit").statusCode()).isEqualTo(403);
        assertThat(ben.get("/teams/" + crew.team() + "/new-schedule").statusCode())
                .isEqualTo(403);
        ben.get(path());
        assertThat(ben.post(path() + "/edit", "do", "save").statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @EnumSource
    void every_starting_point_covers_now_once_it_is_saved(ScheduleTemplate point) {
        String path = "/teams/" + crew.team() + "/new-schedule?template=" + point.slug();
        FilledForm form = FilledForm.of(ana.get(path), "#plan").type("slug", "made");

        previewed(form).press(ana, "save").then().statusCode(303);

        List<String> onCall = world.program()
                .get("/api/v1/on-call?team=" + crew.team() + "&schedule=made")
                .jsonPath()
                .getList("schedules[0].onCall.person");
        assertThat(onCall).hasSize(1);
    }

    @Test
    void a_name_that_is_taken_is_refused_beside_its_field() {
        FilledForm form = FilledForm.of(ana.get("/teams/" + crew.team() + "/new-schedule?template=weekly"), "#plan");

        Response answer = form.type("slug", "primary").press(ana, "preview");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(FilledForm.of(answer, "#plan").problem("slug")).contains("already");
    }

    @Test
    void a_schedule_is_retired_once_no_policy_pages_it_and_comes_back_by_its_name() {
        String policy =
                "teams: [{slug: %1$s, policies: [{slug: default, steps: [{targets: [{%2$s}], escalateAfter: PT10M}]}]}]";
        world.apply(policy.formatted(crew.team(), "schedule: primary"));
        ana.get(path() + "/retire");
        Response refused = ana.post(path() + "/retire");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString()).contains("The policy " + crew.team() + "/default pages it");

        world.apply(policy.formatted(crew.team(), "team: " + crew.team()));
        assertThat(ana.post(path() + "/retire").statusCode()).isEqualTo(303);
        assertThat(ana.get(path()).statusCode()).isEqualTo(404);
        world.apply(world.program().get("/api/v1/rota").asString());

        world.setTo(HANDOFF);
        FilledForm form = FilledForm.of(ana.get("/teams/" + crew.team() + "/new-schedule?template=weekly"), "#plan");
        previewed(form).press(ana, "save").then().statusCode(303);
        assertThat(ana.get(path()).statusCode()).isEqualTo(200);
        assertThat(onCall(HANDOFF.minusSeconds(60))).isEmpty();
    }
}
