package eightbells.site.signin;

import static org.assertj.core.api.Assertions.assertThat;

import eightbells.Crew;
import eightbells.FilledForm;
import eightbells.Visitor;
import eightbells.World;
import eightbells.account.credential.Accounts;
import eightbells.account.session.Sessions;
import eightbells.people.person.People;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A session ends while its person fills in a form: what they typed is still there when they have signed in again. */
@QuarkusTest
class KeptFormTest {
    private static final String PASSWORD = "a sentence that nobody guesses";

    @Inject
    World world;

    @Inject
    Accounts accounts;

    @Inject
    Sessions sessions;

    @Inject
    People people;

    private Crew crew;
    private Visitor ana;

    @BeforeEach
    void a_weekly_rotation_of_two() {
        world.forgetFailures();
        crew = world.crew().lead("ana").member("ben").step("PT10M", "team").muster();
        world.apply(
                """
                teams: [{slug: %s, schedules: [{slug: primary, zone: Europe/Berlin, layers: [{rotations: [
                  {name: weekly, start: 2026-03-02T09:00, every: P1W, slots: [[%s], [%s]]}]}]}]}]"""
                        .formatted(crew.team(), crew.handle("ana"), crew.handle("ben")));
        for (String name : List.of("ana", "ben")) accounts.password(crew.handle(name), PASSWORD);
        ana = new Visitor().signIn(crew.email("ana"), PASSWORD);
    }

    private void sessionsEnd() {
        QuarkusTransaction.requiringNew().run(() -> sessions.endAll(people.named(crew.handle("ana"))));
    }

    private String path() {
        return "/teams/" + crew.team() + "/schedules/primary";
    }

    /** Something typed, and then the button that moves a row up. */
    private FilledForm refused() {
        FilledForm form = FilledForm.of(ana.get(path() + "/edit"), "#plan").type("r1-name", "typed & \"kept\"");
        sessionsEnd();
        Response answer = form.press(ana, "slot-up:r1:2");
        assertThat(answer.asString()).contains("You were signed out", "What you typed is kept");
        return FilledForm.of(answer, "#enter");
    }

    private FilledForm enter(FilledForm form, String email, String password) {
        return form.type("j_username", email).type("j_password", password);
    }

    @Test
    void what_was_typed_is_there_after_signing_in_and_the_button_has_done_its_work() {
        Response answer = enter(refused(), crew.email("ana"), PASSWORD).press(ana, "");
        assertThat(answer.statusCode()).isEqualTo(200);
        FilledForm on = FilledForm.of(answer, "#continue");
        assertThat(on.page().text()).contains("You are signed in as").contains("nothing of it has been saved yet");

        Response again = on.press(ana, on.value("do"));

        assertThat(again.statusCode()).isEqualTo(200);
        FilledForm form = FilledForm.of(again, "#plan");
        assertThat(form.value("r1-name")).isEqualTo("typed & \"kept\"");
        assertThat(form.values("r1-slot")).containsExactly("2", "1");
    }

    @Test
    void a_wrong_password_loses_nothing() {
        Response wrong = enter(refused(), crew.email("ana"), "wrong").press(ana, "");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.asString()).contains("do not belong together").doesNotContain("value=\"wrong\"");

        Response right = enter(FilledForm.of(wrong, "#enter"), crew.email("ana"), PASSWORD)
                .press(ana, "");
        assertThat(FilledForm.of(right, "#continue").value("r1-name")).isEqualTo("typed & \"kept\"");
    }

    @Test
    void whoever_has_signed_in_in_another_tab_just_goes_on() {
        FilledForm form = FilledForm.of(ana.get(path() + "/edit"), "#plan").type("r1-name", "typed");
        sessionsEnd();
        form.press(ana, "preview");
        ana.signIn(crew.email("ana"), PASSWORD);

        assertThat(FilledForm.of(form.press(ana, "slot-up:r1:2"), "#plan").value("r1-name"))
                .isEqualTo("typed");
    }

    /** It is shown to whoever signed in, who may be another; and they may not do it. */
    @Test
    void nothing_is_done_for_somebody_else_before_they_press_the_button_nor_what_they_may_not() {
        Response answer = enter(refused(), crew.email("ben"), PASSWORD).press(ana, "");
        FilledForm on = FilledForm.of(answer, "#continue");
        assertThat(on.page().text()).contains("You are signed in as");

        assertThat(on.press(ana, on.value("do")).statusCode()).isEqualTo(403);
    }

    @Test
    void passwords_and_codes_are_not_kept() {
        ana.get("/me/security");
        sessionsEnd();
        Response answer = ana.post(
                "/me/security/password",
                "old",
                "my old one",
                "password",
                "my new one",
                "code",
                "123456",
                "note",
                "kept");

        assertThat(answer.asString())
                .contains("You were signed out", "value=\"kept\"")
                .doesNotContain("my old one", "my new one", "123456");
    }

    @Test
    void a_form_that_another_site_sends_is_not_kept() {
        ana.get(path() + "/edit");
        sessionsEnd();
        Response answer = ana.forge(path() + "/edit", "r1-name", "forged");
        assertThat(answer.statusCode()).isEqualTo(307);

        Response again = ana.forge(answer.header("Location").replaceFirst("https?://[^/]+", ""), "r1-name", "forged");
        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(again.asString()).doesNotContain("forged").contains("Nothing was changed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example/", "//evil.example/", "/\\evil.example/", "javascript:alert(1)", ""})
    void it_goes_to_no_other_site(String to) {
        ana.get("/sign-in");
        Response answer = ana.post(
                "/sign-in/check",
                "j_username",
                crew.email("ana"),
                "j_password",
                PASSWORD,
                "kept-to",
                to,
                "kept.note",
                "typed");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).doesNotContain("evil");
    }

    @Test
    void a_form_of_more_fields_than_are_read_is_refused_with_the_limit() {
        ana.get(path() + "/edit");
        String[] fields = new String[2 * 10_001];
        for (int i = 0; i < fields.length; i += 2) {
            fields[i] = "f" + i;
            fields[i + 1] = "x";
        }
        Response answer = ana.post(path() + "/edit", fields);

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.asString()).contains("more fields, or longer ones, than are read");
    }

    @Test
    void what_a_page_sends_by_itself_leaves_the_form_on_the_screen() {
        ana.get(path() + "/edit");
        sessionsEnd();
        Response look = ana.background(path() + "/edit", "do", "look", "r1-name", "typed");

        assertThat(look.statusCode()).isEqualTo(401);
        assertThat(look.asString()).isEmpty();
    }
}
