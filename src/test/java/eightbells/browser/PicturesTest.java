package eightbells.browser;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import eightbells.World;
import eightbells.account.credential.Accounts;
import eightbells.account.signin.DemoPassword;
import eightbells.browser.Chromium.Screen;
import eightbells.browser.Chromium.Visit;
import eightbells.company.demo.DemoRota;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The main pages as the demo shows them, each looked at by axe and kept as a picture, some of which the README shows.
 * They are made where they are wanted; {@link SoundPagesTest} looks at the same pages each time.
 */
@QuarkusTest
@EnabledIfSystemProperty(named = "pictures", matches = "true")
class PicturesTest {
    private static final String INES = "ines@example.org";
    /** A Tuesday. */
    private static final Instant NOW = Instant.parse("2026-12-01T09:40:00Z");

    private static final String PRIMARY = "/teams/platform/schedules/primary";

    @Inject
    World world;

    @Inject
    Accounts accounts;

    @BeforeEach
    void the_demo() {
        world.forgetOpenAlerts();
        world.setTo(NOW);
        world.program()
                .contentType("application/yaml")
                .body(DemoRota.on(LocalDate.of(2026, 12, 1)).getBytes(StandardCharsets.UTF_8))
                .put("/api/v1/rota?prune=true")
                .then()
                .statusCode(200);
        for (String handle : List.of("ines", "tane", "ana", "konrad", "mira")) {
            accounts.password(handle, DemoPassword.PASSWORD);
        }
        accounts.administrator(INES, "Ines Adler", "Europe/Berlin", DemoPassword.PASSWORD);
        alerts();
    }

    private void alerts() {
        world.setTo(NOW.minus(Duration.ofMinutes(95)));
        long lag =
                alert("Replication lag on db-2 is 340 s", "error", Map.of("service", "postgresql", "instance", "db-2"));
        world.program()
                .contentType("application/json")
                .body(Map.of("person", "ana", "note", "The replica rebuilds; it needs another hour."))
                .post("/api/v1/alerts/" + lag + "/acknowledge")
                .then()
                .statusCode(200);
        world.setTo(NOW);
        alert(
                "Queue builds.linux holds 14302 jobs",
                "critical",
                Map.of("service", "rabbitmq", "queue", "builds.linux"));
        world.settle();
    }

    private static long alert(String title, String severity, Map<String, String> labels) {
        return given().contentType("application/json")
                .body(Map.of("title", title, "key", title, "severity", severity, "labels", labels))
                .post("/in/demo0000000000000000000000000002")
                .then()
                .statusCode(202)
                .extract()
                .jsonPath()
                .getLong("alert");
    }

    @Test
    void the_main_pages_look_like_this() {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            String theme = scheme == ColorScheme.DARK ? "-dark" : "";
            try (Visit ines = Chromium.signedIn(Screen.DESKTOP, scheme, INES, DemoPassword.PASSWORD)) {
                picture(ines, "/", "on-call-now" + theme);
                picture(ines, PRIMARY, "schedule" + theme);
                picture(ines, "/schedules", "all-schedules" + theme);
                picture(ines, "/warnings", "warnings" + theme);
                picture(ines, "/teams/platform", "team" + theme);
                picture(ines, "/people/tane", "person" + theme);
                picture(ines, "/me?view=month", "my-page" + theme);
                picture(ines, PRIMARY + "/handoff", "handoff" + theme);
                picture(ines, "/routing", "routing" + theme);
                picture(ines, "/teams/platform/policies/default", "policy" + theme);
                picture(ines, "/history", "history" + theme);
                picture(ines, "/wall", "wall" + theme);
                picture(ines, PRIMARY + "/edit", "edit" + theme);
                preview(ines, theme);
            }
        }
        try (Visit ines = Chromium.signedIn(Screen.PHONE, ColorScheme.DARK, INES, DemoPassword.PASSWORD)) {
            picture(ines, "/", "phone-on-call-now");
            picture(ines, PRIMARY, "phone-schedule");
            picture(ines, "/me", "phone-my-page");
        }
    }

    private static void picture(Visit visit, String path, String name) {
        assertThat(visit.page.navigate(path).status()).as(path).isEqualTo(200);
        visit.isSound();
        visit.picture(name);
    }

    /** Mira joins the weekly rotation. */
    private static void preview(Visit visit, String theme) {
        Page page = visit.open(PRIMARY + "/edit");
        page.selectOption("[name=r2-add]", "mira");
        page.locator("#do-slot-add-r2").click();
        page.waitForSelector("#do-slot-up-r2-5");
        page.locator(".plan-foot button").first().click();
        page.waitForSelector("#decide");
        visit.isSound();
        visit.picture("preview" + theme);
    }
}
