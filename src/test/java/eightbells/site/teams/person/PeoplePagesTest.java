package eightbells.site.teams.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;

import eightbells.Crew;
import eightbells.Visitor;
import eightbells.World;
import eightbells.account.credential.Accounts;
import eightbells.platform.form.Slugs;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People: found, added, edited, retired and brought back, by a lead, by themselves, and by nobody else. */
@QuarkusTest
class PeoplePagesTest {
    private static final String PASSWORD = "a sentence that nobody guesses";
    private static final String EVIL = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>{inject:x}{#if x}";

    @Inject
    World world;

    @Inject
    Accounts accounts;

    private Crew crew;
    private Crew others;

    @BeforeEach
    void two_teams() {
        crew = world.crew()
                .lead("ana")
                .member("ben")
                .schedule("primary", "ana", "ben")
                .step("PT10M", "schedule primary", "person ben")
                .muster();
        others = world.crew()
                .lead("cleo")
                .schedule("primary", "cleo")
                .step("PT10M", "schedule primary")
                .muster();
        for (String name : List.of("ana", "ben")) accounts.password(crew.handle(name), PASSWORD);
        accounts.password(others.handle("cleo"), PASSWORD);
    }

    @Test
    void everybody_is_found_by_name_handle_and_zone() {
        Visitor ben = signedIn(crew, "ben");

        assertThat(ben.get("/people?q=" + crew.handle("ANA")).asString())
                .contains(path("ana"))
                .doesNotContain(path("ben"));
        assertThat(ben.get("/people?q=europe/berlin").asString()).contains(path("ana"), path("ben"));
        assertThat(Shown.words(ben.get("/people?q=nobody-" + crew.handle("x")))).contains("Nobody matches");
    }

    @Test
    void only_administrators_find_people_by_their_email() {
        String email = crew.email("ana").toUpperCase(java.util.Locale.ROOT);
        assertThat(signedIn(crew, "ben").get("/people?q=" + email).asString()).doesNotContain(path("ana"));

        accounts.administrator(others.email("cleo"), "cleo", "Europe/Berlin", PASSWORD);

        assertThat(signedIn(others, "cleo").get("/people?q=" + email).asString())
                .contains(path("ana"))
                .doesNotContain(path("ben"));
    }

    @Test
    void addresses_are_for_the_team_and_for_everybody_while_somebody_is_on_call() {
        world.apply(
                """
                people:
                  - handle: %s
                    contacts:
                      - {kind: sms, address: "+4930123456", verified: true}
                      - {kind: webhook, address: "https://hooks.example.org/T0/secret", verified: true}
                """
                        .formatted(crew.handle("ana")));
        Visitor stranger = signedIn(others, "cleo");
        assertThat(stranger.get(path("ana")).asString())
                .contains(crew.email("ana"), "+4930123456")
                .doesNotContain("hooks.example.org");

        nobodyIsOnCall();

        assertThat(stranger.get(path("ana")).asString())
                .contains("shown to their team")
                .doesNotContain(crew.email("ana"), "+4930123456", "hooks.example.org");
        assertThat(signedIn(crew, "ben").get(path("ana")).asString())
                .contains(crew.email("ana"), "+4930123456")
                .doesNotContain("hooks.example.org");
        assertThat(signedIn(crew, "ana").get(path("ana")).asString()).contains("https://hooks.example.org/T0/secret");
    }

    /** From the next handoff on: until then, whoever is on call stays (T11). */
    private void nobodyIsOnCall() {
        world.apply("teams: [{slug: %s, schedules: [{slug: primary, zone: UTC, layers: []}]}]".formatted(crew.team()));
        world.setTo(world.now().plus(Duration.ofDays(7)));
    }

    @Test
    void an_override_of_another_team_reveals_nobody_s_addresses() {
        nobodyIsOnCall();
        world.program()
                .body("{\"kind\": \"replace\", \"person\": \"%s\", \"from\": \"%s\", \"until\": \"%s\"}"
                        .formatted(crew.handle("ana"), world.now(), world.now().plus(Duration.ofHours(1))))
                .post("/api/v1/teams/" + others.team() + "/schedules/primary/overrides")
                .then()
                .statusCode(201);

        assertThat(signedIn(others, "cleo").get(path("ana")).asString())
                .contains("shown to their team")
                .doesNotContain(crew.email("ana"));
    }

    @Test
    void the_list_says_where_people_are_and_where_they_are_on_call() {
        String page = Shown.words(signedIn(crew, "ben").get("/people?q=" + crew.handle("ana")));

        assertThat(page).contains("in Berlin UTC", "home: Europe/Berlin", crew.team() + ", primary");
    }

    @Test
    void a_person_has_a_page_that_says_their_zone() {
        // At noon: a window that begins in the night touches one more.
        world.setTo(world.now().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofHours(36)));
        String page = Shown.words(signedIn(crew, "ben").get(path("ana") + "?zone=Pacific/Auckland"));

        assertThat(page)
                .contains("awake 08:00–22:00", crew.email("ana"), crew.team() + " lead", "Times in Pacific/Auckland")
                .contains("28 nights with the pager, midnight to six where ana is");
    }

    @Test
    void a_person_or_team_that_never_was_is_not_found() {
        Visitor ben = signedIn(crew, "ben");

        for (String path :
                List.of("/people/never", "/people/never/edit", "/people/never/absences/new", "/teams/never")) {
            assertThat(ben.get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void a_lead_adds_a_person_who_joins_the_team() {
        Visitor ana = signedIn(crew, "ana");
        Response form = ana.get("/new/person?team=" + crew.team());
        assertThat(form.asString()).contains("<option value=\"" + crew.team() + "\" selected>");
        String mail = "new-" + crew.handle("dora") + "@example.org";

        Response answer = ana.post(
                "/new/person",
                "name",
                "Dora " + crew.handle("Dörte"),
                "handle",
                "",
                "email",
                mail,
                "team",
                crew.team(),
                "zone",
                "America/New_York",
                "waking-from",
                "07:00",
                "waking-until",
                "21:30");

        assertThat(Shown.to(answer)).isEqualTo("/teams/" + crew.team());
        String handle = Slugs.of("Dora " + crew.handle("Dörte"));
        assertThat(ana.get("/teams/" + crew.team()).asString())
                .contains("is added.", "href=\"/people/" + handle + "\"");
        assertThat(Shown.words(ana.get("/people/" + handle))).contains("home: America/New_York", "awake 07:00–21:30");
    }

    @Test
    void what_is_typed_wrong_stays_and_is_told_beside_its_field() {
        Visitor ana = signedIn(crew, "ana");
        ana.get("/new/person");

        Response answer = ana.post(
                "/new/person",
                "name",
                "",
                "handle",
                "No Such",
                "email",
                "nonsense",
                "zone",
                "Europe/Berlim",
                "waking-from",
                "25:00",
                "waking-until",
                "21:30");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Shown.problem(answer, "name")).contains("needed");
        assertThat(Shown.problem(answer, "handle")).contains("a-z");
        assertThat(Shown.problem(answer, "email")).contains("an email address");
        assertThat(Shown.problem(answer, "zone")).contains("a zone like Europe/Berlin");
        assertThat(Shown.problem(answer, "waking-from")).contains("a time of day like 09:00");
        assertThat(Shown.value(answer, "zone")).isEqualTo("Europe/Berlim");
        assertThat(Shown.value(answer, "waking-from")).isEqualTo("25:00");
    }

    @Test
    void an_address_or_a_handle_that_somebody_has_is_refused() {
        Visitor ana = signedIn(crew, "ana");
        ana.get("/new/person");

        Response address = ana.post(
                "/new/person",
                "name",
                "Double",
                "email",
                others.email("cleo"),
                "zone",
                "UTC",
                "waking-from",
                "08:00",
                "waking-until",
                "22:00");
        Response handle = ana.post(
                "/new/person",
                "name",
                "Double",
                "handle",
                others.handle("cleo"),
                "email",
                "free@example.org",
                "zone",
                "UTC",
                "waking-from",
                "08:00",
                "waking-until",
                "22:00");

        assertThat(Shown.problem(address, "email")).contains("has this address already");
        assertThat(Shown.problem(handle, "handle")).contains("has this handle already");
    }

    @Test
    void a_handle_that_the_audit_needs_is_refused_and_one_that_is_made_avoids_it() {
        Visitor ana = signedIn(crew, "ana");
        ana.get("/new/person");

        assertThat(Shown.problem(added(ana, "Nemo", "nobody"), "handle")).contains("the audit needs the word");
        assertThat(Shown.to(added(ana, "Nobody", ""))).startsWith("/people/nobody-");
    }

    @Test
    void somebody_edits_themselves_with_contacts_and_rules() {
        Visitor ben = signedIn(crew, "ben");
        String edit = path("ben") + "/edit";
        Response form = ben.get(edit);

        Response more = ben.post(
                edit,
                "base",
                Shown.value(form, "base"),
                "name",
                "Ben",
                "contact-kind",
                "webhook",
                "contact-address",
                "https://example.org/h",
                "add",
                "contact");
        assertThat(more.statusCode()).isEqualTo(200);
        assertThat(more.asString()).contains("https://example.org/h", "id=\"contact-1-address\"");

        Response answer = ben.post(
                edit,
                "base",
                Shown.value(more, "base"),
                "name",
                "Benjamin",
                "email",
                crew.email("ben"),
                "zone",
                "Asia/Kathmandu",
                "waking-from",
                "08:00",
                "waking-until",
                "22:00",
                "contact-kind",
                "webhook",
                "contact-address",
                "https://example.org/h",
                "high-after",
                "0",
                "high-via",
                "webhook",
                "high-after",
                "10",
                "high-via",
                "sms",
                "low-after",
                "",
                "low-via",
                "email");

        assertThat(Shown.to(answer)).isEqualTo(path("ben"));
        assertThat(Shown.words(ben.get(path("ben"))))
                .contains("Benjamin", "home: Asia/Kathmandu", "webhook at once, sms after 10 min", "email at once")
                .contains("https://example.org/h", "sms cannot be used yet, email goes instead");
    }

    @Test
    void a_row_that_makes_no_sense_has_its_message_and_stays() {
        Visitor ben = signedIn(crew, "ben");
        String edit = path("ben") + "/edit";

        Response answer = ben.post(
                edit,
                "base",
                Shown.value(ben.get(edit), "base"),
                "name",
                "Ben",
                "email",
                crew.email("ben"),
                "zone",
                "UTC",
                "waking-from",
                "08:00",
                "waking-until",
                "22:00",
                "contact-kind",
                "webhook",
                "contact-address",
                "javascript:alert(1)",
                "contact-kind",
                "",
                "contact-address",
                "+49 30",
                "high-after",
                "soon",
                "high-via",
                "email");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Shown.problem(answer, "contact-0")).contains("an http or https address");
        assertThat(Shown.problem(answer, "contact-1")).contains("Choose how");
        assertThat(Shown.problem(answer, "high-0")).contains("a number of minutes");
        assertThat(answer.asString()).contains("value=\"javascript:alert(1)\"", "value=\"+49 30\"", "value=\"soon\"");
    }

    @Test
    void whoever_saves_second_is_told_and_loses_nothing() {
        Visitor ana = signedIn(crew, "ana");
        Visitor ben = signedIn(crew, "ben");
        String edit = path("ben") + "/edit";
        String shown = Shown.value(ana.get(edit), "base");
        assertThat(Shown.to(save(ben, edit, Shown.value(ben.get(edit), "base"), "Ben the First", "ben")))
                .isEqualTo(path("ben"));

        Response second = save(ana, edit, shown, "Ben the Second", "ben");

        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(Shown.words(second)).contains("Somebody else saved this while you were at it");
        assertThat(Shown.value(second, "name")).isEqualTo("Ben the Second");
        assertThat(ben.get(path("ben")).asString()).contains("Ben the First");
        assertThat(Shown.to(save(ana, edit, Shown.value(second, "base"), "Ben the Second", "ben")))
                .isEqualTo(path("ben"));
        assertThat(ana.get(path("ben")).asString()).contains("Ben the Second");
    }

    @Test
    void an_absence_that_somebody_else_enters_does_not_stop_who_edits_the_name() {
        Visitor ana = signedIn(crew, "ana");
        String edit = path("ben") + "/edit";
        String base = Shown.value(ana.get(edit), "base");
        world.apply("people: [{handle: %s, absences: [{kind: away, from: 2027-01-01T00:00, until: 2027-01-02T00:00}]}]"
                .formatted(crew.handle("ben")));

        assertThat(Shown.to(save(ana, edit, base, "Ben", "ben"))).isEqualTo(path("ben"));
        assertThat(Shown.words(ana.get(path("ben")))).contains("Fri 1 Jan 2027 00:00 to Sat 2 Jan 2027 00:00");
    }

    @Test
    void a_person_is_retired_with_a_word_on_what_still_names_them_and_brought_back() {
        Visitor ana = signedIn(crew, "ana");
        String asked = Shown.words(ana.get(path("ben") + "/retirement"));
        assertThat(asked)
                .contains("Schedules still name ben, and go on putting them on call")
                .contains("the rotation always", "On call now, on primary", crew.team() + "/default");
        assertThat(ana.get(path("ben") + "/retirement").asString())
                .contains("href=\"/teams/" + crew.team() + "/schedules/primary/edit\"");

        assertThat(Shown.to(ana.post(path("ben") + "/retirement"))).isEqualTo(path("ben"));

        assertThat(Shown.words(ana.get(path("ben"))))
                .contains("ben left.", "schedules still name them, and put them on call", "the rotation always");
        assertThat(Shown.words(ana.get("/teams/" + crew.team())))
                .contains("ben left, and is still put on call: primary");
        assertThat(ana.get("/people?q=" + crew.handle("ben")).asString()).doesNotContain(path("ben"));
        assertThat(Shown.words(ana.get("/people?left=true&q=" + crew.handle("ben"))))
                .contains("still named by primary");
        assertThat(new Visitor().signIn(crew.email("ben"), PASSWORD).get("/").statusCode())
                .isEqualTo(302);
        assertThat(ana.get(path("ben") + "/edit").statusCode()).isEqualTo(404);

        assertThat(Shown.to(ana.post(path("ben") + "/retirement/end"))).isEqualTo(path("ben"));
        assertThat(Shown.words(ana.get(path("ben")))).contains("ben is back.").doesNotContain("ben left.");
    }

    @Test
    void whoever_leads_a_team_alone_is_not_retired_without_a_word_on_it() {
        accounts.administrator(others.email("cleo"), "cleo", "Europe/Berlin", PASSWORD);

        assertThat(Shown.words(signedIn(others, "cleo").get(path("ana") + "/retirement")))
                .contains("Teams without a lead", crew.team());
    }

    @Test
    void nobody_retires_themselves_and_a_lead_retires_no_administrator() {
        accounts.administrator(crew.email("ben"), "ben", "Europe/Berlin", PASSWORD);
        Visitor ana = signedIn(crew, "ana");
        Visitor ben = signedIn(crew, "ben");
        ana.get("/people");
        ben.get("/people");

        for (String path : List.of(path("ana"), path("ben"))) {
            assertThat(ana.get(path + "/retirement").statusCode()).as(path).isEqualTo(403);
            assertThat(ana.post(path + "/retirement").statusCode()).as(path).isEqualTo(403);
        }
        assertThat(ben.post(path("ben") + "/retirement").statusCode()).isEqualTo(403);
        assertThat(Shown.to(ben.post(path("ana") + "/retirement"))).isEqualTo(path("ana"));
    }

    @Test
    void whoever_left_belongs_to_the_team_again_when_they_are_back_although_a_document_said_nothing_of_them() {
        Visitor ana = signedIn(crew, "ana");
        ana.get("/people");
        ana.post(path("ben") + "/retirement");

        assertThat(world.apply("teams: [{slug: %s, members: [{person: %s, role: lead}]}]"
                                .formatted(crew.team(), crew.handle("ana")))
                        .getList("changes"))
                .isEmpty();

        ana.post(path("ben") + "/retirement/end");
        assertThat(world.program()
                        .get("/api/v1/rota")
                        .jsonPath()
                        .getList("teams.find { it.slug == '%s' }.members.person".formatted(crew.team())))
                .containsExactly(crew.handle("ana"), crew.handle("ben"));
    }

    @Test
    void whoever_left_may_stay_where_they_are_named_still_and_is_put_nowhere_anew() {
        Visitor ana = signedIn(crew, "ana");
        ana.get("/people");
        ana.post(path("ben") + "/retirement");

        String document =
                world.program().accept("application/yaml").get("/api/v1/rota").asString();
        assertThat(document).contains(crew.handle("ben"));
        // Cover of other crews, whose shifts the clock of their tests has left behind, may end at any edit of theirs.
        assertThat(world.apply(document).<String>getList("changes"))
                .noneMatch(change -> change.contains(crew.team()) || change.contains(crew.handle("ben")));
        String elsewhere =
                "teams: [{slug: %s, schedules: [{slug: other, zone: UTC, layers: [{rotations: [{name: one, start: 2026-01-05T09:00, every: P1W, slots: [[%s]]}]}]}]}]"
                        .formatted(crew.team(), crew.handle("ben"));
        world.program()
                .contentType("application/yaml")
                .body(elsewhere.getBytes(StandardCharsets.UTF_8))
                .put("/api/v1/rota")
                .then()
                .statusCode(422)
                .body("errors.path", hasItem("teams[0].schedules[0].layers[0].rotations[0].slots[0][0]"));
    }

    @Test
    void a_lead_does_not_become_a_member_by_changing_where_a_password_link_goes() {
        Visitor ana = signedIn(crew, "ana");
        Response form = ana.get(path("ben") + "/edit");
        Response answer = save(ana, path("ben") + "/edit", Shown.value(form, "base"), "Ben", "ana-instead-of-ben");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Shown.problem(answer, "email")).contains("only an administrator");
    }

    @Test
    void nobody_but_their_lead_an_administrator_and_they_themselves_change_a_person() {
        Visitor cleo = signedIn(others, "cleo");
        Visitor ben = signedIn(crew, "ben");
        cleo.get("/people");
        ben.get("/people");

        for (String path : List.of("/edit", "/absences/new", "/stays/new", "/retirement")) {
            assertThat(cleo.get(path("ben") + path).statusCode()).as(path).isEqualTo(403);
            assertThat(ben.get(path("ana") + path).statusCode()).as(path).isEqualTo(403);
            assertThat(cleo.post(path("ben") + path, "name", "x").statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
        assertThat(ben.get("/new/person").statusCode()).isEqualTo(403);
        assertThat(ben.post("/new/person", "name", "x").statusCode()).isEqualTo(403);
        assertThat(cleo.post("/new/person", "name", "x", "team", crew.team()).statusCode())
                .isEqualTo(403);
        assertThat(cleo.get(path("ben")).asString()).doesNotContain("/edit\"", "/absences/new", "/retirement");
    }

    @Test
    void a_hostile_name_is_shown_as_it_was_written() {
        Visitor ben = signedIn(crew, "ben");
        String edit = path("ben") + "/edit";
        Response answer = ben.post(
                edit,
                "base",
                Shown.value(ben.get(edit), "base"),
                "name",
                EVIL,
                "email",
                crew.email("ben"),
                "zone",
                "UTC",
                "waking-from",
                "08:00",
                "waking-until",
                "22:00",
                "contact-kind",
                "sms",
                "contact-address",
                EVIL);
        assertThat(Shown.to(answer)).isEqualTo(path("ben"));

        for (String page : List.of(
                "/people?q=" + crew.handle("ben"),
                path("ben"),
                edit,
                path("ben") + "/stays/new",
                "/teams",
                "/teams/" + crew.team(),
                path("ben") + "/absences/new",
                "/people?q=%3Cscript%3E")) {
            String html =
                    ben.get(page).asString().replaceAll("<script src=\"/[\\w./-]+(\\?v=\\w+)?\" defer></script>", "");
            assertThat(html).as(page).contains("&lt;script&gt;").doesNotContain("<script", "<img");
        }
    }

    private Response added(Visitor who, String name, String handle) {
        return who.post(
                "/new/person",
                "name",
                name,
                "handle",
                handle,
                "email",
                name + "-" + crew.email("new"),
                "zone",
                "UTC",
                "waking-from",
                "08:00",
                "waking-until",
                "22:00");
    }

    private Response save(Visitor who, String edit, String base, String name, String whom) {
        return who.post(
                edit,
                "base",
                base,
                "name",
                name,
                "email",
                crew.email(whom),
                "zone",
                "Europe/Berlin",
                "waking-from",
                "08:00",
                "waking-until",
                "22:00");
    }

    private Visitor signedIn(Crew of, String name) {
        return new Visitor().signIn(of.email(name), PASSWORD);
    }

    private String path(String name) {
        return "/people/" + crew.handle(name);
    }
}
