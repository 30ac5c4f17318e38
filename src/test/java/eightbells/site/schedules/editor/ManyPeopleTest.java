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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A rotation of as many people as there may be, made by a program and edited in the browser. */
@QuarkusTest
class ManyPeopleTest {
    private static final String PASSWORD = "a sentence that nobody guesses";
    private static final int MANY = 500;

    @Inject
    World world;

    @Inject
    Accounts accounts;

    private Crew crew;
    private Visitor ana;
    private List<String> handles;

    @BeforeEach
    void a_rotation_of_five_hundred() {
        world.setTo(Instant.parse("2027-03-10T12:00:00Z"));
        crew = world.crew().lead("ana").step("PT10M", "team").muster();
        handles = IntStream.range(0, MANY).mapToObj(i -> crew.handle("p" + i)).toList();
        String people = handles.stream()
                .map(handle -> "{handle: %s, name: Person %s, email: %s@x.example, zone: UTC}"
                        .formatted(handle, handle, handle))
                .collect(Collectors.joining(", "));
        world.apply("people: [" + people + "]\n");
        world.apply(
                """
                teams: [{slug: %s, schedules: [{slug: primary, zone: UTC, layers: [{rotations: [
                  {name: daily, start: 2027-03-08T09:00, every: P1D, slots: [%s]}]}]}]}]"""
                        .formatted(
                                crew.team(),
                                handles.stream()
                                        .map(handle -> "[" + handle + "]")
                                        .collect(Collectors.joining(","))));
        accounts.password(crew.handle("ana"), PASSWORD);
        ana = new Visitor().signIn(crew.email("ana"), PASSWORD);
    }

    private String path() {
        return "/teams/" + crew.team() + "/schedules/primary";
    }

    @Test
    void it_opens_small_is_edited_and_saved_whole() {
        Response page = ana.get(path() + "/edit");
        assertThat(page.asByteArray().length).isLessThan(600_000);
        FilledForm form = FilledForm.of(page, "#plan");
        assertThat(order(form)).isEqualTo(handles);

        FilledForm moved = FilledForm.of(form.press(ana, "slot-up:r1:200"), "#plan");
        assertThat(order(moved)).hasSize(MANY).containsSubsequence(handles.get(199), handles.get(198));

        FilledForm preview = FilledForm.of(moved.press(ana, "preview"), "#decide");
        FilledForm atOnce = FilledForm.of(preview.type("when", "now").press(ana, "preview"), "#decide");
        assertThat(atOnce.press(ana, "save").statusCode()).isEqualTo(303);
        assertThat(order(FilledForm.of(ana.get(path() + "/edit"), "#plan"))).isEqualTo(order(moved));
    }

    @Test
    void a_row_is_opened_to_choose_somebody_else() {
        FilledForm form = FilledForm.of(ana.get(path() + "/edit"), "#plan");
        assertThat(form.page().select("select[name=r1-slot-7]")).isEmpty();

        FilledForm open = FilledForm.of(form.press(ana, "slot-choose:r1:7"), "#plan");
        assertThat(open.page().select("select[name=r1-slot-7] option[selected]").attr("value"))
                .isEqualTo(handles.get(6));
        FilledForm chosen =
                FilledForm.of(open.type("r1-slot-7", handles.get(0), "").press(ana, "slot-up:r1:9"), "#plan");

        assertThat(chosen.values("r1-slot-7")).containsExactly(handles.get(0));
        assertThat(order(chosen)).hasSize(MANY);
    }

    @Test
    void one_more_is_told_the_limit_and_none_is_cut_off() {
        FilledForm more = FilledForm.of(
                FilledForm.of(ana.get(path() + "/edit"), "#plan")
                        .type("r1-add", crew.handle("ana"))
                        .press(ana, "slot-add:r1"),
                "#plan");
        assertThat(more.values("r1-slot")).hasSize(MANY + 1);

        Response refused = more.press(ana, "preview");
        assertThat(refused.statusCode()).isEqualTo(422);
        FilledForm again = FilledForm.of(refused, "#plan");
        assertThat(again.problem("r1-slots")).contains("At most 500 turns are allowed; these are 501.");
        assertThat(again.values("r1-slot")).hasSize(MANY + 1);
    }

    private static List<String> order(FilledForm form) {
        return form.values("r1-slot").stream()
                .map(slot -> form.value("r1-slot-" + slot))
                .toList();
    }
}
