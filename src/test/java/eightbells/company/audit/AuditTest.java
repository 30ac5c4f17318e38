package eightbells.company.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eightbells.Crew;
import eightbells.Visitor;
import eightbells.World;
import eightbells.account.credential.Accounts;
import eightbells.people.authority.AuditEvents;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who did what, when and from where: told once, never changed, and taken away as a file. */
@QuarkusTest
class AuditTest {
    private static final String PASSWORD = "a sentence that nobody guesses";

    @Inject
    World world;

    @Inject
    Accounts accounts;

    @Inject
    AuditEntries entries;

    @Inject
    AuditTrail trail;

    @Inject
    AuditEvents audit;

    @Inject
    EntityManager entities;

    private Crew crew;
    private Visitor ana;
    private Visitor admin;
    private Instant before;

    @BeforeEach
    void a_lead_and_an_administrator_who_are_signed_in() {
        before = world.now();
        crew = world.crew()
                .lead("ana")
                .member("ben")
                .member("head")
                .schedule("primary", "ana")
                .step("PT10M", "team")
                .muster();
        accounts.password(crew.handle("ana"), PASSWORD);
        accounts.administrator(crew.email("head"), "head", "Europe/Berlin", PASSWORD);
        ana = new Visitor().signIn(crew.email("ana"), PASSWORD);
        admin = new Visitor().signIn(crew.email("head"), PASSWORD);
    }

    @AfterEach
    void back_to_the_time() {
        world.setTo(before);
    }

    @Test
    void an_edit_by_browser_is_told_with_who_from_where_and_what_it_changed() {
        String path = "/people/" + crew.handle("ana") + "/absences/new";
        ana.get(path + "?kind=away");
        String day = world.now().plus(Duration.ofDays(5)).toString().substring(0, 10);
        ana.post(
                path,
                "kind",
                "away",
                "from",
                day + "T00:00",
                "until",
                day + "T12:00",
                "zone",
                "Europe/Berlin",
                "reason",
                "a day off");
        AuditEntry entry = newest("edited the rota", crew.handle("ana"));

        assertThat(entry.who).isEqualTo(crew.handle("ana"));
        assertThat(entry.address).isEqualTo("127.0.0.1");
        assertThat(entry.about).isEqualTo("person " + crew.handle("ana"));
        assertThat(entry.became).isEqualTo("person " + crew.handle("ana") + ": absences");
        assertThat(admin.get("/admin/audit?who=" + crew.handle("ana")).asString())
                .contains("/history/" + entry.editId, "from 127.0.0.1", "absences");
    }

    @Test
    void an_edit_by_a_program_names_its_token() {
        AuditEntry entry = newest("edited the rota", crew.team());

        assertThat(entry.who).isEqualTo("token bootstrap");
        assertThat(entry.about).contains("team " + crew.team(), "schedule " + crew.team() + "/primary");
    }

    @Test
    void an_edit_that_does_not_stand_leaves_nothing() {
        int before = all(crew.team()).size();

        world.program()
                .contentType("application/yaml")
                .queryParam("dryRun", "true")
                .body(("people: [{handle: " + crew.handle("ana") + ", name: Anna}]").getBytes(StandardCharsets.UTF_8))
                .put("/api/v1/rota")
                .then()
                .statusCode(200);

        assertThat(all(crew.team())).hasSize(before);
        assertThat(all(crew.handle("ana") + ": name")).isEmpty();
    }

    @Test
    void what_is_done_to_an_alert_is_told_once_and_what_its_source_does_is_not() {
        long alert = crew.alert("disk full");
        int before = all("alert " + alert).size();
        ana.get("/alerts/" + alert);
        ana.post("/alerts/" + alert + "/acknowledge", "note", "mine");
        ana.post("/alerts/" + alert + "/acknowledge", "note", "mine");
        crew.over("disk full");

        assertThat(before).isZero();
        assertThat(all("alert " + alert)).singleElement().satisfies(entry -> assertThat(
                        List.of(entry.who, entry.what, entry.was, entry.became))
                .containsExactly(
                        crew.handle("ana"), "acknowledged", "triggered", "acknowledged by " + crew.handle("ana")));
    }

    @Test
    void an_alert_acknowledged_by_the_link_of_a_page_is_told_with_whose_link_it_is() {
        long alert = crew.alert("link");
        world.settle();

        world.pressAcknowledge(crew.mails("ana").get(0).link("/acknowledge/"));

        assertThat(newest("acknowledged", "alert " + alert).who).isEqualTo(crew.handle("ana"));
    }

    @Test
    void signing_in_and_being_refused_are_told() {
        new Visitor().signIn(crew.email("ana"), "wrong");

        assertThat(newest("was refused a sign-in", crew.handle("ana")).who).isEqualTo("nobody");
        assertThat(entries.newest(new AuditQuery(crew.handle("ana"), "signed in", "", null, null, ""), null, 9))
                .isNotEmpty();
    }

    @Test
    void feeds_wishes_and_notes_are_told_without_their_secrets_and_words() {
        ana.get("/me/feeds/new");
        String feed = ana.post(
                        "/me/feeds/new",
                        "of",
                        "team:" + crew.team(),
                        "name",
                        "x",
                        "duties",
                        "both",
                        "busy",
                        "no",
                        "alarm",
                        "")
                .asString();
        String token = feed.replaceAll("(?s).*/calendar/([0-9a-f]+)\\.ics.*", "$1");
        ana.get("/me/reminders");
        ana.post("/me/reminders", "amount", "2", "unit", "h", "via", "email", "moved", "on");
        String handoff = "/teams/" + crew.team() + "/schedules/primary/handoff";
        ana.get(handoff);
        ana.post(handoff, "about", world.now().toString(), "text", "what nobody else is to read");

        String page = admin.get("/admin/audit?who=" + crew.handle("ana")).asString();

        assertThat(page)
                .contains("<strong>made</strong>", "calendar feed", "of team " + crew.team())
                .contains("chose what to be told", "PT2H by email, moved shifts")
                .contains("left a handoff note")
                .doesNotContain(token, "what nobody else is to read");
    }

    @Test
    void entries_cannot_be_changed_through_jpa() {
        long id = newest("edited the rota", crew.team()).id;
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .run(() -> entities.remove(entities.find(AuditEntry.class, id))))
                .hasStackTraceContaining("never changed");

        QuarkusTransaction.requiringNew().run(() -> entities.find(AuditEntry.class, id).who = "somebody else");

        assertThat(newest("edited the rota", crew.team()).who).isEqualTo("token bootstrap");
    }

    @Test
    void the_database_refuses_to_change_or_to_lose_an_entry() {
        long id = newest("edited the rota", crew.team()).id;
        for (String sql : List.of(
                "update audit_entry set who = 'somebody else' where id = " + id,
                "update audit_entry set what = 'slept', rewrites = rewrites + 1 where id = " + id,
                "delete from audit_entry where id = " + id)) {
            assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                            .run(() -> entities.createNativeQuery(sql).executeUpdate()))
                    .as(sql)
                    .hasStackTraceContaining("never changed");
        }
    }

    @Test
    void somebody_who_is_erased_goes_by_a_neutral_name_and_that_is_told() {
        String handle = crew.handle("ana");
        QuarkusTransaction.requiringNew()
                .run(() -> audit.record(
                        "tried it", "team " + handle + ", " + handle + "-2, of " + handle + ".", world.now()));

        trail.rename(handle, "person-0", world.now());

        assertThat(entries.newest(new AuditQuery(handle, "", "", null, null, ""), null, 9))
                .isEmpty();
        assertThat(entries.newest(new AuditQuery("person-0", "signed in", "", null, null, ""), null, 9))
                .isNotEmpty();
        assertThat(newest("tried it", handle).about).isEqualTo("team " + handle + ", " + handle + "-2, of person-0.");
        AuditEntry told = entries.newest(new AuditQuery("", "replaced a name", "person-0", null, null, ""), null, 1)
                .get(0);
        assertThat(told.became).matches("\\d+ entries");
    }

    @Test
    void the_page_finds_what_is_asked_for() {
        String mark = "thing-" + crew.team();
        did("opened a door", mark + " front", "2027-03-01T10:00:00Z");
        did("closed a door", mark + " front", "2027-03-02T23:30:00Z");
        did("opened a door", mark + " back", "2027-03-04T10:00:00Z");

        assertThat(abouts("about=" + mark)).containsExactly(mark + " back", mark + " front", mark + " front");
        assertThat(abouts("about=" + mark + "&what=OPENED")).containsExactly(mark + " back", mark + " front");
        assertThat(abouts("about=" + mark + "&from=2027-03-03")).containsExactly(mark + " back", mark + " front");
        assertThat(abouts("about=" + mark + "&until=2027-03-02")).containsExactly(mark + " front");
        assertThat(abouts("q=" + mark + " b")).containsExactly(mark + " back");
        assertThat(abouts("about=" + mark + "&who=eightbells")).hasSize(3);
        assertThat(abouts("about=" + mark + "&who=eight")).isEmpty();
        assertThat(admin.get("/admin/audit?about=%" + mark).asString()).contains("Nothing of that kind");
        assertThat(admin.get("/admin/audit?from=yesterday").statusCode()).isEqualTo(422);
        assertThat(admin.get("/admin/audit?from=2027-03-04&until=2027-03-03").asString())
                .contains("until-problem");
    }

    @Test
    void older_ones_follow_page_by_page_and_none_twice() {
        String mark = "row-" + crew.team();
        QuarkusTransaction.requiringNew().run(() -> {
            // Of the same moment, so that their ids decide.
            for (int i = 0; i < 120; i++) audit.record("counted", mark + " " + i, world.now());
        });
        List<String> seen = new java.util.ArrayList<>();
        String path = "/admin/audit?about=" + mark;
        for (int pages = 0; path != null && pages < 5; pages++) {
            String page = admin.get(path).asString();
            seen.addAll(abouts(page, mark));
            path = older(page);
        }

        assertThat(seen)
                .hasSize(120)
                .doesNotHaveDuplicates()
                .startsWith(mark + " 119")
                .endsWith(mark + " 0");
        assertThat(admin.get("/admin/audit?before=nonsense&about=" + mark).statusCode())
                .isEqualTo(200);
    }

    @Test
    void the_export_is_what_the_page_shows_and_no_formula() {
        String mark = "cell-" + crew.team();
        QuarkusTransaction.requiringNew().run(() -> {
            audit.record("wrote", mark, "=cmd|' /C calc'!A1", "a \"quote\"\nand a line", world.now());
            for (String start : List.of("+1", "-1", "@a", "\tx"))
                audit.record("wrote", mark, start, "fine", world.now());
            for (int i = 0; i < 600; i++) audit.record("went on", mark, world.now());
        });

        String csv = admin.get("/admin/audit/csv?about=" + mark + "&what=wrote").asString();
        String json =
                admin.get("/admin/audit/jsonl?about=" + mark + "&what=wrote").asString();
        String all = admin.get("/admin/audit/jsonl?what=went&about=" + mark).asString();

        assertThat(csv)
                .startsWith("at,who,address,what,about,before,after,edit\r\n")
                .contains("\"'=cmd|' /C calc'!A1\",\"a \"\"quote\"\"\nand a line\",")
                .contains("\"'+1\"", "\"'-1\"", "\"'@a\"", "\"'\tx\"");
        assertThat(json.lines()).hasSize(5).allSatisfy(line -> assertThat(
                        JsonPath.from(line).getString("about"))
                .isEqualTo(mark));
        Map<String, Object> last = JsonPath.from(json.lines().toList().get(4)).getMap("");
        assertThat(last).containsEntry("before", "=cmd|' /C calc'!A1").containsEntry("edit", null);
        assertThat(all.lines()).hasSize(600);
        assertThat(newest("exported the audit", "by what, about").who).isEqualTo(crew.handle("head"));
    }

    @Test
    void an_export_is_kept_by_nobody_on_the_way() {
        var answer = admin.get("/admin/audit/csv?about=none-at-all");

        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("Content-Disposition")).isEqualTo("attachment; filename=\"audit.csv\"");
        assertThat(admin.get("/admin/audit/csv?from=x").statusCode()).isEqualTo(422);
    }

    @Test
    void nobody_but_administrators_sees_any_of_it() {
        for (String path : List.of("/admin/audit", "/admin/audit/csv", "/admin/audit/jsonl")) {
            assertThat(ana.get(path).statusCode()).as(path).isEqualTo(403);
            given().redirects().follow(false).get(path).then().statusCode(302);
            world.program().redirects().follow(false).get(path).then().statusCode(403);
        }
    }

    private void did(String what, String about, String at) {
        QuarkusTransaction.requiringNew().run(() -> audit.record(what, about, Instant.parse(at)));
    }

    private List<AuditEntry> all(String about) {
        return entries.newest(new AuditQuery("", "", about, null, null, ""), null, 1000);
    }

    private AuditEntry newest(String what, String about) {
        return entries.newest(new AuditQuery("", what, about, null, null, ""), null, 1)
                .get(0);
    }

    private List<String> abouts(String query) {
        return abouts(admin.get("/admin/audit?" + query).asString(), "");
    }

    private static List<String> abouts(String page, String starting) {
        return Pattern.compile("audit-about\">([^<]+)<")
                .matcher(page)
                .results()
                .map((MatchResult found) -> found.group(1))
                .filter(about -> about.startsWith(starting))
                .toList();
    }

    private static @Nullable String older(String page) {
        var found = Pattern.compile("href=\"(/admin/audit\\?before=[^\"]+)\"").matcher(page);
        return found.find() ? URLDecoder.decode(found.group(1).replace("&amp;", "&"), StandardCharsets.UTF_8) : null;
    }
}
