package eightbells.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import eightbells.Crew;
import eightbells.World;
import eightbells.account.credential.Accounts;
import eightbells.browser.Chromium.Screen;
import eightbells.browser.Chromium.Visit;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What team leads do about a rota, in a real browser. */
@QuarkusTest
class RotaWalksTest {
    private static final String PASSWORD = "a sentence that nobody guesses";
    /** A Wednesday. */
    private static final Instant NOW = Instant.parse("2027-06-09T09:30:00Z");

    @Inject
    World world;

    @Inject
    Accounts accounts;

    private Crew crew;

    @BeforeEach
    void a_weekly_rotation() {
        world.forgetOpenAlerts();
        world.setTo(NOW);
        crew = world.crew()
                .lead("ana")
                .lead("ben")
                .member("cleo")
                .step("PT10M", "team")
                .muster();
        world.apply(
                """
                teams: [{slug: %s, schedules: [{slug: primary, zone: Europe/Berlin, layers: [{rotations: [
                  {name: weekly, start: 2027-06-07T09:00, every: P1W, slots: [[%s], [%s]]}]}]}]}]"""
                        .formatted(crew.team(), crew.handle("ana"), crew.handle("ben")));
        for (String name : List.of("ana", "ben", "cleo")) accounts.password(crew.handle(name), PASSWORD);
    }

    private String schedule() {
        return "/teams/" + crew.team() + "/schedules/primary";
    }

    private Visit ana(Screen screen) {
        return Chromium.signedIn(screen, ColorScheme.LIGHT, crew.email("ana"), PASSWORD);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** What the bars of a lane say, left to right. */
    private static List<String> bars(Page page, String lane) {
        Locator track = page.locator(".lane")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator(".lane-title", new Page.LocatorOptions().setHasText(lane))))
                .first();
        return track.locator(".bar").all().stream()
                .map(bar -> bar.getAttribute("title"))
                .toList();
    }

    private void addPerson(Page page, String team, String name, String zone) {
        page.navigate("/new/person?team=" + team);
        page.fill("[name=name]", name);
        page.fill("[name=email]", name.toLowerCase(java.util.Locale.ROOT) + "@" + team + ".example");
        page.fill("[name=zone]", zone);
        button(page, "Add the person").click();
        page.waitForURL(url -> !url.contains("/new/person"));
    }

    @Test
    void a_team_goes_from_nothing_to_three_layers_that_follow_the_sun_and_a_laptop_duty() {
        String email = crew.email("head");
        accounts.administrator(email, "Head", "Europe/Berlin", PASSWORD);
        String team = "sun-" + crew.team();
        try (Visit head = Chromium.signedIn(Screen.DESKTOP, ColorScheme.LIGHT, email, PASSWORD)) {
            Page page = head.open("/teams");
            link(page, "New team").click();
            page.fill("[name=name]", team);
            button(page, "Make the team").click();
            page.waitForURL("**/teams/" + team);
            addPerson(page, team, "Bernd", "Europe/Berlin");
            addPerson(page, team, "Aroha", "Pacific/Auckland");

            page.navigate("/teams/" + team);
            head.isSound();
            link(page, "New schedule").first().click();
            page.locator(".start", new Page.LocatorOptions().setHasText("Follow the sun"))
                    .click();
            page.waitForURL("**template=**");
            assertThat(page.locator(".rotation h3").allInnerTexts())
                    .containsExactly("Berlin by day", "Auckland by day", "whoever is awake");
            head.isSound();
            button(page, "See what changes").click();
            page.waitForSelector("#decide");
            head.isSound();
            assertThat(bars(page, "After")).isNotEmpty().noneMatch(title -> title.contains("No one on call"));
            List<String> shown = bars(page, "After");
            button(page, "Save just this").click();
            page.waitForURL("**/schedules/primary");

            page.navigate("/teams/" + team + "/new-schedule?template=laptop");
            button(page, "See what changes").click();
            button(page, "Save just this").click();
            page.waitForURL("**/schedules/laptop");
            page.navigate("/teams/" + team + "/schedules/primary?days=28&from=2027-06-08&zone=Europe/Berlin");
            assertThat(page.locator(".lane-title").allInnerTexts())
                    .anyMatch(title -> title.contains("Laptop"))
                    .contains("Berlin by day", "Auckland by day", "whoever is awake");
            assertThat(bars(page, "On call")).hasSameSizeAs(shown);
            head.isSound();
        }
    }

    @Test
    void the_saved_timeline_is_the_previewed_one_and_the_present_shift_stays() {
        try (Visit ana = ana(Screen.DESKTOP)) {
            Page page = ana.open(schedule() + "/edit");
            page.selectOption("[name=r1-add]", crew.handle("cleo"));
            page.locator("#do-slot-add-r1").click();
            page.waitForSelector("#do-slot-up-r1-3");
            page.locator("#do-slot-up-r1-3").click();
            page.waitForCondition(
                    () -> page.locator("#r1 [name=r1-slot]").nth(1).inputValue().equals("3"));
            assertThat(page.locator("#r1-handoffs").innerText()).contains("Mon 14 Jun 09:00", "Mon 21 Jun 09:00");
            button(page, "See what changes").click();
            page.waitForSelector("#decide");
            page.waitForLoadState();
            List<String> shown = bars(page, "After").stream()
                    .map(bar -> bar.replaceFirst("; instead of .*", ""))
                    .toList();
            assertThat(page.locator("[name=shown-from]").inputValue()).isEqualTo("2027-06-14T07:00:00Z");
            String days = page.locator("[name=window]").inputValue();
            assertThat(days).as("the day before the first difference").isEqualTo("2027-06-27");

            button(page, "Save just this").click();
            page.waitForURL("**/schedules/primary");
            page.navigate(schedule() + "?from=" + days + "&days=28&zone=Europe/Berlin");
            assertThat(bars(page, "On call")).isEqualTo(shown);

            page.navigate(schedule() + "?from=2027-06-13&days=28&zone=Europe/Berlin");
            assertThat(bars(page, "On call").get(0)).startsWith("ana");
            assertThat(bars(page, "On call").get(1)).startsWith("ben");
        }
    }

    @Test
    void the_next_handoffs_follow_the_typing_and_a_skipped_hour_is_told() {
        try (Visit ana = ana(Screen.DESKTOP)) {
            Page page = ana.open(schedule() + "/edit");
            page.fill("[name=r1-start]", "2027-06-07T10:00");
            page.waitForCondition(() -> page.locator("#r1-handoffs").innerText().contains("Mon 14 Jun 10:00"));
            page.fill("[name=r1-start]", "2027-03-28T02:30");
            page.waitForCondition(() -> page.locator("#r1-notes").innerText().contains("It counts as 03:30"));
            assertThat(ana.complaints).isEmpty();
        }
    }

    @Test
    void turns_are_ordered_by_dragging() {
        try (Visit ana = ana(Screen.DESKTOP)) {
            Page page = ana.open(schedule() + "/edit");
            Locator handles = page.locator("#r1 .slot [data-handle=slot]");
            var first = handles.nth(0).boundingBox();
            var second = handles.nth(1).boundingBox();
            page.mouse().move(first.x + 4, first.y + 8);
            page.mouse().down();
            page.mouse().move(first.x + 4, second.y, new com.microsoft.playwright.Mouse.MoveOptions().setSteps(8));
            page.mouse()
                    .move(
                            first.x + 4,
                            second.y + second.height,
                            new com.microsoft.playwright.Mouse.MoveOptions().setSteps(8));
            page.mouse().up();

            assertThat(page.locator("#r1 [name=r1-slot]").all().stream().map(Locator::inputValue))
                    .containsExactly("2", "1");
        }
    }

    @Test
    void of_two_leads_who_save_at_once_the_second_is_told_and_keeps_what_was_typed() {
        try (Visit ana = ana(Screen.DESKTOP);
                Visit ben = Chromium.signedIn(Screen.DESKTOP, ColorScheme.DARK, crew.email("ben"), PASSWORD)) {
            Page hers = ana.open(schedule() + "/edit");
            Page his = ben.open(schedule() + "/edit");
            his.fill("[name=r1-count]", "2");
            button(his, "See what changes").click();
            button(his, "Save just this").click();
            his.waitForURL("**/schedules/primary");

            hers.fill("[name=r1-name]", "the week");
            button(hers, "See what changes").click();
            hers.waitForSelector(".note-box");

            assertThat(hers.locator(".note-box").innerText()).contains("Somebody else saved this");
            assertThat(hers.locator("[name=r1-name]").inputValue()).isEqualTo("the week");
            ana.isSound();
            button(hers, "See what changes").click();
            button(hers, "Save just this").click();
            hers.waitForURL("**/schedules/primary");
            assertThat(hers.locator(".lane-title").allInnerTexts()).contains("the week");
        }
    }

    @Test
    void without_scripts_an_override_and_an_edit_are_made_all_the_same() {
        try (Visit ana = Chromium.signedInWithoutScripts(Screen.DESKTOP, crew.email("ana"), PASSWORD)) {
            Page page = ana.open(schedule() + "/overrides/new?from=2027-06-10T08:00:00Z&until=2027-06-10T16:00:00Z");
            page.check("[name=kind][value=replace]");
            page.selectOption("[name=person]", crew.handle("cleo"));
            page.selectOption("[name=instead]", crew.handle("ana"));
            page.locator("main form button[type=submit], main form button:not([type])")
                    .filter(new Locator.FilterOptions().setHasText("Check"))
                    .first()
                    .click();
            page.locator("main form button")
                    .filter(new Locator.FilterOptions().setHasText("Save"))
                    .first()
                    .click();
            page.waitForURL(url -> !url.contains("/overrides/new"));
            page.navigate(schedule() + "?from=2027-06-09&days=7&zone=Europe/Berlin");
            assertThat(bars(page, "On call")).anyMatch(title -> title.startsWith("cleo") && title.contains("10:00"));

            page.navigate(schedule() + "/edit");
            page.locator("#do-slot-up-r1-2").click();
            button(page, "See what changes").click();
            button(page, "Save just this").click();
            page.waitForURL("**/schedules/primary");
            assertThat(page.locator(".flash").innerText()).contains("Saved. It counts from Mon 14 Jun 09:00");
        }
    }

    @Test
    void on_a_phone_a_rotation_is_edited_from_end_to_end() {
        try (Visit ana = ana(Screen.PHONE)) {
            Page page = ana.open(schedule());
            ana.isSound();
            assertThat(page.locator(".timeline").isVisible()).isFalse();
            assertThat(page.locator(".days").isVisible()).isTrue();
            page.navigate(schedule() + "/edit");
            ana.isSound();
            page.selectOption("[name=r1-add]", crew.handle("cleo"));
            page.locator("#do-slot-add-r1").tap();
            page.waitForSelector("#do-slot-up-r1-3");
            button(page, "See what changes").tap();
            page.waitForSelector("#decide");
            ana.isSound();
            button(page, "Save just this").tap();
            page.waitForURL("**/schedules/primary");
            assertThat(page.locator(".flash").innerText()).contains("Saved.");
        }
    }
}
