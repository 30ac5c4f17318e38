package eightbells.rota.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import eightbells.core.interval.Interval;
import eightbells.rota.calendar.PublishedEvent.Event;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The text of a feed. */
class FeedTextTest {
    private static final List<String> HARD = List.of(
            "Europe/Berlin",
            "America/New_York",
            "Australia/Lord_Howe",
            "Pacific/Apia",
            "America/Santiago",
            "Pacific/Chatham",
            "Asia/Kathmandu",
            "Africa/Casablanca",
            "Antarctica/Troll",
            "Antarctica/Casey",
            "Europe/Dublin");

    private static final Instant STAMP = Instant.parse("2026-11-25T12:00:00Z");

    @Test
    void an_event_says_when_on_the_schedule_s_clock_and_whether_it_makes_busy() {
        assertThat(text(false, 15, shift("Europe/Berlin", "2026-11-30T08:00:00Z", "2026-12-07T08:00:01Z", "Ana: p")))
                .contains(
                        "BEGIN:VEVENT\r\nUID:uid-0\r\nSEQUENCE:3\r\nDTSTAMP:20261125T120000Z\r\n"
                                + "DTSTART;TZID=Europe/Berlin:20261130T090000\r\nDTEND;TZID=Europe/Berlin:20261207T090001\r\n"
                                + "SUMMARY:Ana: p\r\nDESCRIPTION:Ana\\nand so on\r\nURL:https://e.example/shift?at=1\r\n"
                                + "STATUS:CONFIRMED\r\nTRANSP:TRANSPARENT\r\n",
                        "BEGIN:VALARM\r\nACTION:DISPLAY\r\nDESCRIPTION:Ana: p\r\nTRIGGER:-PT15M\r\nEND:VALARM\r\n");
        assertThat(text(true, null, shift("UTC", "2026-11-30T08:00:00Z", "2026-12-07T08:00:00Z", "Ana: p")))
                .contains("DTSTART:20261130T080000Z\r\nDTEND:20261207T080000Z\r\n", "TRANSP:OPAQUE\r\n")
                .doesNotContain("VALARM", "VTIMEZONE");
        assertThat(text(false, 0, shift("UTC", "2026-11-30T08:00:00Z", "2026-12-07T08:00:00Z", "Ana: p")))
                .contains("TRIGGER:PT0S\r\n");
    }

    @Test
    void a_zone_has_what_is_in_force_first_and_the_changes_that_follow() {
        assertThat(text(false, null, shift("Europe/Berlin", "2026-10-01T08:00:00Z", "2027-04-07T08:00:00Z", "Ana")))
                .contains(
                        """
                        BEGIN:VTIMEZONE
                        TZID:Europe/Berlin
                        BEGIN:DAYLIGHT
                        DTSTART:20260329T020000
                        TZOFFSETFROM:+0100
                        TZOFFSETTO:+0200
                        END:DAYLIGHT
                        BEGIN:STANDARD
                        DTSTART:20261025T030000
                        TZOFFSETFROM:+0200
                        TZOFFSETTO:+0100
                        END:STANDARD
                        BEGIN:DAYLIGHT
                        DTSTART:20270328T020000
                        TZOFFSETFROM:+0100
                        TZOFFSETTO:+0200
                        END:DAYLIGHT
                        END:VTIMEZONE
                        """
                                .replace("\n", "\r\n"));
        assertThat(text(false, null, shift("Asia/Kathmandu", "2026-10-01T08:00:00Z", "2027-04-07T08:00:00Z", "Ana")))
                .contains("BEGIN:STANDARD\r\nDTSTART:19860101T000000\r\nTZOFFSETFROM:+0530\r\nTZOFFSETTO:+0545\r\n")
                .containsOnlyOnce("BEGIN:STANDARD");
        assertThat(text(false, null, shift("Pacific/Apia", "2011-12-29T08:00:00Z", "2012-01-02T08:00:00Z", "Ana")))
                .contains("DTSTART:20111230T000000\r\nTZOFFSETFROM:-1000\r\nTZOFFSETTO:+1400\r\n");
        assertThat(text(false, null, shift("Etc/GMT+5", "2026-10-01T08:00:00Z", "2027-04-07T08:00:00Z", "Ana")))
                .contains("DTSTART:19700101T000000\r\nTZOFFSETFROM:-0500\r\nTZOFFSETTO:-0500\r\n");
    }

    @Test
    void a_time_that_the_clock_shows_twice_is_written_in_utc() {
        assertThat(text(
                        false,
                        null,
                        shift("Europe/Berlin", "2026-10-24T08:00:00Z", "2026-10-25T00:30:00Z", "before"),
                        shift("Europe/Berlin", "2026-10-25T01:30:00Z", "2026-10-25T03:00:00Z", "after")))
                .contains(
                        "DTSTART:20261024T080000Z\r\nDTEND:20261025T003000Z",
                        "DTSTART:20261025T013000Z\r\nDTEND:20261025T030000Z");
    }

    /** The day that Apia never had, half hours at Lord Howe, two at Troll, and the ordinary ones. */
    @Test
    void every_quarter_of_an_hour_about_each_change_of_hard_clocks_reads_back_exactly(@TempDir Path directory)
            throws Exception {
        List<Event> events = new ArrayList<>();
        for (String zone : HARD) {
            for (Instant change : changes(ZoneId.of(zone))) {
                for (int quarter = -16; quarter < 16; quarter++) {
                    Instant from = change.plusSeconds(quarter * 900L);
                    String until = from.plusSeconds(901).toString();
                    events.add(event(events.size(), shift(zone, from.toString(), until, zone)));
                }
            }
        }
        byte[] octets = octets(new FeedText("Hard", false, null), events);
        List<String> expected = events.stream()
                .map(event -> event.shift().interval() + event.shift().summary())
                .toList();

        assertThat(events).hasSizeGreaterThan(1000);
        assertThat(read(octets).<VEvent>getComponents("VEVENT").stream()
                        .map(FeedTextTest::interval)
                        .toList())
                .isEqualTo(expected);
        assertThat(PythonCalendar.read(directory, octets).stream()
                        .map(event -> new Interval(event.from(), event.until()) + event.summary())
                        .toList())
                .isEqualTo(expected);
    }

    private static List<Instant> changes(ZoneId zone) {
        List<Instant> changes = new ArrayList<>();
        for (String[] years : new String[][] {{"2011-09-01", "2012-05-01"}, {"2026-09-01", "2027-12-01"}}) {
            ZoneOffsetTransition change = zone.getRules().nextTransition(Instant.parse(years[0] + "T00:00:00Z"));
            while (change != null && change.getInstant().isBefore(Instant.parse(years[1] + "T00:00:00Z"))) {
                changes.add(change.getInstant());
                change = zone.getRules().nextTransition(change.getInstant());
            }
        }
        return changes;
    }

    private static String interval(VEvent event) {
        return new Interval(
                        Instant.from(event.getDateTimeStart().getDate()),
                        Instant.from(event.getDateTimeEnd().getDate()))
                + event.getSummary().getValue();
    }

    @Test
    void a_feed_without_shifts_is_a_calendar_still() throws Exception {
        Calendar calendar = read(octets(new FeedText("Nobody", false, null), List.of()));

        assertThat(calendar.validate().hasErrors()).isFalse();
        assertThat(calendar.<CalendarComponent>getComponents("VEVENT")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("names")
    void any_name_comes_back_as_it_was_and_no_line_is_longer_than_75_octets(String name) throws Exception {
        byte[] octets = octets(
                new FeedText(name, false, 5),
                List.of(event(0, shift("Europe/Berlin", "2026-11-30T08:00:00Z", "2026-12-07T08:00:00Z", name))));

        VEvent event = (VEvent) read(octets).getComponents("VEVENT").get(0);

        assertThat(event.getSummary().getValue()).isEqualTo(name);
        assertThat(read(octets).getProperty("X-WR-CALNAME").orElseThrow().getValue())
                .isEqualTo(name);
        for (byte[] line : lines(octets)) {
            assertThat(line.length).isLessThanOrEqualTo(75);
            assertThat(new String(line, StandardCharsets.UTF_8)).doesNotContain("\ufffd");
        }
    }

    @Test
    void what_no_text_may_hold_becomes_a_space_and_every_line_end_the_same() {
        assertThat(text(
                        false,
                        null,
                        shift("UTC", "2026-11-30T08:00:00Z", "2026-12-07T08:00:00Z", "a\rb\r\nc\u2028d\u0085e\u0007f")))
                .contains("SUMMARY:a\\nb\\nc\\nd e f\r\n");
    }

    private static List<String> names() {
        return List.of(
                "Ana; Ben, Cleo \\ \\n literally: \"quoted\"",
                "Zoë Ŵȳň 👩‍👩‍👧‍👦🏴󠁧󠁢󠁳󠁣󠁴󠁿 and eight more bells 🔔🔔🔔🔔🔔🔔🔔🔔 beyond the edge of the line 🔔🔔🔔🔔🔔🔔🔔",
                "شِفت الليل لفريق المنصة العالمية في مدينة نيويورك والقاهرة وبرلين ومدريد",
                "two\nlines\tand a tab",
                "x".repeat(400),
                "é".repeat(200),
                "BEGIN:VEVENT\nSUMMARY:injected\nEND:VEVENT",
                "{curly} <b>&amp;</b> :;,");
    }

    private static List<byte[]> lines(byte[] octets) {
        List<byte[]> lines = new ArrayList<>();
        int from = 0;
        for (int i = 0; i + 1 < octets.length; i++) {
            if (octets[i] != '\r' || octets[i + 1] != '\n') continue;
            lines.add(Arrays.copyOfRange(octets, from, i));
            from = i + 2;
        }
        return lines;
    }

    private static Calendar read(byte[] octets) throws IOException, ParserException {
        return new CalendarBuilder().build(new StringReader(new String(octets, StandardCharsets.UTF_8)));
    }

    private static String text(boolean busy, Integer alarm, FeedShift... shifts) {
        List<Event> events = new ArrayList<>();
        for (FeedShift shift : shifts) events.add(event(events.size(), shift));
        return new String(octets(new FeedText("Feed", busy, alarm), events), StandardCharsets.UTF_8);
    }

    private static byte[] octets(FeedText text, List<Event> events) {
        return text.octets(events);
    }

    private static Event event(int i, FeedShift shift) {
        PublishedEvent told =
                new PublishedEvent("uid-" + i, "web", "primary", shift.interval(), shift.digest(), 3, STAMP, false);
        return new Event(told, shift);
    }

    private static FeedShift shift(String zone, String from, String until, String summary) {
        Interval interval = new Interval(Instant.parse(from), Instant.parse(until));
        return new FeedShift(
                "web", "primary", interval, ZoneId.of(zone), summary, "Ana\nand so on", "https://e.example/shift?at=1");
    }
}
