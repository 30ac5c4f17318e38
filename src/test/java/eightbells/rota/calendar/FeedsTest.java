package eightbells.rota.calendar;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import eightbells.Crew;
import eightbells.Visitor;
import eightbells.World;
import eightbells.account.credential.Accounts;
import eightbells.core.interval.Interval;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calendar feeds, as calendars fetch them and as people keep them. */
@QuarkusTest
class FeedsTest {
    private static final String PASSWORD = "a sentence that nobody guesses";
    private static final Pattern EVENT = Pattern.compile("BEGIN:VEVENT\r\n.*?END:VEVENT\r\n", Pattern.DOTALL);
    private static final Pattern ADDRESS = Pattern.compile("value=\"(http[^\"]*/calendar/[0-9a-f]{32}\\.ics)\"");

    @Inject
    World world;

    @Inject
    Accounts accounts;

    private Crew crew;
    private Instant now;

    @BeforeEach
    void a_week_each() {
        now = world.now().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofHours(12));
        world.setTo(now);
        world.before(Duration.ofDays(100), () -> {
            crew = world.crew()
                    .lead("ana")
                    .member("ben")
                    .member("cleo")
                    .step("PT10M", "team")
                    .muster();
            String weekly = weekly("2026-01-05T09:00", "ana", "ben");
            schedule("primary", "Europe/Berlin", "[{rotations: [%s]}]".formatted(weekly));
        });
    }

    @Test
    void in_each_hard_zone_ical4j_and_python_read_the_shifts_that_the_api_answers(@TempDir Path directory)
            throws Exception {
        List<String> zones = List.of(
                "Europe/Berlin",
                "America/New_York",
                "Australia/Lord_Howe",
                "Pacific/Apia",
                "America/Santiago",
                "Pacific/Chatham",
                "Asia/Kathmandu",
                "Africa/Casablanca",
                "UTC");
        String rotations = "[{rotations: [%s]}, {rotations: [%s]}]"
                .formatted(
                        weekly("2026-01-05T00:00", "ben", "ana")
                                .replace("}", ", hours: [{from: \"SAT 23:30\", until: \"SUN 02:45\"}]}"),
                        weekly("2026-01-06T02:30:15", "ana", "ben", "")
                                .replace("name: weekly, ", "name: days, ")
                                .replace("P1W", "P8D"));
        String schedules = zones.stream()
                .map(zone -> "{slug: %s, zone: %s, layers: %s}".formatted(slug(zone), zone, rotations))
                .collect(Collectors.joining(", "));
        world.before(
                Duration.ofDays(100),
                () -> world.apply("teams: [{slug: %s, schedules: [%s]}]".formatted(crew.team(), schedules)));
        byte[] feed = given().get(make("team", crew.team())).asByteArray();
        Set<String> expected = new TreeSet<>();
        for (String zone : zones) expected.addAll(shifts(slug(zone)));
        expected.addAll(shifts("primary"));

        Calendar calendar = new CalendarBuilder().build(new StringReader(text(feed)));
        assertThat(byIcal4j(calendar)).isEqualTo(expected);
        Set<String> byPython = PythonCalendar.read(directory, feed).stream()
                .map(event -> event.from() + "/" + event.until() + " " + event.summary())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(byPython).isEqualTo(expected);
        assertThat(expected).hasSizeGreaterThan(800);
    }

    @Test
    void a_person_s_feed_has_their_own_stretches_whoever_serves_beside_them_and_a_laptop_s_apart() {
        String both = "[{rotations: [{name: two, start: 2026-01-05T09:00, every: P1W, slots: [[%s, %s], [%s]]}]}]"
                .formatted(crew.handle("ana"), crew.handle("ben"), crew.handle("ana"));
        schedule("pair", "UTC", both);
        world.apply(
                "teams: [{slug: %s, schedules: [{slug: carrier, duty: laptop, zone: UTC, layers: [{rotations: [%s]}]}]}]"
                        .formatted(crew.team(), weekly("2026-01-05T00:00", "ana", "ben")));
        String ana = crew.handle("ana");
        String team = crew.team();

        String feed = get(make("person", ana));
        String laptop = get(make("{\"person\": \"%s\", \"name\": \"x\", \"duties\": \"laptop\"}".formatted(ana)));
        String pager = get(make("{\"person\": \"%s\", \"name\": \"x\", \"duties\": \"pager\"}".formatted(ana)));

        assertThat(feed).contains("SUMMARY:On call: primary (" + team + ")", "SUMMARY:Laptop: carrier (" + team + ")");
        assertThat(feed.split("SUMMARY:On call: pair"))
                .as("ana is on without a break")
                .hasSize(2);
        assertThat(laptop).contains("Laptop: carrier").doesNotContain("On call: primary");
        assertThat(pager).contains("On call: primary").doesNotContain("Laptop: carrier");
    }

    @Test
    void an_override_changes_its_event_alone_and_undone_gives_it_back() {
        String url = make("schedule", crew.team() + "/primary");
        String ben = make("person", crew.handle("ben"));
        Map<String, String> before = events(get(url));
        Map<String, String> bens = events(get(ben));
        Interval shift = aShiftOf("ben");
        world.setTo(now.plusSeconds(60));

        long id = override("cleo", "ben", shift);
        Map<String, String> during = events(get(url));
        Map<String, String> bensDuring = events(get(ben));
        world.setTo(now.plusSeconds(120));
        withdraw(id);
        Map<String, String> after = events(get(url));

        String uid = uid(before, shift);
        assertThat(during.keySet()).isEqualTo(before.keySet());
        assertThat(without(uid, during)).isEqualTo(without(uid, before));
        assertThat(during.get(uid)).contains("SUMMARY:cleo: primary", "SEQUENCE:1", stamp(60));
        assertThat(bensDuring).isEqualTo(without(uid(bens, shift), bens));
        assertThat(without(uid, after)).isEqualTo(without(uid, before));
        assertThat(after.get(uid)).contains("SUMMARY:ben: primary", "SEQUENCE:2", stamp(120));
        assertThat(events(get(ben)).get(uid(bens, shift))).contains("SEQUENCE:1", stamp(120));
    }

    @Test
    void a_shift_that_is_cut_keeps_its_identity() {
        String url = make("person", crew.handle("ben"));
        Map<String, String> before = events(get(url));
        Interval shift = aShiftOf("ben");

        override("cleo", "ben", new Interval(shift.start(), shift.start().plus(Duration.ofHours(5))));

        Map<String, String> after = events(get(url));
        String uid = uid(before, shift);
        assertThat(without(uid, after)).isEqualTo(without(uid, before));
        assertThat(after.get(uid))
                .contains("SEQUENCE:1", "at=" + shift.start().plus(Duration.ofHours(5)))
                .doesNotContain("at=" + shift.start());
    }

    @Test
    void past_shifts_come_from_the_record_and_stay_when_the_rota_is_edited() {
        String url = make("team", crew.team());
        Map<String, String> before = events(get(url));

        schedule("primary", "Europe/Berlin", "[{rotations: [%s]}]".formatted(weekly("2027-01-04T10:00", "ben")));

        Map<String, String> after = events(get(url));
        Set<String> past = shifts("primary").stream()
                .filter(shift -> !Instant.parse(shift.substring(21, 41)).isAfter(now))
                .collect(Collectors.toSet());
        assertThat(past).hasSizeGreaterThan(7);
        assertThat(after.values())
                .containsAll(before.values().stream()
                        .filter(event ->
                                past.stream().anyMatch(shift -> event.contains("at=" + shift.substring(0, 20))))
                        .toList());
    }

    @Test
    void what_has_not_changed_is_answered_with_304_until_it_changes() {
        String url = make("team", crew.team());
        Response first = given().get(url);
        String tag = first.header("ETag");

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.header("Content-Type")).isEqualTo("text/calendar; charset=utf-8");
        assertThat(first.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(first.cookies()).isEmpty();
        assertThat(tag).matches("\"[0-9a-f]{32}\"");
        assertThat(first.asString())
                .contains(
                        "REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n",
                        "X-PUBLISHED-TTL:PT1H\r\n",
                        "TRANSP:TRANSPARENT\r\n");
        for (String known : List.of(tag, "W/" + tag, "\"other\", " + tag, "*")) {
            Response again = given().header("If-None-Match", known).get(url);
            assertThat(again.statusCode()).as(known).isEqualTo(304);
            assertThat(again.header("ETag")).isEqualTo(tag);
            assertThat(again.asByteArray()).isEmpty();
        }
        assertThat(given().head(url).header("ETag")).isEqualTo(tag);
        assertThat(given().header("Accept-Encoding", "gzip").get(url).header("Content-Encoding"))
                .isEqualTo("gzip");
        world.setTo(now.plus(Duration.ofMinutes(30)));
        assertThat(given().header("If-None-Match", tag).get(url).statusCode()).isEqualTo(304);

        override("cleo", "ben", aShiftOf("ben"));

        Response changed = given().header("If-None-Match", tag).get(url);
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.header("ETag")).isNotEqualTo(tag);
    }

    @Test
    void many_who_ask_at_once_after_a_change_are_told_the_same() throws Exception {
        String url = make("team", crew.team());
        get(url);
        override("cleo", "ben", aShiftOf("ben"));
        ExecutorService calendars = Executors.newFixedThreadPool(8);
        try {
            List<Callable<String>> asked = java.util.Collections.nCopies(16, () -> get(url));
            Set<String> answers = new TreeSet<>();
            for (Future<String> answer : calendars.invokeAll(asked)) answers.add(answer.get());

            assertThat(answers).hasSize(1);
        } finally {
            calendars.shutdown();
        }
    }

    @Test
    void hostile_names_come_back_as_they_are_and_nobody_s_address_is_told() throws Exception {
        String evil = "Zoë 👩‍👩‍👧‍👦; \\ , \"x\" BEGIN:VEVENT\nEND:VCALENDAR شِفت " + "🔔".repeat(11);
        world.program()
                .contentType("application/json")
                .body(Map.of(
                        "people",
                        List.of(Map.of(
                                "handle",
                                crew.handle("ben"),
                                "name",
                                evil,
                                "email",
                                crew.email("ben"),
                                "zone",
                                "Europe/Berlin",
                                "contacts",
                                List.of(Map.of("kind", "sms", "address", "+4930123456", "verified", true))))))
                .put("/api/v1/rota")
                .then()
                .statusCode(200);
        byte[] feed = given().get(make("team", crew.team())).asByteArray();

        Calendar calendar = new CalendarBuilder().build(new StringReader(text(feed)));

        assertThat(calendar.validate().hasErrors()).isFalse();
        assertThat(calendar.<VEvent>getComponents("VEVENT"))
                .anySatisfy(event -> assertThat(event.getSummary().getValue()).isEqualTo(evil + ": primary"));
        assertThat(text(feed).replace("\r\n ", "")).doesNotContain("@", "4930123456");
        assertThat(text(feed).split("\r\n")).allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8).length)
                .isLessThanOrEqualTo(75));
    }

    @Test
    void a_feed_of_what_is_no_longer_in_service_is_an_empty_calendar_and_comes_back_with_it() {
        String url = make("team", crew.team());
        Set<String> uids = events(get(url)).keySet();

        Visitor ana = signedIn("ana");
        ana.get("/teams/" + crew.team() + "/retirement");
        ana.post("/teams/" + crew.team() + "/retirement");
        assertThat(events(get(url))).isEmpty();
        assertThat(get(url)).startsWith("BEGIN:VCALENDAR\r\n").contains("BEGIN:VTIMEZONE");

        ana.post("/teams/" + crew.team() + "/retirement/end");
        assertThat(uids).containsAll(events(get(url)).keySet());
    }

    @Test
    void a_feed_with_an_end_opens_nothing_from_then_on() {
        String url = make("{\"team\": \"%s\", \"name\": \"Guests\", \"end\": \"%s\"}"
                .formatted(crew.team(), now.plusSeconds(3600)));
        world.setTo(now.plusSeconds(3599));
        assertThat(get(url)).startsWith("BEGIN:VCALENDAR");

        world.setTo(now.plusSeconds(3600));
        assertThat(given().get(url).statusCode()).isEqualTo(404);
    }

    @Test
    void somebody_who_makes_a_feed_chooses_its_last_day() {
        Visitor ana = signedIn("ana");
        ana.get("/me/feeds/new");
        String[] wish = {"of", "team:" + crew.team(), "name", "Guests", "duties", "both", "last"};
        assertThat(ana.post("/me/feeds/new", with(wish, "2020-01-01")).asString())
                .contains("That day is over.");
        String day = now.plus(Duration.ofDays(2)).toString().substring(0, 10);
        assertThat(ana.post("/me/feeds/new", with(wish, day)).statusCode()).isEqualTo(200);
        assertThat(ana.get("/me/feeds").asString()).contains("; ends <time");

        world.setTo(now.plus(Duration.ofDays(3)));
        assertThat(ana.get("/me/feeds").asString()).contains("It ended <time");
        world.setTo(now);
    }

    private static String[] with(String[] wish, String last) {
        String[] all = Arrays.copyOf(wish, wish.length + 1);
        all[wish.length] = last;
        return all;
    }

    @Test
    void a_wish_that_cannot_be_is_refused_with_each_fault() {
        assertThat(refused("{\"person\": \"nobody-of-that-name\"}")).containsExactly("person");
        assertThat(refused("{\"schedule\": \"%s/nothing\"}".formatted(crew.team())))
                .containsExactly("schedule");
        assertThat(refused("{\"schedule\": \"primary\", \"alarm\": \"PT5S\", \"busy\": 1, \"nmae\": 1}"))
                .containsExactlyInAnyOrder("schedule", "alarm", "busy", "nmae");
        assertThat(refused("{}")).containsExactly("");
        assertThat(refused("{\"person\": \"a\", \"team\": \"b\"}")).containsExactly("");
        assertThat(refused("{\"team\": \"%s\", \"name\": \" \"}".formatted(crew.team())))
                .containsExactly("name");
        assertThat(refused("[]")).isNotEmpty();
        given().body("{}").post("/api/v1/feeds").then().statusCode(401);
        for (String token : List.of("x", "0".repeat(32), "%27")) {
            assertThat(given().get("/calendar/" + token + ".ics").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void a_feed_is_made_on_a_page_shown_once_replaced_and_withdrawn() {
        Visitor ana = signedIn("ana");
        assertThat(ana.get("/me/feeds").asString()).contains("Make the first feed");
        assertThat(ana.get("/me/feeds/new?schedule=" + crew.team() + "/primary").asString())
                .contains("value=\"schedule:" + crew.team() + "/primary\" selected");

        Response made = ana.post(
                "/me/feeds/new",
                "of",
                "schedule:" + crew.team() + "/primary",
                "name",
                "<b>Mine</b>",
                "duties",
                "both",
                "busy",
                "yes",
                "alarm",
                "PT15M");
        String url = address(made);
        assertThat(made.asString())
                .contains("&lt;b&gt;Mine&lt;/b&gt;", "href=\"webcal://")
                .doesNotContain("<b>Mine");
        assertThat(made.header("Cache-Control")).isEqualTo("no-store");
        assertThat(get(url)).contains("X-WR-CALNAME:<b>Mine</b>", "TRANSP:OPAQUE", "TRIGGER:-PT15M");
        world.setTo(now.plus(Duration.ofHours(19)));
        override("cleo", "ben", aShiftOf("ben"));
        Response list = ana.get("/me/feeds");
        assertThat(list.asString())
                .contains("19 h ago", "by Ours;", "one shift", "Shown as busy, alarm 15 min before a shift")
                .doesNotContain(url);

        String path = list.htmlPath().getString("**.find { it.@href.toString().endsWith('/replace') }.@href");
        Visitor ben = signedIn("ben");
        assertThat(ben.get("/me/feeds").asString()).doesNotContain("Mine");
        assertThat(ben.get(path).statusCode()).isEqualTo(404);
        assertThat(ben.post(path).statusCode()).isEqualTo(404);
        Set<String> uids = events(get(url)).keySet();

        ana.get(path);
        String replaced = address(ana.post(path));
        assertThat(given().get(path(url)).statusCode()).isEqualTo(404);
        assertThat(events(get(replaced)).keySet()).isEqualTo(uids);

        String withdraw = path.replace("/replace", "/withdraw");
        assertThat(ana.get(withdraw).asString()).contains("Withdraw the feed “&lt;b&gt;Mine&lt;/b&gt;”?");
        assertThat(ana.post(withdraw).statusCode()).isEqualTo(303);
        assertThat(given().get(path(replaced)).statusCode()).isEqualTo(404);
        assertThat(ana.get("/me/feeds").asString()).contains("is withdrawn", "Make the first feed");
    }

    @Test
    void a_form_with_a_mistake_comes_back_with_what_was_typed() {
        Visitor ana = signedIn("ana");
        ana.get("/me/feeds/new");

        Response answer = ana.post(
                "/me/feeds/new",
                "of",
                "team:nobody",
                "name",
                "x".repeat(81),
                "duties",
                "all",
                "busy",
                "no",
                "alarm",
                "soon");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString()).contains("x".repeat(81), "longer than 80");
        assertThat(ana.post(
                                "/me/feeds/new",
                                "of",
                                "team:nobody",
                                "name",
                                "",
                                "duties",
                                "both",
                                "busy",
                                "no",
                                "alarm",
                                "")
                        .asString())
                .contains("there is no team called nobody");
    }

    @Test
    void the_fetch_that_is_shown_is_the_last_one_and_a_reader_that_stays_is_noted_once_a_minute() {
        Visitor ana = signedIn("ana");
        ana.get("/me/feeds/new");
        String url = address(ana.post(
                "/me/feeds/new", "of", "team:" + crew.team(), "name", "", "duties", "both", "busy", "no", "alarm", ""));
        assertThat(ana.get("/me/feeds").asString()).contains("Not fetched yet");

        get(url);
        world.setTo(now.plusSeconds(50));
        get(url);
        assertThat(ana.get("/me/feeds").asString()).contains("datetime=\"" + now + "\"");
        given().header("User-Agent", "Google-Calendar-Importer").get(path(url));
        assertThat(ana.get("/me/feeds").asString())
                .contains("datetime=\"" + now.plusSeconds(50) + "\"", "by Google Calendar");
    }

    private Visitor signedIn(String name) {
        accounts.password(crew.handle(name), PASSWORD);
        return new Visitor().signIn(crew.email(name), PASSWORD);
    }

    private static String get(String url) {
        return text(given().header("User-Agent", "Ours/1.0 (a calendar)")
                .get(path(url))
                .then()
                .statusCode(200)
                .extract()
                .asByteArray());
    }

    private static String path(String url) {
        return URI.create(url).getPath();
    }

    private static String text(byte[] octets) {
        return new String(octets, StandardCharsets.UTF_8);
    }

    private String make(String key, String value) {
        return path(make("{\"%s\": \"%s\", \"name\": \"A feed\"}".formatted(key, value)));
    }

    private String make(String body) {
        return path(world.program()
                .body(body)
                .post("/api/v1/feeds")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("url"));
    }

    private List<String> refused(String body) {
        return world.program()
                .body(body)
                .post("/api/v1/feeds")
                .then()
                .statusCode(422)
                .extract()
                .jsonPath()
                .getList("errors.path");
    }

    private static String address(Response page) {
        return ADDRESS.matcher(page.asString())
                .results()
                .findFirst()
                .orElseThrow(() -> new AssertionError(page.asString()))
                .group(1);
    }

    /** Puts a schedule as the document has it. */
    private void schedule(String slug, String zone, String layers) {
        world.apply("teams: [{slug: %s, schedules: [{slug: %s, zone: %s, layers: %s}]}]"
                .formatted(crew.team(), slug, zone, layers));
    }

    private String weekly(String start, String... names) {
        String slots = List.of(names).stream()
                .map(name -> "[" + (name.isEmpty() ? "" : crew.handle(name)) + "]")
                .collect(Collectors.joining(", "));
        return "{name: weekly, start: %s, every: P1W, slots: [%s]}".formatted(start, slots);
    }

    private static String slug(String zone) {
        return zone.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z]", "-");
    }

    /** What the feed is to have of a schedule, by the API: {@code FROM/UNTIL NAMES: SCHEDULE}. */
    private Set<String> shifts(String schedule) {
        Interval window = FeedWindow.at(now).interval();
        return answered(schedule, window).stream()
                .filter(shift -> !(Boolean) shift.get("gap"))
                .filter(shift -> new Interval(
                                Instant.parse((String) shift.get("from")), Instant.parse((String) shift.get("until")))
                        .overlaps(window))
                .map(shift -> shift.get("from") + "/" + shift.get("until") + " " + names(shift) + ": " + schedule)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<Map<String, Object>> answered(String schedule, Interval window) {
        return world.program()
                .queryParam("from", window.start().minus(Duration.ofDays(40)).toString())
                .queryParam("until", window.end().plus(Duration.ofDays(40)).toString())
                .get("/api/v1/teams/" + crew.team() + "/schedules/" + schedule + "/shifts")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("shifts");
    }

    private static String names(Map<String, Object> shift) {
        List<?> handles = (List<?>) shift.get("onCall");
        return handles.stream()
                .map(handle -> handle.toString().replaceFirst("-.*", ""))
                .collect(Collectors.joining(", "));
    }

    private Interval aShiftOf(String name) {
        return answered("primary", new Interval(now, now.plus(Duration.ofDays(90)))).stream()
                .filter(shift -> shift.get("onCall").equals(List.of(crew.handle(name))))
                .map(shift -> new Interval(
                        Instant.parse((String) shift.get("from")), Instant.parse((String) shift.get("until"))))
                .filter(interval -> interval.start().isAfter(now.plus(Duration.ofDays(30))))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> byIcal4j(Calendar calendar) {
        Set<String> events = new TreeSet<>();
        for (VEvent event : calendar.<VEvent>getComponents("VEVENT")) {
            events.add(instant(event.getDateTimeStart().getDate()) + "/"
                    + instant(event.getDateTimeEnd().getDate()) + " "
                    + event.getSummary().getValue());
        }
        return events;
    }

    private static Instant instant(Temporal date) {
        return date instanceof Instant instant ? instant : Instant.from(date);
    }

    /** The octets of each event, by UID. */
    private static Map<String, String> events(String feed) {
        return EVENT.matcher(feed)
                .results()
                .map(found -> found.group().replace("\r\n ", ""))
                .collect(toMap(
                        event -> event.replaceAll("(?s).*\r\nUID:(\\S+).*", "$1"),
                        UnaryOperator.identity(),
                        (a, b) -> {
                            throw new AssertionError("two events of one UID: " + a + b);
                        },
                        LinkedHashMap::new));
    }

    private static String uid(Map<String, String> events, Interval shift) {
        return events.entrySet().stream()
                .filter(event -> event.getValue().contains("at=" + shift.start()))
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    private static Map<String, String> without(String uid, Map<String, String> events) {
        Map<String, String> others = new HashMap<>(events);
        others.remove(uid);
        return others;
    }

    private String stamp(int seconds) {
        return "DTSTAMP:"
                + now.plusSeconds(seconds)
                        .atOffset(ZoneOffset.UTC)
                        .toString()
                        .replaceAll("[-:]", "")
                        .substring(0, 13);
    }

    private long override(String person, String instead, Interval interval) {
        return world.program()
                .body(
                        "{\"kind\": \"replace\", \"person\": \"%s\", \"instead\": \"%s\", \"from\": \"%s\", \"until\": \"%s\"}"
                                .formatted(crew.handle(person), crew.handle(instead), interval.start(), interval.end()))
                .post("/api/v1/teams/" + crew.team() + "/schedules/primary/overrides")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
    }

    private void withdraw(long id) {
        world.program()
                .delete("/api/v1/teams/" + crew.team() + "/schedules/primary/overrides/" + id)
                .then()
                .statusCode(204);
    }
}
