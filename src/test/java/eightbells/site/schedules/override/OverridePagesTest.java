package eightbells.site.schedules.override;

import static org.assertj.core.api.Assertions.assertThat;

import eightbells.Crew;
import eightbells.Visitor;
import eightbells.World;
import eightbells.account.credential.Accounts;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Overrides as somebody without JavaScript makes and ends them. */
@QuarkusTest
class OverridePagesTest {
    private static final String PASSWORD = "a sentence that nobody guesses";
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Pattern MARK = Pattern.compile("name=\"seen\" value=\"([^\"]+)\"");

    @Inject
    World world;

    @Inject
    Accounts accounts;

    private Crew crew;
    private String path;
    private Visitor ben;
    /** In Berlin. */
    private LocalDate tomorrow;

    @BeforeEach
    void ana_and_ben_and_cleo_who_stands_by() {
        world.forgetOpenAlerts();
        world.setTo(Instant.parse("2027-01-12T10:00:00Z"));
        crew = world.crew()
                .lead("ana")
                .member("ben")
                .member("cleo")
                .schedule("primary", "ana")
                .step("PT10M", "schedule primary");
        world.before(Duration.ofDays(30), crew::muster);
        path = "/teams/" + crew.team() + "/schedules/primary";
        accounts.password(crew.handle("ben"), PASSWORD);
        ben = new Visitor().signIn(crew.email("ben"), PASSWORD);
        tomorrow = world.now().atZone(BERLIN).toLocalDate().plusDays(1);
    }

    @Test
    void an_override_is_filled_in_checked_and_saved_as_it_was_shown() {
        Response form = ben.get(path + "/overrides/new");
        assertThat(form.asString()).contains("In the place of", "Europe/Berlin", ">Check<");

        Response checked = check("cleo", "ana", "T10:00", "T12:30");
        assertThat(checked.statusCode()).isEqualTo(200);
        assertThat(checked.asString())
                .contains("cleo in place of ana", "2 h 30 min", "comes on", "goes off", ">Save<")
                .doesNotContain("Save anyway");
        assertThat(onCall("T11:00")).containsExactly("ana");

        Response saved = save("cleo", "ana", "T10:00", "T12:30", mark(checked));

        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(onCall("T10:00")).containsExactly("cleo");
        assertThat(onCall("T12:30")).containsExactly("ana");
        assertThat(ben.get(there(saved)).asString())
                .contains("Saved: cleo in place of ana.", "lane-overrides", ">Undo<");
    }

    @Test
    void what_was_just_made_is_undone_where_it_is_seen() {
        Response saved = save("cleo", "ana", "T10:00", "T12:30", mark(check("cleo", "ana", "T10:00", "T12:30")));
        String schedule = ben.get(there(saved)).asString();
        Matcher form =
                Pattern.compile("action=\"(" + path + "/overrides/\\d+/end)\"").matcher(schedule);
        assertThat(form.find()).isTrue();

        Response undone = ben.post(form.group(1), "back", there(saved));

        assertThat(there(undone)).isEqualTo(there(saved));
        assertThat(onCall("T11:00")).containsExactly("ana");
        assertThat(ben.get(there(undone)).asString())
                .contains("Undone: cleo in place of ana.")
                .doesNotContain(">Undo<");
    }

    @Test
    void nobody_is_led_elsewhere_by_undoing() {
        Response saved = save("cleo", "ana", "T10:00", "T12:30", mark(check("cleo", "ana", "T10:00", "T12:30")));
        String id = there(saved).replaceAll(".*made=", "");

        Response undone = ben.post(path + "/overrides/" + id + "/end", "back", "https://evil.example/?" + path);

        assertThat(there(undone)).isEqualTo(path + "/overrides");
    }

    @Test
    void nothing_is_saved_that_was_not_shown() {
        String mark = mark(check("cleo", "ana", "T10:00", "T12:30"));

        Response other = save("cleo", "ana", "T10:00", "T20:30", mark);

        assertThat(other.statusCode()).isEqualTo(200);
        assertThat(other.asString()).contains("It is not what you saw before", "10 h 30 min");
        assertThat(onCall("T11:00")).containsExactly("ana");
    }

    @Test
    void an_override_that_changes_nothing_says_so_and_can_be_saved_anyway() {
        Response checked = check("cleo", "ben", "T10:00", "T12:00");
        assertThat(checked.asString()).contains("This changes nothing: ben is not on call", "Save anyway");

        assertThat(save("cleo", "ben", "T10:00", "T12:00", mark(checked)).statusCode())
                .isEqualTo(303);
        assertThat(ben.get(path + "/overrides").asString()).contains("cleo in place of ben");
    }

    @Test
    void an_override_over_another_names_it_and_its_author() {
        save("cleo", "ana", "T10:00", "T12:00", mark(check("cleo", "ana", "T10:00", "T12:00")));

        assertThat(check("ben", "ana", "T11:00", "T14:00").asString())
                .contains("Another override stands there: cleo in place of ana", "made by ben", "only");
    }

    @Test
    void whoever_is_absent_or_asleep_is_put_on_with_a_warning() {
        world.apply(
                """
                people: [{handle: %s, absences: [{kind: away, zone: Europe/Berlin, from: %sT00:00, until: %sT00:00}]}]"""
                        .formatted(crew.handle("cleo"), tomorrow, tomorrow.plusDays(1)));

        assertThat(check("cleo", "ana", "T10:00", "T12:00").asString()).contains("cleo is away", "Save anyway");
        assertThat(check("ben", "ana", "T01:00", "T05:00").asString())
                .contains("It is night for ben", "08:00 to 22:00", "Save anyway");
    }

    @Test
    void what_is_wrong_stands_beside_its_field_and_the_input_stays() {
        Response answer = post(
                "kind", "replace", "person", "", "instead", "", "from", "soon", "until", "", "zone", "Mars/Olympus");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString())
                .contains(
                        "Choose somebody.",
                        "Choose in whose place",
                        "value=\"soon\"",
                        "not soon",
                        "Say which day and time.",
                        "not Mars/Olympus",
                        "<option value=\"Mars/Olympus\" selected>");

        Response reversed = check("cleo", "ana", "T12:00", "T10:00");
        assertThat(reversed.statusCode()).isEqualTo(422);
        assertThat(reversed.asString()).contains("This ends before it begins.", "value=\"" + tomorrow + "T12:00\"");

        Response same = check("ana", "ana", "T10:00", "T12:00");
        assertThat(same.asString()).contains("Nobody stands in for themselves");
    }

    @Test
    void the_past_is_refused_and_what_began_in_it_counts_from_now() {
        LocalDate yesterday = tomorrow.minusDays(2);
        Response past = post(
                "kind",
                "alone",
                "person",
                crew.handle("cleo"),
                "from",
                yesterday + "T08:00",
                "until",
                yesterday + "T09:00",
                "zone",
                "Europe/Berlin");
        assertThat(past.statusCode()).isEqualTo(422);
        assertThat(past.asString()).contains("This is past already");

        String[] fields = {
            "kind",
            "alone",
            "person",
            crew.handle("cleo"),
            "from",
            yesterday + "T08:00",
            "until",
            tomorrow + "T23:00",
            "zone",
            "Europe/Berlin"
        };
        Response checked = post(fields);
        assertThat(checked.asString()).contains("it counts from now");
        post(with(fields, "seen", mark(checked)));

        assertThat(onCall(world.now())).containsExactly("cleo");
        assertThat(onCall(world.now().minusSeconds(1))).containsExactly("ana");
    }

    @Test
    void an_hour_that_the_clocks_skip_is_read_as_the_rule_says_and_that_is_said() {
        Response checked = post(
                "kind",
                "alone",
                "person",
                crew.handle("cleo"),
                "from",
                "2027-03-28T02:30",
                "until",
                "2027-03-28T04:30",
                "zone",
                "Europe/Berlin");

        assertThat(checked.asString())
                .contains(
                        "There is no 02:30 on 28 Mar 2027 in Europe/Berlin",
                        "It counts as 03:30",
                        "Sun 28 Mar 03:30 to 04:30",
                        ">1 h<");
    }

    @Test
    void the_form_is_filled_in_from_its_address_and_shows_what_it_would_do_at_once() {
        Instant from = tomorrow.atTime(10, 0).atZone(BERLIN).toInstant();
        String html = ben.get(path + "/overrides/new?from=" + from + "&until=" + from.plus(Duration.ofHours(3))
                        + "&zone=Europe/Berlin&person=" + crew.handle("cleo"))
                .asString();

        assertThat(html)
                .contains(
                        "value=\"" + tomorrow + "T10:00\"",
                        "value=\"" + tomorrow + "T13:00\"",
                        "<option value=\"" + crew.handle("ana") + "\" selected>",
                        "cleo in place of ana");
        assertThat(ben.get(path + "/overrides/new?from=x&until=y&zone=z&person=q&instead=r&kind=s")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_running_override_is_ended_and_put_back_for_what_is_left() {
        String end = world.now().plus(Duration.ofHours(5)).toString();
        world.program()
                .contentType("application/json")
                .body("{\"kind\":\"replace\",\"person\":\"%s\",\"from\":\"%s\",\"until\":\"%s\"}"
                        .formatted(crew.handle("cleo"), world.now(), end))
                .post("/api/v1" + path + "/overrides")
                .then()
                .statusCode(201);
        world.advance(Duration.ofMinutes(10));
        String list = ben.get(path + "/overrides").asString();
        assertThat(list).contains("cleo alone", ">now<", ">End now<");
        Matcher action =
                Pattern.compile("action=\"(" + path + "/overrides/\\d+)/end\"").matcher(list);
        assertThat(action.find()).isTrue();

        Response ended = ben.post(action.group(1) + "/end");
        assertThat(onCall(world.now())).containsExactly("ana");
        assertThat(onCall(world.now().minusSeconds(60))).containsExactly("cleo");
        assertThat(ben.get(there(ended)).asString()).contains("Ended: cleo alone.", "Put it back", "that is over");

        world.advance(Duration.ofMinutes(1));
        Response back = ben.post(action.group(1) + "/again", "until", end);
        assertThat(ben.get(there(back)).asString()).contains("Put back: cleo alone.", ">End now<");
        assertThat(onCall(world.now())).containsExactly("cleo");
        assertThat(onCall(Instant.parse(end))).containsExactly("ana");

        assertThat(ben.get(there(ben.post(action.group(1) + "/end"))).asString())
                .contains("has ended already");
    }

    @Test
    void each_override_has_a_page() {
        Response saved = save("cleo", "ana", "T10:00", "T12:30", mark(check("cleo", "ana", "T10:00", "T12:30")));
        String id = there(saved).replaceAll(".*made=", "");

        assertThat(ben.get(path + "/overrides/" + id + "?zone=Europe/Berlin").asString())
                .contains("cleo in place of ana", "10:00 to 12:30", "Override made by ben", ">Undo<");
        assertThat(ben.get(path + "/overrides/999999999").statusCode()).isEqualTo(404);
    }

    @Test
    void a_shift_says_who_when_why_and_is_taken_over() {
        save("cleo", "ana", "T10:00", "T12:30", mark(check("cleo", "ana", "T10:00", "T12:30")));
        Instant at = tomorrow.atTime(11, 0).atZone(BERLIN).toInstant();
        String shift =
                ben.get(path + "/shift?at=" + at + "&zone=Pacific/Auckland").asString();
        assertThat(shift)
                .contains(
                        "Pacific/Auckland",
                        "10:00 to 12:30 <span class=\"zone\">Europe/Berlin",
                        "override by ben",
                        "Take this shift",
                        "Why?");

        Response taken = ben.post(
                path + "/shift/take",
                "from",
                field(shift, "from"),
                "until",
                field(shift, "until"),
                "instead",
                field(shift, "instead"));

        assertThat(ben.get(there(taken)).asString()).contains("You have it: ben in place of cleo.", ">Undo<");
        assertThat(onCall("T11:00")).containsExactly("ben");
        assertThat(onCall("T13:00")).containsExactly("ana");
        assertThat(ben.get(path + "/shift?at=" + at).asString()).doesNotContain("Take this shift");
    }

    @Test
    void taking_what_is_no_longer_there_changes_nothing_and_says_so() {
        String from = tomorrow.atTime(11, 0).atZone(BERLIN).toInstant().toString();
        String until = tomorrow.atTime(12, 0).atZone(BERLIN).toInstant().toString();
        ben.get(path);

        Response taken = ben.post(path + "/shift/take", "from", from, "until", until, "instead", crew.handle("cleo"));

        assertThat(ben.get(there(taken)).asString()).contains("nothing was saved");
        assertThat(ben.get(path + "/overrides").asString()).contains("No override runs or is to come");
    }

    @Test
    void what_is_past_can_only_be_asked_about() {
        String shift = ben.get(path + "/shift?at=" + world.now().minus(Duration.ofDays(400)))
                .asString();
        assertThat(shift).contains("Why?");
        world.apply("teams: [{slug: %s, schedules: [{slug: primary, duty: pager, zone: UTC, layers: []}]}]"
                .formatted(crew.team()));
        // It ends with the turn that runs (T11).
        world.setTo(Instant.parse("2027-01-18T00:05:00Z"));

        assertThat(ben.get(path + "/shift?at=" + world.now().minus(Duration.ofDays(2)))
                        .asString())
                .contains(">over<", "Why?")
                .doesNotContain("Take", "Put somebody");
        assertThat(ben.get(path + "/shift").asString()).contains("No one on call", "Put somebody on");
    }

    @Test
    void only_members_of_the_team_make_overrides() {
        Crew others = world.crew()
                .lead("dora")
                .schedule("primary", "dora")
                .step("PT10M", "schedule primary")
                .muster();
        accounts.password(others.handle("dora"), PASSWORD);
        Visitor dora = new Visitor().signIn(others.email("dora"), PASSWORD);

        assertThat(dora.get(path).asString()).doesNotContain(">Override<", "overrides/new", ">Edit<");
        assertThat(dora.get(path + "/shift").asString()).doesNotContain("<button class=\"button\"", "overrides/new");
        assertThat(dora.get(path + "/overrides").asString()).doesNotContain("overrides/new");
        assertThat(dora.get(path + "/overrides/new").statusCode()).isEqualTo(403);
        for (String verb : List.of("/overrides/new", "/overrides/1/end", "/overrides/1/again", "/shift/take")) {
            dora.get("/");
            assertThat(dora.post(path + verb, "person", others.handle("dora")).statusCode())
                    .as(verb)
                    .isEqualTo(403);
        }
        assertThat(ben.get(path).asString()).contains(">Override<").doesNotContain(">Edit<");
    }

    @Test
    void the_clock_of_a_schedule_is_remembered_and_somebody_stands_out() {
        String html = ben.get(path + "?zone=Pacific/Auckland&person=" + crew.handle("cleo"))
                .asString();
        assertThat(html).contains("data-zone=\"Pacific/Auckland\"", " aside\"", "&amp;person=" + crew.handle("cleo"));

        assertThat(ben.get(path).asString())
                .contains("data-zone=\"Pacific/Auckland\"")
                .doesNotContain(" aside\"");
        ben.get(path + "?zone=UTC");
        assertThat(ben.get(path).asString()).contains("data-zone=\"UTC\"");
        assertThat(ben.get(path + "?person=nobody-knows").asString()).doesNotContain(" aside\"");
    }

    private Response check(String person, String instead, String from, String until) {
        return post(fields(person, instead, from, until));
    }

    private Response save(String person, String instead, String from, String until, String mark) {
        return post(with(fields(person, instead, from, until), "seen", mark));
    }

    private String[] fields(String person, String instead, String from, String until) {
        return new String[] {
            "kind",
            "replace",
            "person",
            crew.handle(person),
            "instead",
            crew.handle(instead),
            "from",
            tomorrow + from,
            "until",
            tomorrow + until,
            "zone",
            "Europe/Berlin"
        };
    }

    private static String[] with(String[] fields, String name, String value) {
        String[] more = java.util.Arrays.copyOf(fields, fields.length + 2);
        more[fields.length] = name;
        more[fields.length + 1] = value;
        return more;
    }

    private Response post(String... fields) {
        ben.get(path + "/overrides/new");
        return ben.post(path + "/overrides/new", fields);
    }

    private List<String> onCall(String tomorrowAt) {
        return onCall(java.time.LocalDateTime.parse(tomorrow + tomorrowAt)
                .atZone(BERLIN)
                .toInstant());
    }

    private List<String> onCall(Instant at) {
        List<String> people = world.program()
                .get("/api/v1/on-call?team=" + crew.team() + "&schedule=primary&at=" + at)
                .jsonPath()
                .getList("schedules[0].onCall.person");
        return people.stream().map(handle -> handle.replaceAll("-.*", "")).toList();
    }

    private static String mark(Response page) {
        Matcher mark = MARK.matcher(page.asString());
        assertThat(mark.find()).as("a button that saves").isTrue();
        return mark.group(1);
    }

    private static String field(String html, String name) {
        Matcher field =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(html);
        assertThat(field.find()).as(name).isTrue();
        return field.group(1);
    }

    private static String there(Response redirect) {
        assertThat(redirect.statusCode()).isEqualTo(303);
        URI uri = URI.create(redirect.header("Location"));
        return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }
}
