package eightbells.company.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import eightbells.Crew;
import eightbells.MailServer.Received;
import eightbells.Visitor;
import eightbells.World;
import eightbells.account.credential.Accounts;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reminders, reports, and who is told that shifts moved. Ana has the pager; in an hour it goes to Ben. */
@QuarkusTest
class HandoffTest {
    private static final String PASSWORD = "a sentence that nobody guesses";

    @Inject
    World world;

    @Inject
    Accounts accounts;

    private Crew crew;
    private Instant handoff;

    @BeforeEach
    void ana_hands_over_to_ben_in_an_hour() {
        world.forgetOpenAlerts();
        crew = world.crew()
                .lead("ana")
                .member("ben")
                .member("cleo")
                .schedule("spare", "ana")
                .step("PT10M", "person ana")
                .muster();
        handoff = world.now().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofHours(1));
        LocalDateTime start = LocalDateTime.ofInstant(handoff.minus(Duration.ofDays(1)), ZoneOffset.UTC);
        world.apply(
                """
                teams: [{slug: %s, schedules: [{slug: primary, zone: UTC, layers: [{rotations: [
                  {name: daily, start: %s, every: P1D, slots: [[%s], [%s]]}]}]}]}]"""
                        .formatted(crew.team(), start, crew.handle("ana"), crew.handle("ben")));
        for (String name : List.of("ana", "ben")) accounts.password(crew.handle(name), PASSWORD);
        world.settle();
    }

    @Test
    void whoever_comes_on_call_is_told_what_is_open_what_happened_and_what_was_left() {
        crew.alert("disk full");
        crew.alert("queue long");
        crew.over("queue long");
        Visitor ana = signedIn("ana");
        ana.get(page());
        assertThat(ana.post(page(), "about", world.now().toString(), "text", "The disk is <Ben's> own.")
                        .statusCode())
                .isEqualTo(303);

        world.advance(Duration.ofHours(1));

        Received report = last("ben");
        assertThat(report.subject()).startsWith("You are on call now: primary of ");
        assertThat(report.text())
                .contains("You take over from ana.", "Open now:\ndisk full (", "1 of 2 over by now", "queue long (")
                .contains("ana left a note:\nThe disk is <Ben's> own.");
        assertThat(report.html()).contains("&lt;Ben&#39;s&gt;");
        assertThat(report.link("/handoff?at=")).contains(page() + "?at=" + handoff);
        assertThat(told("ana")).noneMatch(subject -> subject.contains("on call now"));
    }

    @Test
    void the_page_of_a_handoff_shows_the_same_and_lets_the_team_leave_notes() {
        crew.alert("disk full");
        world.advance(Duration.ofHours(1));
        Visitor ben = signedIn("ben");

        String page = ben.get(page()).asString();
        assertThat(page).contains("Open now", "disk full", "In the shift before", "For whoever comes next");
        Response empty = ben.post(page(), "about", world.now().toString(), "text", "  ");
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.asString()).contains("Write what whoever comes next should know.");
        String lengthy = "ü".repeat(4000);
        assertThat(ben.post(page(), "about", world.now().toString(), "text", lengthy)
                        .statusCode())
                .as("a long note")
                .isEqualTo(303);
        Response old = ben.post(page(), "about", "2020-01-01T00:00:00Z", "text", "too late");
        assertThat(old.asString()).contains("over for too long");
    }

    @Test
    void somebody_is_reminded_when_and_how_they_chose() {
        Visitor ben = signedIn("ben");
        ben.get("/me/reminders");
        Response wrong = ben.post("/me/reminders", "amount", "soon", "unit", "min", "via", "email");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.asString()).contains("This is to be a whole number from 1 to 9999.", "value=\"soon\"");
        Response saved = ben.post("/me/reminders", "amount", "20", "unit", "min", "via", "email", "moved", "on");
        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(ben.get("/me/reminders").asString()).contains("value=\"20\"");

        world.advance(Duration.ofMinutes(39));
        assertThat(told("ben")).noneMatch(subject -> subject.startsWith("On call in"));
        world.advance(Duration.ofMinutes(1));

        Received reminder = last("ben");
        assertThat(reminder.subject()).startsWith("On call in 20 min: primary of ");
        assertThat(reminder.text()).contains("You take over from ana.");
        int before = told("ben").size();
        world.advance(Duration.ofMinutes(20));
        assertThat(told("ben")).as("no report was wished for").hasSize(before);
    }

    @Test
    void whose_shift_moves_is_told_once_and_nobody_else() {
        int ben = told("ben").size();
        int cleo = told("cleo").size();
        int ana = told("ana").size();
        world.program()
                .contentType("application/json")
                .body(Map.of(
                        "kind", "replace",
                        "person", crew.handle("cleo"),
                        "instead", crew.handle("ben"),
                        "from", handoff.toString(),
                        "until", handoff.plus(Duration.ofDays(1)).toString()))
                .post("/api/v1/teams/" + crew.team() + "/schedules/primary/overrides")
                .then()
                .statusCode(201);

        assertThat(told("ben")).hasSize(ben + 1).last().asString().startsWith("No longer yours: ");
        assertThat(told("cleo")).hasSize(cleo + 1).last().asString().startsWith("A new shift: ");
        assertThat(told("ana")).hasSize(ana);

        world.advance(Duration.ofHours(1));
        assertThat(told("cleo").get(cleo + 1)).startsWith("You are on call now");
        assertThat(told("ben")).hasSize(ben + 1);
    }

    @Test
    void whoever_takes_over_at_once_gets_the_report_at_once_and_not_again_later() {
        Visitor ben = signedIn("ben");
        int before = told("ben").size();
        String schedule = "/teams/" + crew.team() + "/schedules/primary";
        ben.get(schedule + "/shift");
        assertThat(ben.post(
                                schedule + "/shift/take",
                                "from",
                                world.now().toString(),
                                "until",
                                world.now().plus(Duration.ofMinutes(10)).toString(),
                                "instead",
                                crew.handle("ana"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(told("ben")).hasSize(before + 1).last().asString().startsWith("You are on call now: primary of ");

        world.advance(Duration.ofMinutes(30));

        assertThat(told("ben")).hasSize(before + 1);
        assertThat(told("ana")).as("the pager came back to her").anyMatch(subject -> subject.contains("on call now"));
    }

    @Test
    void whoever_moves_a_shift_is_not_told_what_they_did() {
        Visitor ana = signedIn("ana");
        int before = told("ana").size();
        ana.get("/people/" + crew.handle("ana") + "/absences/new");
        Response saved = ana.post(
                "/people/" + crew.handle("ana") + "/absences/new",
                "kind",
                "away",
                "zone",
                "UTC",
                "from",
                local(handoff.plus(Duration.ofDays(1))),
                "until",
                local(handoff.plus(Duration.ofDays(2))));
        assertThat(saved.statusCode()).isEqualTo(303);

        assertThat(told("ana")).hasSize(before);
        assertThat(told("ben")).last().asString().contains("shift");
    }

    private static String local(Instant t) {
        return LocalDateTime.ofInstant(t, ZoneOffset.UTC).toString();
    }

    private Visitor signedIn(String name) {
        return new Visitor().signIn(crew.email(name), PASSWORD);
    }

    private String page() {
        return "/teams/" + crew.team() + "/schedules/primary/handoff";
    }

    private List<String> told(String name) {
        return notices(name).stream().map(Received::subject).toList();
    }

    private Received last(String name) {
        List<Received> all = notices(name);
        return all.get(all.size() - 1);
    }

    private List<Received> notices(String name) {
        return world.notices(crew.email(name)).stream()
                .sorted(Comparator.comparing(Received::notice))
                .toList();
    }
}
