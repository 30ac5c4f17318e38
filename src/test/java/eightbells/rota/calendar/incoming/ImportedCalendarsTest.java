package eightbells.rota.calendar.incoming;

import static org.assertj.core.api.Assertions.assertThat;

import eightbells.Crew;
import eightbells.MailServer.Received;
import eightbells.Visitor;
import eightbells.World;
import eightbells.account.credential.Accounts;
import eightbells.platform.time.SettableClock;
import eightbells.site.teams.person.Shown;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Calendars that people bring: what they say becomes absences, and goes when they say no more of it. */
@QuarkusTest
class ImportedCalendarsTest {
    private static final String PASSWORD = "a sentence that nobody guesses";
    private static final String WORK = "/private-7b5e/work.ics";
    private static final Pattern ID = Pattern.compile("/me/calendars/(\\d+)/fetch");

    @Inject
    World world;

    @Inject
    Accounts accounts;

    @Inject
    SettableClock clock;

    private final CalendarServer server = new CalendarServer();
    private Crew crew;
    private Visitor ana;
    private Instant busy;
    private Instant began;

    /** Ana is on call always, and Ben stands in for her. */
    @BeforeEach
    void a_team() {
        crew = world.crew().lead("ana").member("ben").step("PT10M", "team").muster();
        world.apply(
                """
                teams:
                  - slug: %3$s
                    schedules:
                      - slug: primary
                        zone: UTC
                        layers:
                          - rotations: [{name: hers, start: 2026-01-05T08:00, every: P1W, slots: [[%1$s]], standIn: none}]
                          - rotations: [{name: his, start: 2026-01-05T08:00, every: P1W, slots: [[%2$s]]}]"""
                        .formatted(crew.handle("ana"), crew.handle("ben"), crew.team()));
        accounts.password(crew.handle("ana"), PASSWORD);
        ana = new Visitor().signIn(crew.email("ana"), PASSWORD);
        began = world.now();
        busy = began.truncatedTo(ChronoUnit.HOURS).plus(Duration.ofDays(3));
    }

    /** Leaves no timer to later tests, and no other time of day. */
    @AfterEach
    void the_calendars_go() {
        for (Matcher id = ID.matcher(ana.get("/me/calendars").asString()); id.find(); ) {
            ana.get("/me/calendars/" + id.group(1) + "/remove");
            ana.post("/me/calendars/" + id.group(1) + "/remove");
        }
        server.close();
        Duration gone = Duration.between(began, world.now());
        if (!gone.isZero()) world.advance(Duration.ofDays(gone.toDays() + 1).minus(gone));
    }

    @Test
    void what_a_calendar_says_becomes_absences_and_nothing_else_of_it_is_kept() {
        server.holds(WORK, file(event("1", busy), event("2", busy.plus(Duration.ofDays(7)))));

        Response answer = bring("Work", server.url(WORK));

        assertThat(Shown.to(answer)).isEqualTo("/me/calendars");
        String page = ana.get("/me/calendars").asString();
        assertThat(page).contains("Work is read: 2 busy times in the next half year.", "127.0.0.1");
        assertThat(onCall(busy)).containsExactly(crew.handle("ben"));
        assertThat(onCall(busy.plus(Duration.ofHours(2)))).containsExactly(crew.handle("ana"));
        String person = ana.get("/people/" + crew.handle("ana")).asString();
        assertThat(person).contains("from calendar Work").doesNotContain("/absences//");
        assertThat(ana.get("/me").asString()).contains("from calendar Work");
        String history = ana.get("/history").asString();
        assertThat(history).contains("absences of " + crew.handle("ana") + " by calendar Work: 2 new, 0 gone");
        String rota = world.program().get("/api/v1/rota").asString();
        for (String shown : List.of(page, person, history, rota)) {
            assertThat(shown).doesNotContain("Secret plan", "private-7b5e");
        }
        assertThat(rota).doesNotContain(busy.toString());
        world.apply("people: [{handle: %s, absences: []}]".formatted(crew.handle("ana")));
        assertThat(onCall(busy)).containsExactly(crew.handle("ben"));
    }

    @Test
    void each_hour_it_is_asked_again_and_only_what_changed_is_an_edit() {
        server.holds(WORK, file(event("1", busy)));
        bring("Work", server.url(WORK));
        world.advance(Duration.ofMinutes(71));
        int edits = edits();
        assertThat(server.asked()).hasSize(2);
        assertThat(server.asked().get(1).ifNoneMatch()).isNotNull();

        server.holds(WORK, file(event("1", busy.plus(Duration.ofDays(1)))));
        world.advance(Duration.ofMinutes(71));

        assertThat(edits()).isEqualTo(edits + 1);
        assertThat(ana.get("/history").asString()).contains("by calendar Work: 1 new, 1 gone", "calendar import");
        assertThat(onCall(busy)).containsExactly(crew.handle("ana"));
        assertThat(onCall(busy.plus(Duration.ofDays(1)))).containsExactly(crew.handle("ben"));
    }

    @Test
    void what_ends_is_no_edit_and_what_has_passed_stays_when_the_calendar_goes() {
        Instant start = world.now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(1));
        server.holds(WORK, file(event("1", start), event("2", busy)));
        bring("Work", server.url(WORK));
        world.advance(Duration.ofHours(3));
        server.holds(WORK, file(event("2", busy)));
        int edits = edits();
        world.advance(Duration.ofHours(2));
        assertThat(edits()).isEqualTo(edits);

        String id = id();
        assertThat(Shown.words(ana.get("/me/calendars/" + id + "/remove"))).contains("1 busy time ahead");
        Shown.to(ana.post("/me/calendars/" + id + "/remove"));

        assertThat(ana.get("/me/calendars").asString()).contains("and the absences that it made with it");
        assertThat(onCall(busy)).containsExactly(crew.handle("ana"));
        assertThat(onCall(start)).containsExactly(crew.handle("ben"));
    }

    @Test
    void what_was_answered_while_a_calendar_was_read_is_not_answered_anew() {
        // Less than what makes a node look dead, whose work another one takes up.
        Duration slow = Duration.ofSeconds(3);
        List<Instant> asked = new CopyOnWriteArrayList<>();
        server.meanwhile(() -> {
            asked.add(clock.instant());
            clock.set(clock.instant().plus(slow));
        });
        server.holds(WORK, file(event("1", began.minus(Duration.ofMinutes(30)))));
        bring("Work", server.url(WORK));
        server.holds(WORK, file(event("2", began.plus(Duration.ofMinutes(45)))));
        world.advance(Duration.ofMinutes(71));

        assertThat(asked).hasSize(2).allSatisfy(at -> {
            assertThat(onCall(at.plus(slow).minusSeconds(1))).containsExactly(crew.handle("ana"));
            assertThat(onCall(at.plus(slow))).containsExactly(crew.handle("ben"));
        });
    }

    @Test
    void one_that_fails_keeps_what_it_said_and_its_owner_is_told_once_after_a_day() {
        server.holds(WORK, file(event("1", busy)));
        bring("Work", server.url(WORK));
        server.answers(WORK, 500, Map.of(), "broken".getBytes());

        ana.post("/me/calendars/" + id() + "/fetch");
        String page = Shown.words(ana.get("/me/calendars"));
        world.advance(Duration.ofHours(23));
        assertThat(faultsTold()).isEmpty();
        world.advance(Duration.ofHours(4));

        assertThat(page).contains("Work could not be read. 127.0.0.1 answered 500.", "It cannot be read since");
        assertThat(onCall(busy)).containsExactly(crew.handle("ben"));
        assertThat(faultsTold()).singleElement().satisfies(mail -> {
            assertThat(mail.text()).contains("answered 500").doesNotContain("private-7b5e");
        });
        server.holds(WORK, file());
        world.advance(Duration.ofMinutes(61));
        assertThat(Shown.words(ana.get("/me/calendars")))
                .contains("Nothing in the next half year")
                .doesNotContain("cannot");
        assertThat(onCall(busy)).containsExactly(crew.handle("ana"));
    }

    @Test
    void an_address_that_cannot_be_used_is_told_beside_its_field_and_nothing_is_kept() {
        server.answers("/page", 200, Map.of(), "<!doctype html><title>Sign in</title>".getBytes());
        server.answers("/large", 200, Map.of(), new byte[(5 << 20) + 1]);
        server.answers("/packed", 200, Map.of("Content-Encoding", "gzip"), new byte[40]);
        server.holds("/ours", file("PRODID:-//Eightbells//Feed//EN\r\n", event("1", busy)));
        server.answers("/closed", 403, Map.of(), new byte[0]);
        server.redirects("/inside", "http://127.0.0.2:" + server.port() + WORK);
        server.redirects("/elsewhere", "file:///etc/passwd");
        server.redirects("/round", "/round");

        assertThat(refused(server.url("/page"))).contains("not a calendar", "secret iCal address");
        assertThat(refused(server.url("/large"))).contains("larger than 5 MB");
        assertThat(refused(server.url("/packed"))).contains("answer is packed").doesNotContain("gzip");
        assertThat(refused(server.url("/ours"))).contains("This is a feed of Eightbells itself");
        assertThat(refused(server.url("/closed"))).contains("asks for a sign-in (403)");
        assertThat(refused(server.url("/nowhere"))).contains("no calendar at this address (404)");
        assertThat(refused(server.url("/inside"))).contains("127.0.0.2 is a private address");
        assertThat(refused(server.url("/elsewhere"))).contains("Only http and https addresses are called");
        assertThat(refused(server.url("/round"))).contains("redirects more than 3 times");
        assertThat(refused("http://10.1.2.3/x.ics")).contains("10.1.2.3 is a private address");
        assertThat(refused("ftp://example.org/x.ics")).contains("starts with https://, http:// or webcal://");
        assertThat(server.asked())
                .filteredOn(asked -> asked.path().equals("/round"))
                .hasSize(4);
        assertThat(ana.get("/me/calendars").asString()).contains("Be away here when you are busy there");
    }

    @Test
    void credentials_in_an_address_reach_its_host_and_no_other_and_no_page() {
        server.redirects(WORK, server.url("/moved.ics"));
        server.holds("/moved.ics", file(event("1", busy)));

        Shown.to(bring("Work", server.url(WORK).replace("http://", "http://ana:p%40ss@")));

        assertThat(server.asked().get(0).authorization()).isEqualTo("Basic YW5hOnBAc3M=");
        assertThat(server.asked().get(1).authorization()).isNull();
        assertThat(ana.get("/me/calendars").asString()).doesNotContain("p%40ss", "p@ss");
        assertThat(ana.get("/me/calendars/" + id()).asString()).doesNotContain("p%40ss", "p@ss");
    }

    @Test
    void only_out_of_office_counts_where_that_is_chosen_and_the_rule_can_be_changed() {
        server.holds(
                WORK,
                file(event("1", busy), event("2", busy.plus(Duration.ofDays(1))).replace("Secret plan", "Siesta")));
        bring("Work", server.url(WORK));
        ana.get("/me/calendars/" + id());

        Response empty = ana.post("/me/calendars/" + id(), "name", "Work", "rule", "out-of-office", "words", "");
        Response changed =
                ana.post("/me/calendars/" + id(), "name", "Naps", "rule", "out-of-office", "words", "siesta");

        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(Shown.problem(empty, "words")).contains("at least one word");
        assertThat(Shown.to(changed)).isEqualTo("/me/calendars");
        assertThat(ana.get("/me/calendars").asString()).contains("Naps is read: 1 busy time in the next half year.");
        assertThat(onCall(busy)).containsExactly(crew.handle("ana"));
        assertThat(onCall(busy.plus(Duration.ofDays(1)))).containsExactly(crew.handle("ben"));
    }

    @Test
    void nobody_sees_or_touches_the_calendars_of_somebody_else() {
        server.holds(WORK, file(event("1", busy)));
        bring("Work", server.url(WORK));
        String id = id();
        accounts.password(crew.handle("ben"), PASSWORD);
        Visitor ben = new Visitor().signIn(crew.email("ben"), PASSWORD);
        ben.get("/me/calendars/new");

        assertThat(ben.get("/me/calendars").asString()).doesNotContain("Fetch now");
        assertThat(ben.get("/me/calendars/" + id).statusCode()).isEqualTo(404);
        assertThat(ben.get("/me/calendars/" + id + "/remove").statusCode()).isEqualTo(404);
        ben.get("/me/calendars/new");
        assertThat(ben.post("/me/calendars/" + id + "/fetch").statusCode()).isEqualTo(404);
        ben.get("/me/calendars/new");
        assertThat(ben.post("/me/calendars/" + id + "/remove").statusCode()).isEqualTo(404);
        assertThat(onCall(busy)).containsExactly(crew.handle("ben"));
    }

    @Test
    void ten_calendars_are_the_most() {
        server.holds(WORK, file());
        for (int i = 0; i < 10; i++) Shown.to(bring("Work " + i, server.url(WORK)));

        assertThat(refused(server.url(WORK))).contains("10 calendars already");
        assertThat(ana.get("/me/calendars").asString())
                .contains("which is the most")
                .doesNotContain("Bring a calendar<");
    }

    private Response bring(String name, String url) {
        ana.get("/me/calendars/new");
        return ana.post("/me/calendars/new", "name", name, "url", url, "rule", "busy", "words", "out of office");
    }

    private String refused(String url) {
        Response answer = bring("Work", url);
        assertThat(answer.statusCode()).as(url).isEqualTo(422);
        assertThat(Shown.value(answer, "name")).isEqualTo("Work");
        return Shown.problem(answer, "url");
    }

    private String id() {
        Matcher id = ID.matcher(ana.get("/me/calendars").asString());
        assertThat(id.find()).isTrue();
        return id.group(1);
    }

    private int edits() {
        return Shown.words(ana.get("/history?about=" + crew.handle("ana"))).split("by calendar", -1).length;
    }

    private List<String> onCall(Instant at) {
        return world.program()
                .get("/api/v1/on-call?team=" + crew.team() + "&at=" + at)
                .jsonPath()
                .getList("schedules[0].onCall.person");
    }

    /** What Ana was told of calendars; shifts that move are told by others. */
    private List<Received> faultsTold() {
        return world.notices(crew.email("ana")).stream()
                .filter(mail -> mail.subject().contains("Your calendar Work cannot be read"))
                .toList();
    }

    private static String event(String uid, Instant start) {
        return "BEGIN:VEVENT\r\nUID:" + uid + "\r\nSUMMARY:Secret plan\r\nDTSTART:" + utc(start) + "\r\nDTEND:"
                + utc(start.plus(Duration.ofHours(1))) + "\r\nEND:VEVENT\r\n";
    }

    private static String utc(Instant t) {
        return t.toString().replaceAll("[-:]", "");
    }

    private static String file(String... events) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + String.join("", events) + "END:VCALENDAR\r\n";
    }
}
