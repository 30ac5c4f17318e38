package eightbells.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import eightbells.Crew;
import eightbells.World;
import eightbells.account.credential.Accounts;
import eightbells.browser.Chromium.Screen;
import eightbells.browser.Chromium.Visit;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The pages about signing in, in a real browser. */
@QuarkusTest
class AccountPagesTest {
    private static final String PASSWORD = "a long password";

    @Inject
    World world;

    @Inject
    Accounts accounts;

    @Test
    void they_are_sound_on_a_phone_in_the_dark() {
        Crew crew = world.crew()
                .lead("ana")
                .member("ben")
                .schedule("primary", "ana")
                .step("PT10M", "schedule primary")
                .muster();
        accounts.password(crew.handle("ana"), PASSWORD);
        accounts.administrator(crew.email("ana"), "ana", "UTC", PASSWORD);
        try (Visit ana = Chromium.signedIn(Screen.PHONE, ColorScheme.DARK, crew.email("ana"), PASSWORD)) {
            Page page = ana.open("/me/security");
            ana.isSound();
            page.fill("#password", "a new password here");
            page.locator("[data-shows]").click();
            assertThat(page.getAttribute("#password", "type")).isEqualTo("text");
            page.locator("form[action='/me/security/second-factor'] button").click();
            page.waitForURL("**/second-factor");
            page.fill("#code", "123456");
            page.fill("#proof", PASSWORD);
            page.locator("main .button").click();
            page.waitForSelector("#code-problem");
            ana.isSound();
            ana.wholePicture("phone-second-factor");
            for (String path : List.of("/people/" + crew.handle("ben"), "/sign-in/forgot?asked=true")) {
                ana.open(path);
                ana.isSound();
            }
        }
    }

    @Test
    void the_form_of_one_s_own_address_asks_for_the_password_beside_it() {
        Crew crew = world.crew().lead("ana").step("PT10M", "person ana").muster();
        accounts.administrator(crew.email("ana"), "ana", "UTC", PASSWORD);
        try (Visit ana = Chromium.signedIn(Screen.PHONE, ColorScheme.DARK, crew.email("ana"), PASSWORD)) {
            Page page = ana.open("/people/" + crew.handle("ana") + "/edit");
            ana.isSound();
            page.fill("#email", "elsewhere-" + crew.email("ana"));
            page.fill("#password", "a wrong one");
            page.locator(".form-foot .button").click();
            page.waitForSelector("#password-problem");
            assertThat(page.inputValue("#email")).isEqualTo("elsewhere-" + crew.email("ana"));
            assertThat(page.inputValue("#password")).isEmpty();
            ana.isSound();
            ana.wholePicture("phone-own-address");
        }
    }

    @Test
    void the_form_of_a_member_says_where_their_address_comes_from() {
        Crew crew = world.crew()
                .member("ben")
                .lead("ana")
                .step("PT10M", "person ana")
                .muster();
        accounts.password(crew.handle("ben"), PASSWORD);
        try (Visit ben = Chromium.signedIn(Screen.DESKTOP, ColorScheme.LIGHT, crew.email("ben"), PASSWORD)) {
            Page page = ben.open("/people/" + crew.handle("ben") + "/edit");
            assertThat(page.textContent("main")).contains("Addresses come from Keycloak");
            ben.isSound();
            ben.wholePicture("desktop-address-from-keycloak");
        }
    }
}
