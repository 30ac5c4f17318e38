package eightbells.browser;

import static io.restassured.RestAssured.given;
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
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A trip to New Zealand: the warning, the request, the acceptance on a phone, the timeline, both calendars. */
@QuarkusTest
class TripWalkTest {
    private static final String PASSWORD = "a sentence that nobody guesses";
    /** A Wednesday. */
    private static final Instant NOW = Instant.parse("2027-06-09T09:30:00Z");

    private static final Pattern EVENT =
            Pattern.compile("UID:(\\S+).*?DTSTART;TZID=Europe/Berlin:(\\d+)T.*?END:VEVENT", Pattern.DOTALL);
    private static final String WEEK =
            """
            {from: "MON 09:00", until: "MON 17:00"}, {from: "TUE 09:00", until: "TUE 17:00"}, \
            {from: "WED 09:00", until: "WED 17:00"}, {from: "THU 09:00", until: "THU 17:00"}, \
            {from: "FRI 09:00", until: "FRI 17:00"}, {from: "SAT 09:00", until: "SAT 17:00"}, \
            {from: "SUN 09:00", until: "SUN 17:00"}""";

    @Inject
    World world;

    @Inject
    Accounts accounts;

    private Crew crew;

    @BeforeEach
    void ana_and_ben_take_every_other_day_from_nine_to_five_in_berlin() {
        world.forgetOpenAlerts();
        world.setTo(NOW);
        crew = world.crew()
                .lead("cleo")
                .member("ana")
                .member("ben")
                .step("PT10M", "team")
                .muster();
        world.apply(
                """
                teams: [{slug: %s, schedules: [{slug: primary, zone: Europe/Berlin, layers: [{rotations: [
                  {name: days, start: 2027-06-07T09:00, every: P1D, slots: [[%s], [%s]], hours: [%s]}]}]}]}]"""
                        .formatted(crew.team(), crew.handle("ana"), crew.handle("ben"), WEEK));
        for (String name : new String[] {"ana", "ben"}) accounts.password(crew.handle(name), PASSWORD);
    }

    @Test
    void a_trip_is_entered_cover_is_asked_for_and_taken_and_both_calendars_follow() {
        String anasFeed = feed("ana");
        String bensFeed = feed("ben");
        Map<String, String> anasDays = days(anasFeed);
        Map<String, String> bensDays = days(bensFeed);
        assertThat(anasDays).containsKeys("20270621", "20270623");

        try (Visit ana = Chromium.signedIn(Screen.DESKTOP, ColorScheme.LIGHT, crew.email("ana"), PASSWORD)) {
            Page page = ana.open("/people/" + crew.handle("ana") + "/stays/new");
            page.fill("#zone", "Pacific/Auckland");
            page.fill("#first", "2027-06-21");
            page.fill("#last", "2027-06-26");
            page.click("button[name=preview]");
            assertThat(page.locator(".effect").textContent())
                    .contains("3 shifts", "become 19:00–03:00", "instead of 09:00–17:00", "waking hours");
            ana.isSound();

            page.click("form .form-foot button:not([name])");
            page.click(".effect >> text=Ask for cover");
            assertThat(page.locator("[name=shift]:checked").count()).isEqualTo(3);
            page.locator("[name=shift]:checked").nth(1).uncheck();
            page.locator("[name=shift]:checked").nth(1).uncheck();
            page.check("[name=whom][value=people]");
            page.check("[name=asked][value=" + crew.handle("ben") + "]");
            page.fill("#note", "I am at my sister's wedding.");
            ana.isSound();
            page.click(".form-foot button:not([name])");
            assertThat(page.locator("main").textContent()).contains("Mon 21 Jun 09:00");
            ana.isSound();
        }

        try (Visit ben = Chromium.signedIn(Screen.PHONE, ColorScheme.DARK, crew.email("ben"), PASSWORD)) {
            Page page = ben.open("/me");
            page.click(".note-box a[href='/cover']");
            assertThat(page.locator("main").textContent()).contains("You are asked", "I am at my sister's wedding.");
            ben.isSound();
            ben.picture("cover-phone");
            page.click("button:has-text('Take it')");
            assertThat(page.locator("[role=status]").textContent()).isNotBlank();
            ben.isSound();
        }

        assertThat(onCall("2027-06-21T10:00:00Z")).isEqualTo(crew.handle("ben"));
        assertThat(onCall("2027-06-23T10:00:00Z")).isEqualTo(crew.handle("ana"));
        try (Visit ana = Chromium.signedIn(Screen.DESKTOP, ColorScheme.LIGHT, crew.email("ana"), PASSWORD)) {
            Page page = ana.open("/teams/" + crew.team() + "/schedules/primary?from=2027-06-20&days=7");
            assertThat(page.locator(".lane-overrides").textContent()).contains("ben covers ana");
            ana.isSound();
            ana.picture("cover-timeline");
        }

        Map<String, String> anasAfter = days(anasFeed);
        Map<String, String> bensAfter = days(bensFeed);
        assertThat(anasAfter).doesNotContainKey("20270621");
        anasDays.remove("20270621");
        assertThat(anasAfter).as("every other shift of Ana's is the same event").isEqualTo(anasDays);
        assertThat(bensAfter).containsKey("20270621").containsAllEntriesOf(bensDays);
        assertThat(bensAfter).hasSize(bensDays.size() + 1);
    }

    private String feed(String name) {
        String url = world.program()
                .contentType("application/json")
                .body(Map.of("person", crew.handle(name), "name", "Phone"))
                .post("/api/v1/feeds")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("url");
        return URI.create(url).getPath();
    }

    /** The UID of each event, by the day on which it begins. */
    private static Map<String, String> days(String feed) {
        String text = given().get(feed).then().statusCode(200).extract().asString();
        Map<String, String> days = new TreeMap<>();
        Matcher event = EVENT.matcher(text.replace("\r\n ", ""));
        while (event.find()) days.put(event.group(2), event.group(1));
        return days;
    }

    private String onCall(String at) {
        return world.program()
                .get("/api/v1/on-call?team=" + crew.team() + "&schedule=primary&at=" + at)
                .then()
                .extract()
                .jsonPath()
                .getString("schedules[0].onCall[0].person");
    }
}
