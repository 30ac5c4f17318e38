package eightbells.rota.calendar.incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eightbells.core.interval.Interval;
import eightbells.core.rota.Person;
import eightbells.core.rota.Stay;
import eightbells.core.rota.WakingHours;
import eightbells.people.person.ImportedCalendar.Rule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When a calendar says that somebody cannot serve: files as people's calendars write them. */
class BusyTimesTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Person ANA = Person.at("ana", BERLIN);
    private static final Interval WINTER =
            new Interval(Instant.parse("2026-11-25T12:00:00Z"), Instant.parse("2027-06-01T00:00:00Z"));
    private static final BusyRule BUSY = BusyRule.of(Rule.BUSY, List.of(), "ana@example.org");
    private static final BusyRule AWAY =
            BusyRule.of(Rule.OUT_OF_OFFICE, List.of("out of office", "pto", "urlaub"), "ana@example.org");

    @Test
    void google_writes_zones_by_their_place_and_instances_that_were_moved_or_cancelled() {
        String file = file(
                """
                PRODID:-//Google Inc//Google Calendar 70.9054//EN
                CALSCALE:GREGORIAN
                METHOD:PUBLISH
                X-WR-CALNAME:ana@example.org
                X-WR-TIMEZONE:Europe/Berlin
                BEGIN:VTIMEZONE
                TZID:Europe/Berlin
                X-LIC-LOCATION:Europe/Berlin
                BEGIN:DAYLIGHT
                TZOFFSETFROM:+0100
                TZOFFSETTO:+0200
                TZNAME:GMT+2
                DTSTART:19700329T020000
                RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
                END:DAYLIGHT
                BEGIN:STANDARD
                TZOFFSETFROM:+0200
                TZOFFSETTO:+0100
                TZNAME:GMT+1
                DTSTART:19701025T030000
                RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
                END:STANDARD
                END:VTIMEZONE
                BEGIN:VEVENT
                DTSTART;TZID=Europe/Berlin:20261130T093000
                DTEND;TZID=Europe/Berlin:20261130T101500
                RRULE:FREQ=WEEKLY;WKST=MO;UNTIL=20261221T225959Z;BYDAY=MO
                EXDATE;TZID=Europe/Berlin:20261214T093000
                DTSTAMP:20261125T100000Z
                UID:4qf0@google.com
                SEQUENCE:1
                STATUS:CONFIRMED
                SUMMARY:Planning\\, the long one
                TRANSP:OPAQUE
                END:VEVENT
                BEGIN:VEVENT
                DTSTART;TZID=Europe/Berlin:20261208T140000
                DTEND;TZID=Europe/Berlin:20261208T144500
                DTSTAMP:20261125T100000Z
                UID:4qf0@google.com
                RECURRENCE-ID;TZID=Europe/Berlin:20261207T093000
                SEQUENCE:2
                STATUS:CONFIRMED
                SUMMARY:Planning\\, the long one
                TRANSP:OPAQUE
                END:VEVENT
                BEGIN:VEVENT
                DTSTART;VALUE=DATE:20261224
                DTEND;VALUE=DATE:20261227
                UID:holiday@google.com
                SUMMARY:Christmas
                TRANSP:TRANSPARENT
                END:VEVENT
                """);

        assertThat(busy(file, BUSY))
                .containsExactly(
                        "2026-11-30T08:30:00Z/2026-11-30T09:15:00Z",
                        "2026-12-08T13:00:00Z/2026-12-08T13:45:00Z",
                        "2026-12-21T08:30:00Z/2026-12-21T09:15:00Z");
        assertThat(busy(file, AWAY)).isEmpty();
    }

    @Test
    void exchange_writes_zones_by_windows_names_and_says_out_of_office_by_a_line_of_its_own() {
        String file = file(
                """
                METHOD:PUBLISH
                PRODID:Microsoft Exchange Server 2010
                X-WR-CALNAME:Calendar
                BEGIN:VTIMEZONE
                TZID:W. Europe Standard Time
                BEGIN:STANDARD
                DTSTART:16010101T030000
                TZOFFSETFROM:+0200
                TZOFFSETTO:+0100
                RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10
                END:STANDARD
                BEGIN:DAYLIGHT
                DTSTART:16010101T020000
                TZOFFSETFROM:+0100
                TZOFFSETTO:+0200
                RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3
                END:DAYLIGHT
                END:VTIMEZONE
                BEGIN:VEVENT
                DESCRIPTION:\\n
                RRULE:FREQ=DAILY;UNTIL=20270330T070000Z;INTERVAL=1
                UID:040000008200E00074C5B7101A82E008
                SUMMARY:Busy
                DTSTART;TZID=W. Europe Standard Time:20270327T090000
                DTEND;TZID=W. Europe Standard Time:20270327T100000
                CLASS:PUBLIC
                PRIORITY:5
                DTSTAMP:20261125T100000Z
                TRANSP:OPAQUE
                STATUS:CONFIRMED
                SEQUENCE:0
                X-MICROSOFT-CDO-APPT-SEQUENCE:0
                X-MICROSOFT-CDO-BUSYSTATUS:BUSY
                X-MICROSOFT-CDO-INTENDEDSTATUS:BUSY
                X-MICROSOFT-CDO-ALLDAYEVENT:FALSE
                X-MICROSOFT-CDO-INSTTYPE:1
                END:VEVENT
                BEGIN:VEVENT
                UID:040000008200E00074C5B7101A82E009
                SUMMARY:Away
                DTSTART;VALUE=DATE:20261221
                DTEND;VALUE=DATE:20261225
                TRANSP:OPAQUE
                X-MICROSOFT-CDO-BUSYSTATUS:OOF
                X-MICROSOFT-CDO-ALLDAYEVENT:TRUE
                END:VEVENT
                """);

        assertThat(busy(file, BUSY))
                .containsExactly(
                        "2026-12-20T23:00:00Z/2026-12-24T23:00:00Z",
                        "2027-03-27T08:00:00Z/2027-03-27T09:00:00Z",
                        "2027-03-28T07:00:00Z/2027-03-28T08:00:00Z",
                        "2027-03-29T07:00:00Z/2027-03-29T08:00:00Z",
                        "2027-03-30T07:00:00Z/2027-03-30T08:00:00Z");
        assertThat(busy(file, AWAY)).containsExactly("2026-12-20T23:00:00Z/2026-12-24T23:00:00Z");
    }

    @Test
    void apple_writes_long_lines_alarms_and_lines_of_its_own() {
        String file = file(
                """
                PRODID:-//Apple Inc.//macOS 14.5//EN
                X-APPLE-CALENDAR-COLOR:#1BADF8
                BEGIN:VEVENT
                CREATED:20261101T101010Z
                UID:3F1B0E0C-8A15
                DTSTART;TZID=America/New_York:20261201T090000
                DTEND;TZID=America/Los_Angeles:20261201T120000
                SUMMARY:Flight to the other coast\\, with a title that is long enough to b
                 e folded
                TRANSP:OPAQUE
                X-APPLE-TRAVEL-ADVISORY-BEHAVIOR:AUTOMATIC
                X-APPLE-STRUCTURED-LOCATION;VALUE=URI;X-APPLE-RADIUS=70.5;X-TITLE="Airport
                 : Terminal 1; Gate 3":geo:40.6,-73.7
                ACKNOWLEDGED:20261101T101010Z
                BEGIN:VALARM
                UID:1
                TRIGGER:-PT15M
                ACTION:AUDIO
                DTSTART:20200101T000000Z
                END:VALARM
                END:VEVENT
                BEGIN:VEVENT
                UID:ews
                DTSTART:20261203T080000
                DURATION:P1DT2H
                SUMMARY:Somewhere
                X-APPLE-EWS-BUSYSTATUS:OOF
                END:VEVENT
                BEGIN:VTODO
                UID:todo
                DTSTART:20261204T080000Z
                DUE:20261205T080000Z
                END:VTODO
                """);

        assertThat(busy(file, BUSY))
                .containsExactly(
                        "2026-12-01T14:00:00Z/2026-12-01T20:00:00Z", "2026-12-03T07:00:00Z/2026-12-04T09:00:00Z");
        assertThat(busy(file, AWAY)).containsExactly("2026-12-03T07:00:00Z/2026-12-04T09:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TRANSP:TRANSPARENT",
                "STATUS:CANCELLED",
                "STATUS:TENTATIVE",
                "X-MICROSOFT-CDO-BUSYSTATUS:FREE",
                "X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE",
                "X-MICROSOFT-CDO-BUSYSTATUS:WORKINGELSEWHERE",
                "ATTENDEE;CN=Ana;PARTSTAT=DECLINED:mailto:Ana@Example.org"
            })
    void what_is_free_uncertain_cancelled_or_declined_never_counts(String line) {
        String event = event("SUMMARY:Out of office", "DTSTART:20261201T080000Z", "DTEND:20261201T090000Z");

        assertThat(busy(file(event), BUSY)).hasSize(1);
        assertThat(busy(file(event), AWAY)).hasSize(1);
        assertThat(busy(file(event.replace("END:VEVENT", line + "\nEND:VEVENT")), BUSY))
                .isEmpty();
        assertThat(busy(file(event.replace("END:VEVENT", line + "\nEND:VEVENT")), AWAY))
                .isEmpty();
    }

    @Test
    void a_title_says_out_of_office_by_whole_words_in_whatever_case() {
        assertThat(away("OUT OF OFFICE until Monday")).isTrue();
        assertThat(away("Urlaub")).isTrue();
        assertThat(away("PTO\\, finally")).isTrue();
        assertThat(away("Fix the laptop")).isFalse();
        assertThat(away("Urlaubsplanung")).isFalse();
        assertThat(away("Lunch")).isFalse();
    }

    @Test
    void whole_days_and_times_without_a_zone_are_where_the_person_is_on_that_date() {
        Person tane = new Person(
                "tane",
                BERLIN,
                WakingHours.DEFAULT,
                List.of(new Stay(
                        ZoneId.of("Pacific/Auckland"), LocalDate.parse("2026-12-10"), LocalDate.parse("2026-12-20"))),
                List.of());
        String file = file(event("DTSTART;VALUE=DATE:20261209")
                + event("DTSTART;VALUE=DATE:20261215", "DTEND;VALUE=DATE:20261220")
                + event("DTSTART:20261212T090000", "DTEND:20261212T100000"));

        assertThat(busy(file, BUSY, tane))
                .containsExactly(
                        "2026-12-08T23:00:00Z/2026-12-09T23:00:00Z",
                        "2026-12-11T20:00:00Z/2026-12-11T21:00:00Z",
                        "2026-12-14T11:00:00Z/2026-12-19T11:00:00Z");
    }

    @Test
    void a_zone_that_nobody_knows_is_what_the_file_says_of_it() {
        String zone =
                """
                BEGIN:VTIMEZONE
                TZID:Customized Time Zone
                BEGIN:STANDARD
                DTSTART:16010101T030000
                TZOFFSETFROM:+0430
                TZOFFSETTO:+0330
                RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
                END:STANDARD
                BEGIN:DAYLIGHT
                DTSTART:16010101T020000
                TZOFFSETFROM:+0330
                TZOFFSETTO:+0430
                RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
                END:DAYLIGHT
                END:VTIMEZONE
                """;
        String file = file(zone
                + event("DTSTART;TZID=Customized Time Zone:20261201T120000", "DURATION:PT1H")
                // In the hour that is skipped on 28 March: read with the offset before it.
                + event("DTSTART;TZID=Customized Time Zone:20270328T023000", "DURATION:PT1H")
                + event("DTSTART;TZID=\"Customized Time Zone\":20270501T120000", "DURATION:PT1H"));

        assertThat(busy(file, BUSY))
                .containsExactly(
                        "2026-12-01T08:30:00Z/2026-12-01T09:30:00Z",
                        "2027-03-27T23:00:00Z/2027-03-28T00:00:00Z",
                        "2027-05-01T07:30:00Z/2027-05-01T08:30:00Z");
    }

    @Test
    void a_fixed_zone_and_names_with_a_path_before_them_are_known() {
        String zone =
                """
                BEGIN:VTIMEZONE
                TZID:Fixed
                BEGIN:STANDARD
                DTSTART:19700101T000000
                TZOFFSETFROM:-0500
                TZOFFSETTO:-0500
                END:STANDARD
                END:VTIMEZONE
                """;
        String file = file(zone
                + event("DTSTART;TZID=Fixed:20261201T120000", "DURATION:PT1H")
                + event("DTSTART;TZID=/mozilla.org/20050126_1/Asia/Kathmandu:20261202T120000", "DURATION:PT1H")
                + event("DTSTART;TZID=India Standard Time:20261203T120000", "DURATION:PT1H")
                + event("DTSTART;TZID=Nowhere:20261204T120000", "DURATION:PT1H"));

        assertThat(busy(file, BUSY))
                .containsExactly(
                        "2026-12-01T17:00:00Z/2026-12-01T18:00:00Z",
                        "2026-12-02T06:15:00Z/2026-12-02T07:15:00Z",
                        "2026-12-03T06:30:00Z/2026-12-03T07:30:00Z",
                        "2026-12-04T11:00:00Z/2026-12-04T12:00:00Z");
    }

    @Test
    void from_one_instance_on_a_series_may_be_another_one() {
        String file = file(event(
                        "UID:s", "DTSTART:20261201T080000Z", "DTEND:20261201T090000Z", "RRULE:FREQ=DAILY;COUNT=6")
                + event(
                        "UID:s",
                        "RECURRENCE-ID;RANGE=THISANDFUTURE:20261204T080000Z",
                        "DTSTART:20261204T100000Z",
                        "DTEND:20261204T103000Z")
                + event("UID:s", "RECURRENCE-ID:20261205T080000Z", "DTSTART:20261205T080000Z", "STATUS:CANCELLED"));

        assertThat(busy(file, BUSY))
                .containsExactly(
                        "2026-12-01T08:00:00Z/2026-12-01T09:00:00Z",
                        "2026-12-02T08:00:00Z/2026-12-02T09:00:00Z",
                        "2026-12-03T08:00:00Z/2026-12-03T09:00:00Z",
                        "2026-12-04T10:00:00Z/2026-12-04T10:30:00Z",
                        "2026-12-06T10:00:00Z/2026-12-06T10:30:00Z");
    }

    @Test
    void the_last_edition_of_an_instance_counts_and_one_without_its_series_stands_for_itself() {
        String first = event(
                "UID:a", "SEQUENCE:1", "RECURRENCE-ID:20261201T080000Z", "DTSTART:20261201T100000Z", "DURATION:PT1H");
        String second = event(
                "UID:a", "SEQUENCE:3", "RECURRENCE-ID:20261201T080000Z", "DTSTART:20261201T150000Z", "DURATION:PT1H");

        assertThat(busy(file(second + first), BUSY)).containsExactly("2026-12-01T15:00:00Z/2026-12-01T16:00:00Z");
    }

    @Test
    void extra_dates_periods_and_exceptions_by_rule_are_heeded() {
        String file = file(event(
                "DTSTART:20261201T080000Z",
                "DURATION:PT1H",
                "RRULE:FREQ=DAILY;COUNT=4",
                "EXRULE:FREQ=DAILY;INTERVAL=2;COUNT=2",
                "RDATE:20261210T080000Z,20261211T080000Z",
                "RDATE;VALUE=PERIOD:20261212T100000Z/20261212T120000Z,20261213T100000Z/PT3H",
                "EXDATE:20261211T080000Z"));

        assertThat(busy(file, BUSY))
                .containsExactly(
                        "2026-12-02T08:00:00Z/2026-12-02T09:00:00Z",
                        "2026-12-04T08:00:00Z/2026-12-04T09:00:00Z",
                        "2026-12-10T08:00:00Z/2026-12-10T09:00:00Z",
                        "2026-12-12T10:00:00Z/2026-12-12T12:00:00Z",
                        "2026-12-13T10:00:00Z/2026-12-13T13:00:00Z");
    }

    @Test
    void a_calendar_may_say_no_more_than_when_somebody_is_busy() {
        String file = file(
                """
                BEGIN:VFREEBUSY
                UID:1
                DTSTART:20261201T000000Z
                DTEND:20261231T000000Z
                FREEBUSY:20261201T080000Z/20261201T090000Z,20261202T080000Z/PT1H
                FREEBUSY;FBTYPE=BUSY-UNAVAILABLE:20261224T000000Z/20261226T000000Z
                FREEBUSY;FBTYPE=BUSY-TENTATIVE:20261210T080000Z/20261210T090000Z
                FREEBUSY;FBTYPE=FREE:20261211T080000Z/20261211T090000Z
                END:VFREEBUSY
                """);

        assertThat(busy(file, BUSY))
                .containsExactly(
                        "2026-12-01T08:00:00Z/2026-12-01T09:00:00Z",
                        "2026-12-02T08:00:00Z/2026-12-02T09:00:00Z",
                        "2026-12-24T00:00:00Z/2026-12-26T00:00:00Z");
        assertThat(busy(file, AWAY)).containsExactly("2026-12-24T00:00:00Z/2026-12-26T00:00:00Z");
    }

    @Test
    void whole_days_repeat_until_a_date_and_leave_dates_out() {
        String file = file(event(
                "DTSTART;VALUE=DATE:20261201",
                "RRULE:FREQ=WEEKLY;UNTIL=20261222;BYHOUR=9",
                "EXDATE;VALUE=DATE:20261208"));

        assertThat(busy(file, BUSY))
                .containsExactly(
                        "2026-11-30T23:00:00Z/2026-12-01T23:00:00Z",
                        "2026-12-14T23:00:00Z/2026-12-15T23:00:00Z",
                        "2026-12-21T23:00:00Z/2026-12-22T23:00:00Z");
    }

    @Test
    void what_takes_no_time_or_ends_before_it_starts_is_left_out() {
        String file = file(event("DTSTART:20261201T080000Z")
                + event("DTSTART:20261201T080000Z", "DTEND:20261201T070000Z")
                + event("DTSTART;VALUE=DATE:20261201", "DTEND;VALUE=DATE:20261201")
                + event("DTSTART:20261201T080000Z", "DURATION:-PT1H"));

        assertThat(busy(file, BUSY)).isEmpty();
    }

    @Test
    void what_overlaps_or_touches_is_one_stretch_and_what_runs_is_whole() {
        String file = file(event("DTSTART:20261125T080000Z", "DTEND:20261125T130000Z")
                + event("DTSTART:20261125T130000Z", "DTEND:20261125T140000Z")
                + event("DTSTART:20261125T133000Z", "DTEND:20261125T150000Z")
                + event("DTSTART:20261125T080000Z", "DTEND:20261125T120000Z")
                + event("DTSTART:20270601T000000Z", "DTEND:20270601T120000Z"));

        assertThat(busy(file, BUSY)).containsExactly("2026-11-25T08:00:00Z/2026-11-25T15:00:00Z");
    }

    @Test
    void a_birthday_on_a_leap_day_comes_in_leap_years_and_an_old_series_is_found_at_once() {
        Interval spring = new Interval(Instant.parse("2028-01-01T00:00:00Z"), Instant.parse("2028-07-01T00:00:00Z"));
        String file = file(event("DTSTART;VALUE=DATE:19960229", "RRULE:FREQ=YEARLY")
                + event(
                        "DTSTART:19900101T083000Z",
                        "DURATION:PT1M",
                        "RRULE:FREQ=HOURLY;INTERVAL=1;BYMONTH=6;BYHOUR=9"));

        List<Interval> busy = BusyTimes.of(file, BUSY, ANA, spring);

        assertThat(busy.get(0).start()).isEqualTo("2028-02-28T23:00:00Z");
        assertThat(busy).hasSize(31);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=SECONDLY",
                "FREQ=MINUTELY;COUNT=100000000",
                "FREQ=DAILY;COUNT=99999999999999",
                "FREQ=MINUTELY"
            })
    void rules_without_measure_are_refused(String rule) {
        String file = file(event("DTSTART:19900101T083000Z", "DURATION:PT1S", "RRULE:" + rule));

        assertThatThrownBy(() -> busy(file, BUSY))
                .isInstanceOf(UnreadableCalendar.class)
                .hasMessageContaining("repeats");
    }

    @Test
    void more_stretches_than_can_be_taken_are_refused() {
        String events = IntStream.range(0, 300)
                .mapToObj(i -> event(
                        "UID:" + i,
                        "DTSTART:20261201T%02d%02d00Z".formatted(i / 60, i % 60),
                        "DURATION:PT1S",
                        "RRULE:FREQ=DAILY;COUNT=17"))
                .collect(Collectors.joining());

        assertThatThrownBy(() -> busy(file(events), BUSY)).hasMessageContaining("more than 5000 busy times");
    }

    @Test
    void what_is_no_calendar_is_said_so_in_words() {
        assertThatThrownBy(() -> busy("<!DOCTYPE html><html><title>Sign in</title></html>", BUSY))
                .hasMessageContaining("not a calendar", "secret iCal address");
        assertThatThrownBy(() -> busy("", BUSY)).hasMessageContaining("empty");
        assertThatThrownBy(() -> busy("{\"error\":1}", BUSY)).hasMessageContaining("not a calendar");
        assertThatThrownBy(() -> busy("BEGIN:VCALENDAR\nnonsense without an end", BUSY))
                .isInstanceOf(UnreadableCalendar.class)
                .hasMessageContaining("a fault in line");
        assertThatThrownBy(() -> busy(file(event("DTSTART:20261301T080000Z")), BUSY))
                .hasMessageContaining("20261301T080000Z");
        assertThat(busy("\ufeffBEGIN:VCALENDAR\nVERSION:2.0\nEND:VCALENDAR", BUSY))
                .isEmpty();
    }

    @Test
    void a_feed_of_ours_is_refused_because_shifts_would_take_themselves_away() {
        String shift = event("DTSTART:20261201T080000Z", "DTEND:20261201T090000Z", "TRANSP:OPAQUE");

        assertThatThrownBy(() -> busy(file("PRODID:-//Eightbells//Feed//EN\n" + shift), BUSY))
                .isInstanceOf(UnreadableCalendar.class)
                .hasMessageStartingWith("This is a feed of Eightbells itself");
    }

    /** Whatever comes over the wire is read, or refused in a sentence. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void a_mangled_file_is_read_or_refused_and_nothing_else(long seed) {
        Random random = new Random(seed);
        String whole = file(event(
                        "UID:s",
                        "DTSTART;TZID=\"W. Europe Standard Time\":20261201T080000",
                        "DTEND;TZID=Customized:20261201T090000",
                        "RRULE:FREQ=MONTHLY;BYDAY=1FR,-1SU;BYSETPOS=1;COUNT=9;WKST=SU",
                        "RDATE;VALUE=PERIOD:20261212T100000Z/PT1H",
                        "EXDATE;VALUE=DATE:20261204")
                + event("UID:s", "RECURRENCE-ID;RANGE=THISANDFUTURE:20270101T070000Z", "DTSTART:20270101T080000")
                + "BEGIN:VTIMEZONE\nTZID:Customized\nBEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETFROM:+0200\n"
                + "TZOFFSETTO:+0100\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\nEND:STANDARD\nEND:VTIMEZONE\n");
        for (int i = 0; i < 400; i++) {
            StringBuilder mangled = new StringBuilder(whole);
            for (int j = random.nextInt(4); j >= 0; j--) {
                int at = random.nextInt(mangled.length());
                switch (random.nextInt(3)) {
                    case 0 -> mangled.setCharAt(at, (char) (32 + random.nextInt(95)));
                    case 1 -> mangled.deleteCharAt(at);
                    default -> mangled.insert(at, "9;:=,-\r\n".charAt(random.nextInt(8)));
                }
            }
            try {
                busy(mangled.toString(), BUSY);
            } catch (UnreadableCalendar refused) {
                assertThat(refused.fault()).endsWith(".");
            }
        }
    }

    private static boolean away(String title) {
        String event = event("SUMMARY:" + title, "DTSTART:20261201T080000Z", "DTEND:20261201T090000Z");
        return !busy(file(event), AWAY).isEmpty();
    }

    private static List<String> busy(String file, BusyRule rule) {
        return busy(file, rule, ANA);
    }

    private static List<String> busy(String file, BusyRule rule, Person person) {
        return BusyTimes.of(file, rule, person, WINTER).stream()
                .map(interval -> interval.start() + "/" + interval.end())
                .toList();
    }

    private static String event(String... lines) {
        String uid = Stream.of(lines).anyMatch(line -> line.startsWith("UID:"))
                ? ""
                : "UID:" + Integer.toHexString(String.join("\n", lines).hashCode()) + "\n";
        return "BEGIN:VEVENT\n" + uid + String.join("\n", lines) + "\nEND:VEVENT\n";
    }

    private static String file(String lines) {
        return ("BEGIN:VCALENDAR\nVERSION:2.0\n" + lines + "END:VCALENDAR\n").replace("\n", "\r\n");
    }
}
