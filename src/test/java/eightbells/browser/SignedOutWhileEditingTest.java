package eightbells.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import eightbells.Crew;
import eightbells.World;
import eightbells.account.credential.Accounts;
import eightbells.account.session.Sessions;
import eightbells.browser.Chromium.Screen;
import eightbells.browser.Chromium.Visit;
import eightbells.people.person.People;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The session ends while a schedule is edited: one signs in where one is, and goes on. */
@QuarkusTest
class SignedOutWhileEditingTest {
    private static final String PASSWORD = "a sentence that nobody guesses";

    @Inject
    World world;

    @Inject
    Accounts accounts;

    @Inject
    Sessions sessions;

    @Inject
    People people;

    private Crew crew;

    @BeforeEach
    void a_weekly_rotation_of_two() {
        crew = world.crew().lead("ana").member("ben").step("PT10M", "team").muster();
        world.apply(
                """
                teams: [{slug: %s, schedules: [{slug: primary, zone: Europe/Berlin, layers: [{rotations: [
                  {name: weekly, start: 2026-03-02T09:00, every: P1W, slots: [[%s], [%s]]}]}]}]}]"""
                        .formatted(crew.team(), crew.handle("ana"), crew.handle("ben")));
        accounts.password(crew.handle("ana"), PASSWORD);
    }

    @Test
    void with_scripts() {
        try (Visit ana = Chromium.signedIn(Screen.DESKTOP, ColorScheme.LIGHT, crew.email("ana"), PASSWORD)) {
            walk(ana);
            assertThat(ana.complaints).isEmpty();
        }
    }

    @Test
    void without_scripts() {
        try (Visit ana = Chromium.signedInWithoutScripts(Screen.PHONE, crew.email("ana"), PASSWORD)) {
            walk(ana);
        }
    }

    private void walk(Visit ana) {
        Page page = ana.page;
        page.navigate("/teams/" + crew.team() + "/schedules/primary/edit");
        page.fill("[name=r1-name]", "typed and kept");
        QuarkusTransaction.requiringNew().run(() -> sessions.endAll(people.named(crew.handle("ana"))));
        page.click("#do-slot-up-r1-2");
        page.waitForSelector("#kept");

        page.fill("[name=j_username]", crew.email("ana"));
        page.fill("[name=j_password]", PASSWORD);
        page.click("#enter button");
        page.click("#continue button");

        page.waitForSelector("#plan");
        assertThat(page.inputValue("[name=r1-name]")).isEqualTo("typed and kept");
        assertThat(page.locator("[name=r1-slot]").evaluateAll("all => all.map(one => one.value)"))
                .isEqualTo(List.of("2", "1"));
    }
}
