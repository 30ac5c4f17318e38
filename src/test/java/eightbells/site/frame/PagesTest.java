package eightbells.site.frame;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import eightbells.Crew;
import eightbells.MailServer.Received;
import eightbells.Visitor;
import eightbells.World;
import eightbells.account.credential.Accounts;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pages, as somebody with a browser gets them. */
@QuarkusTest
class PagesTest {
    private static final String PASSWORD = "a sentence that nobody guesses";
    private static final String EVIL = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>{inject:x}{#if x}";
    private static final int MOST = 150_000;

    @Inject
    World world;

    @Inject
    Accounts accounts;

    private Crew crew;
    private long alert;

    @BeforeEach
    void an_alert_of_ana() {
        crew = world.crew()
                .lead("ana")
                .schedule("primary", "ana")
                .step("PT10M", "schedule primary")
                .routed("urgency: high, playbook: guide#first-things")
                .muster();
        world.apply(
                """
                teams: [{slug: %s, playbooks: [{slug: guide, title: The Guide, text: "# First things\\n\\nBreathe."}]}]"""
                        .formatted(crew.team()));
        accounts.password(crew.handle("ana"), PASSWORD);
        alert = crew.alert("Queue is long");
    }

    @Test
    void a_form_that_was_open_for_too_long_says_what_to_do() {
        Response stale = new Visitor().forge("/sign-in/forgot", "email", "ana@example.org");

        assertThat(stale.statusCode()).isEqualTo(400);
        assertThat(stale.asString()).contains("Nothing was changed. Go back, load the page again");
    }

    @Test
    void whatever_is_no_form_changes_nothing_and_programs_acknowledge_without_one() {
        for (String type : List.of("text/plain", "application/json")) {
            RequestSpecification request = given().redirects().follow(false).contentType(type);
            assertThat(request.post("/sign-out").statusCode()).as(type).isEqualTo(415);
            assertThat(request.post("/acknowledge/unknown").statusCode())
                    .as(type)
                    .isEqualTo(404);
        }
    }

    @Test
    void every_page_answers_somebody_who_is_signed_in() {
        Visitor ana = ana();

        for (String page : pages()) {
            assertThat(ana.get(page).statusCode()).as(page).isEqualTo(200);
        }
    }

    @Test
    void every_page_sends_somebody_unknown_to_the_sign_in() {
        for (String page : pages()) {
            Response answer = new Visitor().get(page);

            assertThat(answer.statusCode()).as(page).isEqualTo(302);
            assertThat(answer.header("Location")).as(page).endsWith("/sign-in");
        }
    }

    @Test
    void signing_in_leads_back_to_the_page_that_was_asked_for() {
        Visitor ana = new Visitor();
        ana.get("/alerts?status=open");
        ana.get("/sign-in");

        Response answer = ana.post("/sign-in/check", "j_username", crew.email("ana"), "j_password", PASSWORD);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith("/alerts?status=open");
        assertThat(ana.get("/alerts?status=open").statusCode()).isEqualTo(200);
    }

    @Test
    void a_wrong_password_says_so_and_opens_nothing() {
        Visitor stranger = new Visitor();
        stranger.get("/sign-in");

        Response answer = stranger.post("/sign-in/check", "j_username", crew.email("ana"), "j_password", "wrong");

        assertThat(answer.header("Location")).endsWith("/sign-in?failed=true");
        assertThat(stranger.get("/sign-in?failed=true").asString()).contains("do not belong together");
        assertThat(stranger.get("/").statusCode()).isEqualTo(302);
    }

    @Test
    void whoever_signs_out_is_out() {
        Visitor ana = ana();
        ana.get("/");

        Response answer = ana.post("/sign-out");

        assertThat(answer.header("Location")).endsWith("/sign-in");
        assertThat(ana.get("/sign-in").asString()).contains("You are signed out.");
        assertThat(ana.get("/").statusCode()).isEqualTo(302);
    }

    @Test
    void a_browser_is_told_to_trust_nothing_but_us_with_every_answer() {
        List<Response> answers = new ArrayList<>();
        Visitor ana = ana();
        for (String page : pages()) answers.add(ana.get(page));
        for (String path : List.of(
                "/sign-in",
                "/nowhere",
                "/alerts/999999999",
                "/alerts",
                "/acknowledge/unknown",
                "/eightbells.css",
                "/favicon.svg",
                "/api/v1/on-call",
                "/api/v1/nothing",
                "/q/health",
                "/q/metrics")) {
            answers.add(new Visitor().get(path));
        }
        answers.add(given().body("{}").post("/in/unknown"));

        for (Response answer : answers) {
            assertThat(answer.header("Content-Security-Policy"))
                    .contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
            assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
        }
    }

    @Test
    void no_page_brings_a_style_or_a_script_that_its_policy_would_drop() {
        Visitor ana = ana();

        List<String> seen = new ArrayList<>(pages());
        seen.addAll(List.of("/sign-in", "/nowhere", acknowledgePath()));
        for (String page : seen) {
            String html = ana.get(page).asString();
            assertThat(html).as(page).startsWith("<!DOCTYPE html>");
            // Read as a browser does: other tests' people have such words in their names, as text.
            assertThat(Jsoup.parse(html).select("[style], style, script:not([src^=/][defer]), [^on]"))
                    .as(page)
                    .isEmpty();
        }
    }

    @Test
    void a_page_is_not_kept_and_its_style_sheet_is() {
        Visitor ana = ana();
        for (String page : pages()) {
            assertThat(ana.get(page).header("Cache-Control")).as(page).isEqualTo("no-store");
        }
        assertThat(new Visitor().get("/alerts").header("Cache-Control")).contains("no-store");

        String href = ana.get("/").htmlPath().getString("html.head.link.find { it.@rel == 'stylesheet' }.@href");

        assertThat(href).matches("/eightbells\\.css\\?v=[0-9a-f]{10}");
        Response style = new Visitor().get(href);
        assertThat(style.contentType()).startsWith("text/css");
        assertThat(style.header("Cache-Control")).contains("max-age=86400");
    }

    @Test
    void a_page_is_light_over_the_wire_its_style_sheet_and_scripts_counted() throws IOException {
        Visitor ana = ana();
        int around = 0;
        for (String path : List.of("/eightbells.css", "/eightbells.js", "/webjars/htmx.org/2.0.10/dist/htmx.min.js")) {
            around += compressed(new Visitor().get(path));
        }

        for (String page : pages()) {
            assertThat(compressed(ana.get(page)) + around).as(page).isLessThan(MOST);
        }
    }

    private static int compressed(Response response) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(response.asByteArray());
        }
        return bytes.size();
    }

    @Test
    void what_compresses_is_sent_compressed() {
        assertThat(given().header("Accept-Encoding", "gzip").get("/sign-in").header("Content-Encoding"))
                .isEqualTo("gzip");
    }

    @Test
    void a_form_without_its_token_is_refused_and_changes_nothing() {
        Visitor ana = ana();
        ana.get("/alerts/" + alert);

        for (String path : List.of("/acknowledge", "/resolve", "/notes")) {
            assertThat(ana.forge("/alerts/" + alert + path, "note", "forged").statusCode())
                    .as(path)
                    .isBetween(400, 403);
        }
        assertThat(ana.forge("/sign-out").statusCode()).isBetween(400, 403);
        assertThat(ana.forge(acknowledgePath()).statusCode()).isBetween(400, 403);

        assertThat(status()).isEqualTo("triggered");
        assertThat(crew.history(alert)).doesNotContain("note", "acknowledged", "resolved");
        assertThat(ana.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void an_alert_is_acknowledged_noted_and_resolved_by_its_buttons() {
        Visitor ana = ana();
        String page = "/alerts/" + alert;
        ana.get(page);

        assertThat(ana.post(page + "/acknowledge").statusCode()).isEqualTo(303);
        assertThat(status()).isEqualTo("acknowledged");
        assertThat(ana.get(page).asString()).contains("You have it. Nobody else is paged.", "ana", "has it");

        ana.post(page + "/notes", "note", "It was the <b>disk</b> – größer");
        assertThat(ana.get(page).asString()).contains("It was the &lt;b&gt;disk&lt;/b&gt; – größer");

        ana.post(page + "/resolve");
        assertThat(status()).isEqualTo("resolved");
        assertThat(crew.history(alert)).contains("acknowledged", "note", "resolved");
    }

    @Test
    void whoever_comes_second_is_told_who_was_first() {
        String page = "/alerts/" + alert;
        Visitor ana = ana();
        ana.get(page);
        world.program()
                .contentType("application/json")
                .body("{}")
                .post("/api/v1" + page + "/acknowledge")
                .then()
                .statusCode(200);

        ana.post(page + "/acknowledge");

        assertThat(ana.get(page).asString()).contains("had it before you").doesNotContain("You have it");
    }

    @Test
    void looking_at_the_link_of_a_page_acknowledges_nothing_and_its_button_does() {
        Visitor nobody = new Visitor();
        String link = acknowledgePath();

        for (int i = 0; i < 3; i++) assertThat(nobody.get(link).statusCode()).isEqualTo(200);
        given().head(link);
        assertThat(status()).isEqualTo("triggered");

        assertThat(nobody.post(link).statusCode()).isEqualTo(303);
        assertThat(status()).isEqualTo("acknowledged");
        assertThat(world.alert(alert).getString("acknowledgedBy")).isEqualTo(crew.handle("ana"));
        assertThat(nobody.get(link).asString()).contains("has it").doesNotContain("<button");
    }

    @Test
    void a_link_that_nobody_was_sent_leads_nowhere() {
        Visitor nobody = new Visitor();
        nobody.get(acknowledgePath());

        assertThat(nobody.get("/acknowledge/0000000000").statusCode()).isEqualTo(404);
        assertThat(nobody.post("/acknowledge/0000000000").statusCode()).isEqualTo(404);
    }

    @Test
    void a_missing_page_leaves_whoever_is_signed_in_signed_in() {
        Visitor ana = ana();

        for (String missing : List.of("/nowhere", "/alerts/999999999", "/alerts/x", "/teams/a/playbooks/b")) {
            Response answer = ana.get(missing);

            assertThat(answer.statusCode()).as(missing).isEqualTo(404);
            assertThat(answer.asString()).as(missing).contains("There is nothing here", "aria-label=\"Main\"");
        }
    }

    @Test
    void an_alert_and_its_mail_name_the_section_that_says_what_to_do() {
        String path = "/teams/" + crew.team() + "/playbooks/guide";

        assertThat(ana().get("/alerts/" + alert).asString())
                .contains("href=\"" + path + "#first-things\"", "The Guide: First things");
        assertThat(mail().text())
                .contains("What to do: The Guide: First things")
                .containsPattern("http://\\S+" + path + "#first-things");
        assertThat(ana().get(path).asString()).contains("<h2 id=\"first-things\">First things</h2>", "<p>Breathe.</p>");
    }

    @Test
    void what_a_source_says_is_shown_as_it_was_written_everywhere() {
        String key = EVIL + alert;
        world.apply("""
                people: [{handle: %1$s, name: '%2$s', email: %3$s, zone: Europe/Berlin}]"""
                .formatted(crew.handle("ana"), EVIL.replace("'", "''"), crew.email("ana")));
        long evil = given().contentType("application/json")
                .body(Map.of(
                        "title", EVIL,
                        "key", key,
                        "link", "javascript:alert(1)",
                        "labels", Map.of("crew", crew.labels().get("crew"), "evil" + EVIL, EVIL),
                        "details", EVIL))
                .post("/in/" + crew.key())
                .then()
                .statusCode(202)
                .extract()
                .jsonPath()
                .getLong("alert");
        Visitor ana = ana();
        Received mail = mail();

        List<String> shown = new ArrayList<>(List.of(mail.html()));
        for (String page : List.of("/", "/alerts", "/alerts/" + evil, path(mail), schedule(), schedule() + "/why")) {
            shown.add(ana.get(page).asString());
        }

        for (String html : shown) {
            assertThat(html)
                    .contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&gt;&lt;img", "{inject:x}{#if x}")
                    .doesNotContain("<script>", "<img", "href=\"javascript:");
        }
        assertThat(mail.subject()).contains(EVIL);
        assertThat(mail.text()).contains(EVIL);
    }

    private Visitor ana() {
        return new Visitor().signIn(crew.email("ana"), PASSWORD);
    }

    private List<String> pages() {
        return List.of(
                "/",
                "/schedules",
                "/schedules?days=28&person=" + crew.handle("ana"),
                "/warnings",
                "/wall",
                "/alerts",
                "/alerts?status=resolved&team=" + crew.team(),
                "/alerts/" + alert,
                schedule(),
                schedule() + "?from=2026-03-20&days=28&zone=Pacific/Auckland",
                schedule() + "/why",
                schedule() + "/warnings",
                "/teams/" + crew.team() + "/playbooks/guide");
    }

    private String schedule() {
        return "/teams/" + crew.team() + "/schedules/primary";
    }

    private String status() {
        return world.alert(alert).getString("status");
    }

    /** The newest. */
    private Received mail() {
        List<Received> mails = crew.mails("ana");
        return mails.get(mails.size() - 1);
    }

    private String acknowledgePath() {
        return path(mail());
    }

    private static String path(Received mail) {
        return URI.create(mail.link("/acknowledge/")).getPath();
    }
}
