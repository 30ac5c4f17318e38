package eightbells.site.me;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import eightbells.Crew;
import eightbells.Visitor;
import eightbells.World;
import eightbells.account.credential.Accounts;
import eightbells.rota.schedule.PersonalShift;
import eightbells.site.teams.person.MonthlyLoad;
import eightbells.site.teams.person.Shown;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page of whoever is signed in, and what lets a phone install it. */
@QuarkusTest
class MyPageTest {
    private static final String PASSWORD = "a sentence that nobody guesses";
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Inject
    World world;

    @Inject
    Accounts accounts;

    private Crew crew;
    private Visitor ana;

    /** Ana has every day from 09:00 to 17:00 in Berlin, and the second night of the week to Wednesday morning. */
    @BeforeEach
    void a_team() {
        crew = world.crew().lead("ana").member("ben").step("PT10M", "team").muster();
        world.apply(
                """
                teams:
                  - slug: %3$s
                    schedules:
                      - slug: days
                        zone: Europe/Berlin
                        layers:
                          - rotations:
                              - {name: hers, start: 2026-01-05T09:00, every: P1D, slots: [[%1$s]], standIn: none,
                                 hours: [{from: "MON 09:00", until: "MON 17:00"}, {from: "TUE 22:00", until: "WED 07:00"}]}"""
                        .formatted(crew.handle("ana"), crew.handle("ben"), crew.team()));
        for (String name : List.of("ana", "ben")) accounts.password(crew.handle(name), PASSWORD);
        ana = new Visitor().signIn(crew.email("ana"), PASSWORD);
    }

    @Test
    void it_says_whether_the_watch_is_mine_and_what_comes_next() {
        Instant monday = monday(1).atTime(10, 0).atZone(BERLIN).toInstant();
        Instant before = world.now();
        world.setTo(monday);

        String on = Shown.words(ana.get("/me"));
        world.setTo(monday.plusSeconds(8 * 3600));
        String off = Shown.words(ana.get("/me"));
        world.setTo(before);

        assertThat(on)
                .contains("You are on call now", "for 7 h", "laptop at hand", "in 1 d 12 h")
                .doesNotContain("You are not on call");
        assertThat(off).contains("You are not on call", "in 1 d 4 h", "Next");
        assertThat(Shown.words(ben().get("/me"))).contains("No schedule has a shift for you within a year");
    }

    @Test
    void my_shifts_stand_in_a_list_that_goes_back_and_forth() {
        LocalDate from = monday(2);

        Response page = ana.get("/me?days=28&from=" + from);

        assertThat(Shown.words(page)).containsPattern("(" + crew.team() + ", days .*?){7}9 h");
        assertThat(page.asString())
                .contains("/me?days=28&amp;from=" + from.plusDays(28), "/me?days=28&amp;from=" + from.minusDays(28));
        assertThat(Shown.words(ana.get("/me?days=ninety&from=31st&zone=Mars"))).contains("My shifts", "Europe/Berlin");
    }

    @Test
    void a_month_shows_each_day_s_shifts_with_when_they_begin_and_end_and_marks_the_nights() {
        LocalDate monday = monday(2);
        YearMonth month = YearMonth.from(monday.plusDays(2));

        String page = ana.get("/me?view=month&month=" + month).asString();

        assertThat(day(page, monday.plusDays(1))).contains("from 22:00").doesNotContain("night with the pager");
        assertThat(day(page, monday.plusDays(2))).contains("until 07:00", "night with the pager");
        assertThat(page).contains("/me?view=month&amp;month=" + month.plusMonths(1), "Hours and nights");
        String there =
                ana.get("/me?view=month&zone=America/New_York&month=" + month).asString();
        assertThat(day(there, monday.plusDays(1))).contains("from 16:00");
        assertThat(ana.get("/me?view=month&month=never").statusCode()).isEqualTo(200);
    }

    @Test
    void hours_and_nights_of_a_month_are_counted() {
        eightbells.core.rota.Person person = eightbells.core.rota.Person.at("ana", BERLIN);
        YearMonth month = YearMonth.of(2027, 1);
        eightbells.core.interval.Interval day = new eightbells.core.interval.Interval(
                Instant.parse("2027-01-10T08:00:00Z"), Instant.parse("2027-01-11T08:00:00Z"));
        PersonalShift pager = new PersonalShift("t", "T", "a", eightbells.core.rota.Duty.PAGER, day, false);
        PersonalShift beside = new PersonalShift("t", "T", "b", eightbells.core.rota.Duty.PAGER, day, false);
        PersonalShift laptop = new PersonalShift("t", "T", "c", eightbells.core.rota.Duty.LAPTOP, day, false);

        MonthlyLoad bearing = MonthlyLoad.of(person, List.of(pager, beside, laptop), month);

        assertThat(bearing.pager()).isEqualTo(24);
        assertThat(bearing.laptop()).isEqualTo(24);
        assertThat(bearing.nights()).isEqualTo(1);
    }

    @Test
    void my_name_leads_to_my_page_from_everywhere() {
        assertThat(ana.get("/").asString()).contains("<a class=\"me-name\" href=\"/me\" title=\"My page\">");
        assertThat(ana.get("/me").asString()).contains("href=\"/me\" title=\"My page\" aria-current=\"page\"");
        assertThat(ana.get("/me").asString())
                .contains("/absences/new?kind=away", "/stays/new", "/edit", "/me/calendars");
    }

    @Test
    void a_phone_can_install_it_before_anybody_signs_in() {
        given().get("/manifest.webmanifest").then().statusCode(200).contentType("application/manifest+json");
        for (String icon : List.of("icon-192", "icon-512", "icon-maskable-512", "apple-touch-icon")) {
            given().get("/" + icon + ".png").then().statusCode(200).contentType("image/png");
        }
        assertThat(given().get("/sign-in").asString())
                .contains("rel=\"manifest\"", "apple-touch-icon", "name=\"theme-color\"");
    }

    private Visitor ben() {
        return new Visitor().signIn(crew.email("ben"), PASSWORD);
    }

    /** What the month says of a day. */
    private static String day(String page, LocalDate date) {
        int start = page.indexOf("datetime=\"" + date + "\"");
        assertThat(start).as(date + " is on the page").isPositive();
        return page.substring(start, page.indexOf("</td>", start));
    }

    private LocalDate monday(int weeks) {
        return world.now()
                .atZone(BERLIN)
                .toLocalDate()
                .plusWeeks(weeks)
                .with(java.time.temporal.TemporalAdjusters.next(java.time.DayOfWeek.MONDAY));
    }
}
