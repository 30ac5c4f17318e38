package eightbells.site.teams.person;

import static org.assertj.core.api.Assertions.assertThat;

import eightbells.Crew;
import eightbells.Visitor;
import eightbells.World;
import eightbells.account.credential.Accounts;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Absences and stays: what they change is shown before they are saved, and is what they change. */
@QuarkusTest
class AbsencesTest {
    private static final String PASSWORD = "a sentence that nobody guesses";

    @Inject
    World world;

    @Inject
    Accounts accounts;

    private Crew crew;
    private Visitor ana;
    private LocalDate day;

    /** Ana and Ben share the days: she from 08:00 to 16:00 UTC, he for the rest; on "alone" she is alone. */
    @BeforeEach
    void a_team() {
        crew = world.crew().lead("ana").member("ben").step("PT10M", "team").muster();
        world.apply(
                """
                people: [{handle: %1$s, zone: UTC}]
                teams:
                  - slug: %3$s
                    schedules:
                      - slug: days
                        zone: UTC
                        layers:
                          - rotations:
                              - {name: hers, start: 2026-01-05T08:00, every: P1D, slots: [[%1$s]], standIn: none,
                                 hours: [{from: "MON 08:00", until: "MON 16:00"}, {from: "TUE 08:00", until: "TUE 16:00"}]}
                          - rotations:
                              - {name: his, start: 2026-01-05T08:00, every: P1D, slots: [[%2$s]], standIn: none}
                      - slug: alone
                        zone: UTC
                        layers: [{rotations: [{name: only, start: 2026-01-05T08:00, every: P1W, slots: [[%1$s]]}]}]"""
                        .formatted(crew.handle("ana"), crew.handle("ben"), crew.team()));
        accounts.password(crew.handle("ana"), PASSWORD);
        ana = new Visitor().signIn(crew.email("ana"), PASSWORD);
        // A Monday that lies a week ahead or more.
        day = world.now().atZone(ZoneOffset.UTC).toLocalDate().plusDays(14).with(java.time.DayOfWeek.MONDAY);
    }

    @Test
    void an_absence_shows_who_steps_in_and_which_gap_opens_before_it_is_saved() {
        ana.get(path("/absences/new"));

        Response preview = away("/absences/new", day + "T00:00", day.plusDays(1) + "T00:00", "preview", "true");

        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(Shown.words(preview))
                .contains("What this would change", "A gap opens: no one on call", "Nothing is saved yet")
                .containsPattern("08:00 to \\w+ \\d+ \\w+( \\d+)? 16:00 UTC \\S+, days A ana → to B ben");
        assertThat(Shown.words(ana.get(path("")))).contains("None ahead.");
    }

    @Test
    void what_is_saved_says_the_same_as_the_preview_and_is_so() {
        ana.get(path("/absences/new"));
        String until = day.plusDays(1) + "T00:00";
        String preview = changes(away("/absences/new", day + "T00:00", until, "preview", "true"));

        String saved = Shown.to(away("/absences/new", day + "T00:00", until));
        Response page = ana.get(saved);

        assertThat(page.asString()).contains("The absence is saved.", "What it does");
        assertThat(changes(page)).isEqualTo(preview);
        assertThat(onCall("alone", day + "T12:00:00Z")).isEmpty();
        assertThat(onCall("days", day + "T12:00:00Z")).containsExactly(crew.handle("ben"));
        assertThat(Shown.words(ana.get(path("")))).contains("Away", "00:00 UTC", "holiday");
    }

    @Test
    void an_absence_is_changed_and_removed_again() {
        ana.get(path("/absences/new"));
        String first = Shown.to(away("/absences/new", day + "T00:00", day.plusDays(1) + "T00:00"));

        String second = Shown.to(away(first.substring(path("").length()), day + "T00:00", day.plusDays(2) + "T00:00"));

        assertThat(ana.get(first).statusCode()).isEqualTo(404);
        assertThat(Shown.words(ana.get(second + "/remove"))).contains("Remove this absence?", "no one → to A ana");
        assertThat(Shown.to(ana.post(second + "/remove"))).isEqualTo(path(""));
        assertThat(Shown.words(ana.get(path("")))).contains("The absence is removed.", "None ahead.");
        assertThat(onCall("alone", day + "T12:00:00Z")).containsExactly(crew.handle("ana"));
        assertThat(Shown.to(ana.post(second + "/remove"))).isEqualTo(path(""));
        assertThat(Shown.words(ana.get(path("")))).contains("changed or removed meanwhile");
    }

    @Test
    void whoever_edits_an_absence_that_somebody_changed_meanwhile_is_told_and_keeps_the_input() {
        ana.get(path("/absences/new"));
        String shown = Shown.to(away("/absences/new", day + "T00:00", day.plusDays(1) + "T00:00"));
        world.apply("people: [{handle: %s, absences: []}]".formatted(crew.handle("ana")));

        Response answer = away(shown.substring(path("").length()), day + "T00:00", day.plusDays(3) + "T00:00");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(Shown.words(answer)).contains("Somebody else changed or removed this absence");
        assertThat(Shown.value(answer, "until")).isEqualTo(day.plusDays(3) + "T00:00");
        assertThat(answer.asString()).contains("action=\"" + path("/absences/new") + "\"");
    }

    @Test
    void two_who_enter_absences_at_once_do_not_hinder_each_other_and_the_same_is_entered_once() {
        ana.get(path("/absences/new"));
        Shown.to(away("/absences/new", day + "T00:00", day.plusDays(1) + "T00:00"));
        Shown.to(away("/absences/new", day.plusDays(7) + "T00:00", day.plusDays(8) + "T00:00"));

        Response again = away("/absences/new", day + "T00:00", day.plusDays(1) + "T00:00");

        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(Shown.problem(again, "from")).contains("entered already");
    }

    @Test
    void dates_typed_wrong_stay_and_are_told_beside_their_fields() {
        ana.get(path("/absences/new"));

        Response wrong = ana.post(
                path("/absences/new"),
                "kind",
                "away",
                "from",
                "2026-13-45T00:00",
                "until",
                "tomorrow",
                "zone",
                "Mars/Olympus",
                "reason",
                "x".repeat(501));
        Response order = away("/absences/new", day + "T10:00", day + "T10:00");

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(Shown.problem(wrong, "from")).contains("a local time like 2026-01-05T09:00, not 2026-13-45T00:00");
        assertThat(Shown.problem(wrong, "until")).contains("not tomorrow");
        assertThat(Shown.problem(wrong, "zone")).contains("a zone like Europe/Berlin, not Mars/Olympus");
        assertThat(Shown.problem(wrong, "reason")).contains("longer than 500");
        assertThat(Shown.value(wrong, "from")).isEqualTo("2026-13-45T00:00");
        assertThat(Shown.value(wrong, "zone")).isEqualTo("Mars/Olympus");
        assertThat(order.statusCode()).isEqualTo(422);
        assertThat(Shown.problem(order, "until")).contains("later than the start");
    }

    @Test
    void an_absence_in_a_skipped_hour_says_how_it_is_read() {
        ana.get(path("/absences/new"));

        Response answer = ana.post(
                path("/absences/new"),
                "kind",
                "away",
                "from",
                "2026-03-29T02:30",
                "until",
                "2026-03-30T00:00",
                "zone",
                "Europe/Berlin",
                "preview",
                "true");

        assertThat(Shown.words(answer))
                .contains("Sun 29 Mar 2026 02:30 does not exist in Europe/Berlin: the clocks skip it.")
                .contains("It is read as 03:30.", "It lies in the past");
        assertThat(Shown.value(answer, "from")).isEqualTo("2026-03-29T02:30");
    }

    @Test
    void without_a_laptop_somebody_stays_on_call_and_that_is_said() {
        ana.get(path("/absences/new?kind=no-laptop"));

        Response preview = ana.post(
                path("/absences/new"),
                "kind",
                "no-laptop",
                "from",
                day + "T00:00",
                "until",
                day.plusDays(1) + "T00:00",
                "zone",
                "UTC",
                "preview",
                "true");

        assertThat(Shown.words(preview))
                .contains("On call without a laptop", "alone", "days")
                .doesNotContain("What changes hands", "gap opens");
    }

    @Test
    void an_override_beats_an_absence_and_that_is_said() {
        world.program()
                .contentType("application/json")
                .body(
                        "{\"kind\": \"replace\", \"person\": \"%s\", \"from\": \"%sT00:00:00Z\", \"until\": \"%sT00:00:00Z\"}"
                                .formatted(crew.handle("ana"), day, day.plusDays(1)))
                .post("/api/v1/teams/" + crew.team() + "/schedules/alone/overrides")
                .then()
                .statusCode(201);
        ana.get(path("/absences/new"));

        assertThat(Shown.words(away("/absences/new", day + "T00:00", day.plusDays(1) + "T00:00", "preview", "true")))
                .contains("Stays with you all the same", "an override stands above an absence");
    }

    @Test
    void a_stay_tells_at_what_hour_the_shifts_fall_over_there() {
        ana.get(path("/stays/new"));

        Response preview = stay("/stays/new", "Asia/Tokyo", day, day, "preview", "true");
        String saved = Shown.to(stay("/stays/new", "Asia/Tokyo", day, day));

        String told = "1 shift on days becomes 17:00–01:00 for you, instead of 08:00–16:00";
        assertThat(Shown.words(preview)).contains(told, "Outside your waking hours.", "Nothing is saved yet");
        assertThat(Shown.words(ana.get(saved))).contains(told, "What it does");
        assertThat(Shown.value(ana.get(saved), "last")).isEqualTo(day.toString());
        assertThat(world.program().get("/api/v1/rota").asString())
                .contains("\"from\":\"" + day + "\",\"until\":\"" + day.plusDays(1) + "\"");
        assertThat(Shown.words(ana.get(path("")))).contains("Asia/Tokyo", "both days included");
    }

    @Test
    void of_two_stays_that_overlap_the_newer_counts_and_that_is_said() {
        ana.get(path("/stays/new"));
        Shown.to(stay("/stays/new", "Asia/Tokyo", day, day.plusDays(20)));

        Response preview = stay("/stays/new", "Asia/Seoul", day.plusDays(3), day.plusDays(4), "preview", "true");

        assertThat(Shown.words(preview)).contains("It overlaps the stay in Asia/Tokyo", "this one counts");
    }

    @Test
    void a_stay_is_changed_and_removed_and_its_days_are_checked() {
        ana.get(path("/stays/new"));
        String first = Shown.to(stay("/stays/new", "Asia/Tokyo", day, day.plusDays(2)));

        Response back = stay("/stays/new", "Asia/Tokyo", day, day.minusDays(1));
        Response nonsense = ana.post(path("/stays/new"), "zone", "Tokyo", "first", "2026-02-30", "last", "");
        String second = Shown.to(stay(first.substring(path("").length()), "Asia/Tokyo", day, day.plusDays(3)));

        assertThat(back.statusCode()).isEqualTo(422);
        assertThat(Shown.problem(back, "last")).contains("the first day or a later one");
        assertThat(Shown.problem(nonsense, "first")).contains("a date like 2026-12-01, not 2026-02-30");
        assertThat(Shown.problem(nonsense, "zone")).contains("not Tokyo");
        assertThat(Shown.problem(nonsense, "last")).contains("needed");
        assertThat(Shown.value(nonsense, "first")).isEqualTo("2026-02-30");
        assertThat(ana.get(first).statusCode()).isEqualTo(404);
        assertThat(ana.get(second + "/remove").asString()).contains("Remove this stay?");
        ana.post(second + "/remove");
        assertThat(Shown.words(ana.get(path("")))).contains("The stay is removed.", "None ahead: at home in UTC");
    }

    @Test
    void a_form_from_elsewhere_changes_nothing() {
        ana.get(path("/absences/new"));

        Response forged = ana.forge(
                path("/absences/new"),
                "kind",
                "away",
                "from",
                day + "T00:00",
                "until",
                day.plusDays(1) + "T00:00",
                "zone",
                "UTC");

        assertThat(forged.statusCode()).isBetween(400, 403);
        assertThat(Shown.words(ana.get(path("")))).contains("None ahead.");
    }

    private Response away(String where, String from, String until, String... more) {
        String[] fields = {"kind", "away", "from", from, "until", until, "zone", "UTC", "reason", "holiday"};
        return ana.post(path(where), with(fields, more));
    }

    private Response stay(String where, String zone, LocalDate first, LocalDate last, String... more) {
        String[] fields = {"zone", zone, "first", first.toString(), "last", last.toString()};
        return ana.post(path(where), with(fields, more));
    }

    private static String[] with(String[] fields, String... more) {
        String[] all = java.util.Arrays.copyOf(fields, fields.length + more.length);
        System.arraycopy(more, 0, all, fields.length, more.length);
        return all;
    }

    private static String changes(Response page) {
        return page.asString().replaceAll("(?s)^.*?<ul class=\"moves\">(.*?)</ul>.*$", "$1");
    }

    private List<String> onCall(String schedule, String at) {
        return world.program()
                .get("/api/v1/on-call?team=" + crew.team() + "&schedule=" + schedule + "&at=" + at)
                .jsonPath()
                .getList("schedules[0].onCall.person");
    }

    private String path(String more) {
        return "/people/" + crew.handle("ana") + more;
    }
}
