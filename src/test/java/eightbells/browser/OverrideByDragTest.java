package eightbells.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import eightbells.Crew;
import eightbells.World;
import eightbells.account.credential.Accounts;
import eightbells.browser.Chromium.Screen;
import eightbells.browser.Chromium.Visit;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Dragging across a lane, and pressing on it, in a real browser. */
@QuarkusTest
class OverrideByDragTest {
    private static final String PASSWORD = "a sentence that nobody guesses";
    private static final ZoneId ZONE = ZoneId.of("Asia/Kathmandu");

    @Inject
    World world;

    @Inject
    Accounts accounts;

    private Crew crew;
    private String path;
    private LocalDate tomorrow;

    @BeforeEach
    void ana_is_on_call_and_ben_is_there() {
        crew = world.crew()
                .lead("ana")
                .member("ben")
                .schedule("primary", "ana")
                .step("PT10M", "schedule primary")
                .muster();
        path = "/teams/" + crew.team() + "/schedules/primary";
        accounts.password(crew.handle("ben"), PASSWORD);
        tomorrow = world.now().atZone(ZONE).toLocalDate().plusDays(1);
    }

    @Test
    void a_stretch_that_is_dragged_becomes_an_override_at_just_those_times() {
        try (Visit ben = signedIn(Screen.DESKTOP, ColorScheme.LIGHT)) {
            Page page = ben.open(path + "?days=7&zone=" + ZONE);

            drag(page, tomorrow.atTime(10, 0), tomorrow.atTime(18, 30));
            assertThat(page.locator(".drag-say").textContent()).contains("10:00 to 18:30", ZONE.getId(), "8 h 30 min");
            page.mouse().up();

            page.waitForURL(url -> url.contains("/overrides/new"));
            assertThat(page.inputValue("#from")).isEqualTo(tomorrow + "T10:00");
            assertThat(page.inputValue("#until")).isEqualTo(tomorrow + "T18:30");
            assertThat(page.inputValue("#zone")).isEqualTo(ZONE.getId());
            assertThat(page.inputValue("#instead")).isEqualTo(crew.handle("ana"));

            page.selectOption("#person", crew.handle("ben"));
            page.waitForSelector("#checked h2");
            assertThat(page.locator("#checked").textContent()).contains("ben in place of ana", "10:00 to 18:30");
            ben.isSound();
            page.click("#checked button[name=seen]");

            page.waitForURL(url -> url.contains("made="));
            assertThat(page.locator(".lane-overrides a.bar").getAttribute("title"))
                    .contains("ben", "10:00 to", "18:30 " + ZONE);
            assertThat(page.locator(".lane-final a.bar").allTextContents()).hasSize(3);
            ben.isSound();
        }
    }

    @Test
    void escape_leaves_everything_as_it_was() {
        try (Visit ben = signedIn(Screen.DESKTOP, ColorScheme.LIGHT)) {
            Page page = ben.open(path + "?days=7&zone=" + ZONE);

            drag(page, tomorrow.atTime(10, 0), tomorrow.atTime(18, 0));
            page.keyboard().press("Escape");
            page.mouse().up();

            assertThat(page.locator(".drag-pick").count()).isZero();
            assertThat(page.url()).contains("days=7");
            assertThat(page.locator("dialog[open]").count()).isZero();
        }
    }

    @Test
    void a_bar_that_is_pressed_shows_its_shift_and_has_the_focus_again_afterwards() {
        for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            try (Visit ben = signedIn(Screen.DESKTOP, scheme)) {
                Page page = ben.open(path + "?days=7");
                Locator bar = page.locator(".lane-final a.bar").first();

                bar.focus();
                page.keyboard().press("Enter");
                page.waitForSelector("dialog[open] #sheet");
                assertThat(page.locator("dialog").textContent()).contains("ana", "Put somebody else", "Why?");
                ben.isSound();
                page.keyboard().press("Escape");

                assertThat(page.locator("dialog[open]").count()).isZero();
                assertThat((Boolean) bar.evaluate("bar => bar === document.activeElement"))
                        .isTrue();
            }
        }
    }

    @Test
    void its_pages_are_sound_on_a_phone_and_in_the_dark() {
        try (Visit phone = signedIn(Screen.PHONE, ColorScheme.LIGHT);
                Visit dark = signedIn(Screen.DESKTOP, ColorScheme.DARK)) {
            for (String there : new String[] {
                path + "?person=" + crew.handle("ben"),
                path + "/overrides",
                path + "/overrides/new?person=" + crew.handle("ben"),
                path + "/shift",
                "/teams/" + crew.team() + "/laptop/hand-over"
            }) {
                phone.open(there);
                phone.isSound();
                dark.open(there);
                dark.isSound();
            }
        }
    }

    private Visit signedIn(Screen screen, ColorScheme scheme) {
        return Chromium.signedIn(screen, scheme, crew.email("ben"), PASSWORD);
    }

    /** Leaves the button pressed. */
    private static void drag(Page page, LocalDateTime from, LocalDateTime until) {
        BoundingBox track = page.locator(".lane-final .track").boundingBox();
        double y = track.y + track.height / 2;
        page.mouse().move(x(page, track, from), y);
        page.mouse().down();
        page.mouse().move(x(page, track, until) - 10, y);
        page.mouse().move(x(page, track, until), y);
    }

    private static double x(Page page, BoundingBox track, LocalDateTime local) {
        Locator lanes = page.locator(".lanes");
        double from = Double.parseDouble(lanes.getAttribute("data-from"));
        double until = Double.parseDouble(lanes.getAttribute("data-until"));
        return track.x + track.width * (local.atZone(ZONE).toEpochSecond() - from) / (until - from);
    }
}
