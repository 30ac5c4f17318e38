package eightbells.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import eightbells.Crew;
import eightbells.World;
import eightbells.account.credential.Accounts;
import eightbells.browser.Chromium.Screen;
import eightbells.browser.Chromium.Visit;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The preview of a change, and one that waits, on a desk by day and on a phone by night. */
@QuarkusTest
class PreviewWalkTest {
    private static final String PASSWORD = "a sentence that nobody guesses";
    private static final Instant NOW = Instant.parse("2027-03-10T12:00:00Z");

    @Inject
    World world;

    @Inject
    Accounts accounts;

    @Test
    void a_change_is_looked_at_planned_and_withdrawn() {
        world.forgetOpenAlerts();
        world.setTo(NOW);
        Crew crew = world.crew()
                .lead("ana")
                .member("ben")
                .member("cleo")
                .step("PT10M", "team")
                .muster();
        world.apply(
                """
                people: [{handle: %2$s, name: Ana Souza}, {handle: %3$s, name: Benedikt Reed, absences: [{kind: away, from: 2027-05-24T00:00, until: 2027-05-26T00:00}]}, {handle: %4$s, name: Cleo Winter}]
                teams: [{slug: %1$s, schedules: [{slug: primary, zone: Europe/Berlin, layers: [{rotations: [
                  {name: weekly, start: 2027-03-08T09:00, every: P1W, slots: [[%2$s], [%3$s]]}]}]}]}]"""
                        .formatted(crew.team(), crew.handle("ana"), crew.handle("ben"), crew.handle("cleo")));
        accounts.password(crew.handle("ana"), PASSWORD);
        try (Visit visit = Chromium.signedIn(Screen.DESKTOP, ColorScheme.LIGHT, crew.email("ana"), PASSWORD)) {
            walk(visit, crew, "desktop");
            planned(visit, crew, "cleo", "desktop");
        }
        try (Visit visit = Chromium.signedIn(Screen.PHONE, ColorScheme.DARK, crew.email("ana"), PASSWORD)) {
            visit.page.setViewportSize(390, 844);
            planned(visit, crew, "ana", "phone-dark");
        }
    }

    private static void walk(Visit visit, Crew crew, String name) {
        Page page = visit.page;
        page.navigate("/teams/" + crew.team() + "/schedules/primary/edit");
        page.selectOption("[name=r1-add]", crew.handle("cleo"));
        page.locator("#do-slot-add-r1").click();
        page.waitForSelector("#do-slot-up-r1-3");
        page.locator(".plan-foot button").first().click();
        page.waitForSelector("#decide");
        page.fill("[name=at]", "2027-05-03T09:00");
        page.click("text=Show it from then");
        page.waitForSelector("#first-difference");
        visit.isSound();
        visit.wholePicture("look-" + name);
        page.click("text=Later");
        page.waitForURL("**#plans");
        page.waitForSelector("#first-difference");
        visit.picture("look-later-" + name);
        page.navigate("/teams/" + crew.team() + "/new-schedule?template=primary-and-secondary");
        page.fill("[name=slug]", "first");
        page.locator(".plan-foot button").first().click();
        page.waitForSelector("#on-both");
        visit.isSound();
        visit.wholePicture("look-two-" + name);
    }

    /** Another turn is planned from the next handoff on, looked at, and its withdrawal asked for. */
    private static void planned(Visit visit, Crew crew, String more, String name) {
        Page page = visit.page;
        page.navigate("/teams/" + crew.team() + "/schedules/primary/edit");
        page.selectOption("[name=r1-add]", crew.handle(more));
        page.locator("#do-slot-add-r1").click();
        page.waitForSelector("#do-slot-up-r1-3");
        page.locator(".plan-foot button").first().click();
        page.waitForSelector("#decide");
        visit.isSound();
        visit.wholePicture("plan-" + name);
        page.click("text=Save just this");
        page.waitForURL("**/schedules/primary");
        visit.isSound();
        visit.wholePicture("planned-" + name);
        page.locator("a[href*='/waiting?from']").first().click();
        page.waitForSelector("h1");
        visit.isSound();
        visit.wholePicture("waiting-" + name);
        page.locator("a[href*='/withdraw?from']").first().click();
        page.waitForSelector("#decide");
        visit.isSound();
        visit.wholePicture("withdraw-" + name);
    }
}
