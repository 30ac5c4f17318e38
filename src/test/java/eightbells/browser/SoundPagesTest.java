package eightbells.browser;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import eightbells.Crew;
import eightbells.World;
import eightbells.account.credential.Accounts;
import eightbells.browser.Chromium.Screen;
import eightbells.browser.Chromium.Visit;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each main page in a real browser: axe finds nothing serious, the console is silent, nothing scrolls sideways. */
@QuarkusTest
class SoundPagesTest {
    private static final String PASSWORD = "a sentence that nobody guesses";

    @Inject
    World world;

    @Inject
    Accounts accounts;

    private Crew crew;
    private long alert;

    @BeforeEach
    void a_team_with_an_alert() {
        crew = world.crew()
                .lead("ana")
                .member("ben")
                .schedule("primary", "ana", "ben")
                .schedule("nobody")
                .step("PT10M", "schedule primary")
                .muster();
        accounts.password(crew.handle("ana"), PASSWORD);
        alert = crew.alert("Queue is long");
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void every_main_page_is_sound(ColorScheme scheme) {
        for (Screen screen : screens(scheme)) {
            try (Visit ana = Chromium.signedIn(screen, scheme, crew.email("ana"), PASSWORD)) {
                for (String path : pages(screen)) {
                    assertThat(ana.page.navigate(path).status()).as(path).isEqualTo(200);
                    if (scheme == ColorScheme.LIGHT && screen == Screen.PHONE) ana.fits();
                    else ana.isSound();
                }
            }
        }
    }

    @Test
    void every_page_of_administrators_is_sound() {
        accounts.administrator(crew.email("ben"), "ben", "Europe/Berlin", PASSWORD);
        String secret;
        try (Visit ben = Chromium.signedIn(Screen.DESKTOP, ColorScheme.LIGHT, crew.email("ben"), PASSWORD)) {
            ben.open("/admin/tokens/new").fill("[name=name]", "the bot of " + crew.team());
            ben.page.check("[name=scope][value=read]");
            ben.page.click("main form button");
            secret = ben.page.inputValue("#secret");
            ben.isSound();
            for (String path : administration()) soundAt(path, ben);
        }
        given().header("Authorization", "Bearer " + secret).get("/api/v1/on-call");
        try (Visit ben = Chromium.signedIn(Screen.PHONE, ColorScheme.DARK, crew.email("ben"), PASSWORD)) {
            for (String path : administration()) soundAt(path, ben);
        }
    }

    private static void soundAt(String path, Visit ben) {
        assertThat(ben.page.navigate(path).status()).as(path).isEqualTo(200);
        ben.isSound();
    }

    private List<String> administration() {
        return List.of(
                "/admin", "/admin/tokens", "/admin/tokens/new", "/admin/audit", "/teams/" + crew.team() + "/sources");
    }

    /** What the dark changes are colours, the same on every screen; on the phone axe looks at them. */
    private static List<Screen> screens(ColorScheme scheme) {
        return scheme == ColorScheme.DARK ? List.of(Screen.PHONE) : List.of(Screen.values());
    }

    /** On a wall hangs what shows who is on call, and when. */
    private List<String> pages(Screen screen) {
        String schedule = "/teams/" + crew.team() + "/schedules/primary";
        if (screen == Screen.WALL) return List.of("/", schedule);
        return List.of(
                "/",
                "/alerts",
                "/alerts/" + alert,
                schedule,
                schedule + "/why",
                "/me",
                "/me/feeds",
                "/me/feeds/new",
                "/me/calendars",
                "/me/calendars/new",
                "/me/reminders",
                "/cover",
                "/cover/ask",
                "/teams/" + crew.team() + "/schedules/nobody");
    }
}
