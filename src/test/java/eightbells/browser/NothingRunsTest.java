package eightbells.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.sun.net.httpserver.HttpServer;
import eightbells.Crew;
import eightbells.MailServer.Received;
import eightbells.Visitor;
import eightbells.World;
import eightbells.account.credential.Accounts;
import eightbells.alerting.source.AlertSources;
import eightbells.browser.Chromium.Screen;
import eightbells.browser.Chromium.Visit;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Whatever somebody types, wherever: it is shown as they typed it, and never runs. Pages, forms, parameters and intake
 * protocols are found, not listed: a new one is tried by itself.
 */
@QuarkusTest
class NothingRunsTest {
    private static final String PASSWORD = "a sentence that nobody guesses";
    /** A Wednesday. */
    private static final Instant NOW = Instant.parse("2027-06-09T09:30:00Z");

    private static final Pattern IMPORTED = Pattern.compile("/me/calendars/(\\d+)/fetch");
    /** Who signs in, and is therefore not renamed, retired or given another address by the others. */
    private static final String[] VISITORS = {"dora", "head"};

    @Inject
    AlertSources sources;

    @Inject
    World world;

    @Inject
    Accounts accounts;

    @Inject
    Routes routes;

    private final List<String> findings = new ArrayList<>();
    private HttpServer calendars;
    private Set<String> others;
    private Crew crew;

    @BeforeEach
    void a_team_with_something_of_everything() throws IOException {
        world.forgetOpenAlerts();
        world.setTo(NOW);
        others = new HashSet<>(names("people.handle"));
        others.addAll(names("teams.slug"));
        crew = world.crew()
                .lead("ana")
                .member("dora")
                .member("ben")
                .member("cleo")
                .schedule("nobody")
                .step("PT10M", "schedule nobody", "person ana", "person ben")
                .muster();
        accounts.administrator(crew.email("head"), "Head", "Europe/Berlin", PASSWORD);
        accounts.password(crew.handle("dora"), PASSWORD);
        world.apply(more());
        calendars = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        calendars.createContext("/", exchange -> {
            byte[] none = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nEND:VCALENDAR\r\n"
                    .getBytes(StandardCharsets.US_ASCII);
            exchange.sendResponseHeaders(200, none.length);
            exchange.getResponseBody().write(none);
            exchange.close();
        });
        calendars.start();
    }

    private String more() {
        return """
                people:
                  - handle: %5$s
                    name: Cleo
                    stays: [{zone: Pacific/Auckland, from: 2027-07-01, until: 2027-07-15}]
                    absences: [{kind: away, zone: Europe/Berlin, from: 2027-06-14T00:00, until: 2027-06-16T00:00, reason: holiday}]
                    contacts: [{kind: webhook, address: "https://example.org/hook"}]
                teams:
                  - slug: %1$s
                    name: The team
                    schedules:
                      - slug: weekly
                        zone: Europe/Berlin
                        layers: [{rotations: [{name: turns, start: 2027-06-07T09:00, every: P1W, slots: [[%2$s], [%3$s], [%4$s], [%5$s]]}]}]
                        overrides: [{kind: replace, person: %4$s, instead: %2$s, from: "2027-06-10T08:00:00Z", until: "2027-06-10T20:00:00Z"}]
                      - slug: laptop
                        duty: laptop
                        zone: Europe/Berlin
                        layers: [{rotations: [{name: laptop, start: 2027-06-07T09:00, every: P1W, slots: [[%3$s], [%2$s], [%5$s]]}]}]
                    playbooks: [{slug: queue, title: Queue, text: "# Depth"}]
                    integrations: [{slug: more, kind: alertmanager, key: "another%6$s"}]
                routes: [{match: ['crew="%7$s"', 'service!="x"'], team: %1$s, policy: default, urgency: high, playbook: "queue#depth"}]
                """
                .formatted(
                        crew.team(),
                        crew.handle("ana"),
                        crew.handle("dora"),
                        crew.handle("ben"),
                        crew.handle("cleo"),
                        crew.key().substring(7),
                        mark());
    }

    /** Names that are no names would stand on the pages of every test that comes after. */
    @AfterEach
    void nothing_of_it_stays() {
        calendars.stop(0);
        world.forgetOpenAlerts();
        for (String name : VISITORS) {
            Visitor visitor = new Visitor().signIn(crew.email(name), PASSWORD);
            for (Matcher id = IMPORTED.matcher(visitor.get("/me/calendars").asString()); id.find(); ) {
                visitor.get("/me/calendars/" + id.group(1) + "/remove");
                visitor.post("/me/calendars/" + id.group(1) + "/remove");
            }
        }
        Visitor head = new Visitor().signIn(crew.email("head"), PASSWORD);
        for (String[] kind : new String[][] {{"teams", "slug"}, {"people", "handle"}}) {
            for (String name : names(kind[0] + "." + kind[1])) {
                if (others.contains(name)) continue;
                world.apply("%s: [{%s: %s, name: Gone}]".formatted(kind[0], kind[1], name));
                if (name.equals(crew.handle("head"))) continue;
                head.get("/" + kind[0] + "/" + name + "/retirement");
                head.post("/" + kind[0] + "/" + name + "/retirement");
            }
        }
    }

    @Test
    void in_normal_use_nothing_is_reported_and_no_address_makes_anything_run() {
        crew.alert("Queue is long");
        try (Visit head = visit("head")) {
            Walker walker = walker("head", head);
            walker.walk(seeds(), true);
            assertThat(findings).isEmpty();
            assertThat(walker.showing).isEmpty();
            List<String> pages = routes.read().stream()
                    .filter(Routes.Route::page)
                    .map(Routes.Route::template)
                    .toList();
            assertThat(walker.kinds.keySet().stream().filter(pages::contains).count())
                    .as("kinds of pages that links lead to, of " + pages)
                    .isGreaterThan(pages.size() * 2 / 3);

            assertThat(walker.reflect(routes.read())).as("parameters").isGreaterThan(30);
            for (String payload : List.of(Payloads.MARKUP, Payloads.ADDRESS)) {
                for (String start : List.of("=", "!", "")) {
                    head.page.context().addCookies(List.of(flash(head, start + Walker.encoded(payload))));
                    walker.go("/teams");
                }
                walker.go("/nowhere/" + Walker.encoded(payload) + "?" + Walker.encoded(payload));
            }
            assertThat(findings).isEmpty();
            assertThat(walker.showing).contains("/teams", "/people").hasSizeGreaterThan(15);
        }
    }

    @Test
    void what_is_typed_or_sent_is_shown_and_never_runs() {
        HostileJson rota = new HostileJson(yaml(more()), kept(), body -> put(body, true) == 200);
        assertThat(put(rota.with(Payloads.LONG, Payloads.MARKUP), false)).isEqualTo(200);
        assertThat(sources.all()).hasSizeGreaterThan(3);
        sources.all().forEach(new HostileSource(crew)::send);
        String acknowledge = crew.mails("ben").get(0).link("/acknowledge/");

        Set<String> tried = new HashSet<>();
        Set<String> taken = new TreeSet<>();
        Map<String, String> refused = new TreeMap<>();
        Set<String> showing = new TreeSet<>();
        int fields = 0;
        for (String name : VISITORS) {
            try (Visit visit = visit(name)) {
                Walker walker = walker(name, visit);
                Typist typist = new Typist(walker, plain());
                walker.go(acknowledge);
                alerts().forEach(id -> walker.go("/alerts/" + id));
                walker.walk(seeds(), false);
                walker.forms.values().stream()
                        .filter(form -> tried.add(form.kind()))
                        .forEach(typist::attack);
                if (name.equals("head")) walker.walk(seeds(), true);
                fields += typist.fields;
                taken.addAll(typist.taken);
                showing.addAll(walker.showing);
                refused.putAll(typist.refused);
            }
        }
        for (String name : List.of("ana", "dora", "ben")) {
            crew.mails(name).forEach(this::check);
            world.notices(crew.email(name)).forEach(this::check);
        }

        assertThat(findings).isEmpty();
        assertThat(fields).as("fields for text, of " + tried).isGreaterThan(50);
        assertThat(taken).as("forms that went through; not: " + refused).hasSizeGreaterThan(17);
        assertThat(showing)
                .as("pages that show what was typed")
                .contains(
                        "/",
                        "/wall",
                        "/alerts",
                        "/alerts/{id}",
                        "/acknowledge/{token}",
                        "/people",
                        "/teams",
                        "/routing")
                .hasSizeGreaterThan(35);
    }

    @Test
    void markup_in_a_page_would_be_noticed() {
        try (Visit dora = visit("dora")) {
            Walker walker = walker("dora", dora);
            walker.go("/teams");
            dora.page.evaluate(
                    "(html) => document.getElementById('main').insertAdjacentHTML('beforeend', html)",
                    "<img src=x onerror=__hit(1)><a href='\tjavascript:__hit(2)'>x</a>" + Payloads.RECKONED);
            walker.look("/teams", 200);
            dora.page.evaluate("__hit(3)");
            walker.look("/teams", 500);
            assertThat(String.join("\n", findings))
                    .contains(
                            "the policy stopped script-src",
                            "a handler: img onerror",
                            "an address: a href",
                            "a template reckoned",
                            "script 3 ran",
                            "broke with 500");
        }
    }

    private Visit visit(String name) {
        return Chromium.signedIn(Screen.DESKTOP, ColorScheme.LIGHT, crew.email(name), PASSWORD);
    }

    private Walker walker(String name, Visit visit) {
        Set<String> guarded = new HashSet<>(others);
        for (String visitor : VISITORS) guarded.add(crew.handle(visitor));
        // From there it goes on to Keycloak, whose pages are not ours.
        Predicate<String> elsewhere = address -> address.startsWith("/sign-in/keycloak");
        return new Walker(name, visit, routes, naming(others), naming(guarded).or(elsewhere), findings);
    }

    private static Predicate<String> naming(Set<String> names) {
        return text -> Stream.of(text.split("[^\\w-]+")).anyMatch(names::contains);
    }

    /** Every page whose address needs no name, and those of the crew. */
    private List<String> seeds() {
        List<String> seeds = new ArrayList<>(List.of("/", "/teams/" + crew.team(), "/people/" + crew.handle("ben")));
        for (String schedule : List.of("weekly", "laptop", "nobody")) {
            seeds.add("/teams/" + crew.team() + "/schedules/" + schedule);
        }
        alerts().forEach(id -> seeds.add("/alerts/" + id));
        routes.read().stream()
                .filter(route -> route.plain() && route.page())
                .map(Routes.Route::template)
                .forEach(seeds::add);
        return seeds;
    }

    private List<Integer> alerts() {
        return world.program()
                .get("/api/v1/alerts?team=" + crew.team())
                .jsonPath()
                .getList("alerts.id");
    }

    private List<String> names(String path) {
        return world.program().get("/api/v1/rota").jsonPath().getList(path);
    }

    private String mark() {
        return crew.labels().get("crew");
    }

    private Map<String, String> plain() {
        String url = "http://127.0.0.1:" + calendars.getAddress().getPort() + "/work.ics";
        return Map.of("now", NOW.toString(), "mark", mark(), "url", url);
    }

    private static Cookie flash(Visit visit, String value) {
        return new Cookie("flash", value).setUrl(visit.page.url().replaceAll("(?<=\\w)/.*", "/"));
    }

    private int put(JsonNode body, boolean dryRun) {
        return world.program()
                .contentType("application/json")
                .body(body.toString().getBytes(StandardCharsets.UTF_8))
                .put("/api/v1/rota?dryRun=" + dryRun)
                .statusCode();
    }

    /** The names without which the document would be about others. */
    private Set<String> kept() {
        Set<String> kept = new HashSet<>(Set.of(crew.team(), "crew=\"" + mark() + "\""));
        for (String name : List.of("ana", "dora", "ben", "cleo")) kept.add(crew.handle(name));
        return kept;
    }

    private static ObjectNode yaml(String text) {
        try {
            return (ObjectNode) new YAMLMapper().readTree(text);
        } catch (IOException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    private void check(Received mail) {
        if ((mail.html() + mail.text()).contains(Payloads.RECKONED)) findings.add("a template reckoned: " + mail);
        for (Element element : Jsoup.parse(mail.html()).getAllElements()) {
            boolean live = element.is("script, iframe, svg, img, form, object, [href]:not([href^=http])")
                    || element.attributes().asList().stream()
                            .anyMatch(attribute -> attribute.getKey().startsWith("on"));
            if (live) findings.add("a mail: " + element);
        }
    }
}
