package eightbells.site.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eightbells.core.interval.Interval;
import eightbells.core.rota.Assignment;
import eightbells.core.rota.Cover;
import eightbells.core.rota.Override;
import eightbells.core.rota.Shift;
import eightbells.platform.time.Times;
import eightbells.site.timeline.TimelineView.Day;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimelineViewTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Map<String, String> NAMES =
            Map.of("ines", "Ines Adler", "tane", "Tane Rewi", "ana", "Ana Souza");

    @Test
    void a_day_that_loses_an_hour_is_narrower() {
        List<Day> days = days("2026-03-27", 7);

        assertThat(days).extracting(Day::date).startsWith(LocalDate.parse("2026-03-27"));
        assertThat(days.get(2).width()).isCloseTo(23.0 / 167, within(1e-9));
        assertThat(days.get(1).width()).isCloseTo(24.0 / 167, within(1e-9));
    }

    @Test
    void a_day_that_gains_an_hour_is_wider() {
        assertThat(days("2026-10-25", 7).get(0).width()).isCloseTo(25.0 / 169, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Europe/Berlin",
                "America/New_York",
                "Australia/Lord_Howe",
                "America/Santiago",
                "Pacific/Chatham",
                "Asia/Kathmandu",
                "Asia/Beirut"
            })
    void days_stand_side_by_side_and_fill_the_window(String zone) {
        for (LocalDate from = LocalDate.parse("2026-01-01"); from.getYear() < 2027; from = from.plusDays(28)) {
            List<Day> days = days(from.toString(), 28, ZoneId.of(zone));
            double x = 0;
            for (Day day : days) {
                assertThat(day.x()).isCloseTo(x, within(1e-9));
                x += day.width();
            }
            assertThat(days).hasSize(28);
            assertThat(x).isCloseTo(1, within(1e-9));
        }
    }

    @Test
    void a_day_that_never_was_has_no_column() {
        ZoneId apia = ZoneId.of("Pacific/Apia");
        List<Day> days = days("2011-12-29", 3, apia);

        assertThat(days)
                .extracting(Day::date)
                .containsExactly(LocalDate.parse("2011-12-29"), LocalDate.parse("2011-12-31"));
    }

    @Test
    void a_bar_ends_where_the_window_ends_and_tells_its_whole_time() {
        Bar bar = only(shift("2026-11-16T09:00", "2026-12-24T09:00", "ines"));

        assertThat(bar.left()).isEqualTo("0.0000%");
        assertThat(bar.wide()).isEqualTo("100.0000%");
        assertThat(bar.from()).isEqualTo(at("2026-11-16T09:00"));
        assertThat(bar.title())
                .isEqualTo("Ines Adler, Mon 16 Nov 09:00 to Thu 24 Dec 09:00 Europe/Berlin, 38 d, rotation weekly");
    }

    @Test
    void the_bars_of_a_timeline_fill_it() {
        List<Bar> bars = bars(
                shift("2026-11-16T09:00", "2026-11-25T09:00", "ines"),
                shift("2026-11-25T09:00", "2026-11-26T10:30"),
                shift("2026-11-26T10:30", "2026-12-24T09:00", "tane"));

        assertThat(bars.stream().mapToDouble(Bar::width).sum()).isCloseTo(1, within(1e-9));
        assertThat(bars.get(1).x()).isCloseTo(33.0 / 168, within(1e-9));
    }

    @Test
    void nobody_is_a_gap_and_says_so() {
        Bar bar = only(shift("2026-11-25T09:00", "2026-11-25T17:00"));

        assertThat(bar.gap()).isTrue();
        assertThat(bar.label()).isEqualTo("No one on call");
        assertThat(bar.style()).isEqualTo("gap");
    }

    @Test
    void nobody_in_a_rotation_is_no_gap() {
        Lane lane = lane(Lane.Kind.ROTATION, shift("2026-11-25T09:00", "2026-11-25T17:00"));

        assertThat(track(lane).bars()).isEmpty();
    }

    @Test
    void people_who_serve_together_share_the_height() {
        List<Bar> bars = bars(shift("2026-11-25T09:00", "2026-11-25T17:00", "ines", "tane"));

        assertThat(bars).extracting(Bar::top).containsExactly("0.0000%", "50.0000%");
        assertThat(bars).extracting(Bar::high).containsOnly("50.0000%");
    }

    @Test
    void overrides_that_overlap_stand_in_rows() {
        Track track = track(new Lane(
                Lane.Kind.OVERRIDES,
                "Overrides",
                "",
                "/p",
                List.of(
                        override("ana", "ines", "2026-11-25T09:00", "2026-11-26T09:00"),
                        override("tane", null, "2026-11-25T17:00", "2026-11-26T17:00"),
                        override("ines", null, "2026-11-26T09:00", "2026-11-26T12:00"))));

        assertThat(track.rows()).isEqualTo(2);
        assertThat(track.bars()).extracting(Bar::top).containsExactly("0.0000%", "50.0000%", "0.0000%");
        assertThat(track.bars()).extracting(Bar::label).startsWith("Ana Souza for Ines");
    }

    @Test
    void whoever_is_sought_stands_out_and_the_others_step_aside() {
        Lane lane = lane(
                Lane.Kind.FINAL,
                shift("2026-11-24T00:00", "2026-11-25T00:00", "ines"),
                shift("2026-11-25T00:00", "2026-12-01T00:00", "tane"));
        Interval week = new Interval(at("2026-11-24T00:00"), at("2026-12-01T00:00"));
        List<Bar> bars = TimelineView.of(week, new Times(NOW, BERLIN), List.of(lane), "tane")
                .tracks()
                .get(0)
                .bars();

        assertThat(bars.get(0).style()).endsWith(" aside");
        assertThat(bars.get(1).style()).doesNotContain("aside");
    }

    @Test
    void a_bar_leads_to_its_shift_unless_it_has_a_page_of_its_own() {
        Stretch override = override("ana", "ines", "2026-11-25T09:00", "2026-11-26T09:00");
        Lane lane = new Lane(Lane.Kind.OVERRIDES, "Overrides", "", "/p", List.of(override.leadingTo("/p/overrides/7")));

        assertThat(track(lane).bars().get(0).href()).isEqualTo("/p/overrides/7?zone=Europe/Berlin");
        assertThat(only(shift("2026-11-25T09:00", "2026-11-25T17:00", "ines")).href())
                .isEqualTo("/teams/platform/schedules/primary/shift?at=2026-11-25T08:00:00Z&zone=Europe/Berlin");
    }

    @Test
    void a_bar_tells_the_time_where_its_person_is() {
        Stretch stretch = Stretch.of(shift("2026-11-25T09:00", "2026-11-25T17:00", "tane"), NAMES::get)
                .on((handle, t) -> ZoneId.of("Pacific/Auckland"));
        Lane lane = new Lane(Lane.Kind.FINAL, "On call", "", "/p", List.of(stretch));

        assertThat(track(lane).bars().get(0).title())
                .endsWith("rotation weekly; Wed 25 Nov 21:00 to Thu 26 Nov 05:00 Pacific/Auckland");
    }

    @Test
    void the_line_stands_where_now_is_and_only_there() {
        assertThat(timeline("2026-11-24", 7, BERLIN).now()).isEqualTo("25.0000%");
        assertThat(timeline("2026-11-26", 7, BERLIN).now()).isNull();
    }

    private static final Instant NOW = at("2026-11-25T18:00");

    private static List<Day> days(String from, int days) {
        return days(from, days, BERLIN);
    }

    private static List<Day> days(String from, int days, ZoneId zone) {
        return timeline(from, days, zone).days();
    }

    private static TimelineView timeline(String from, int days, ZoneId zone) {
        Interval window = new TimelineWindow("/p", LocalDate.parse(from), days, zone, LocalDate.parse(from)).window();
        return TimelineView.of(window, new Times(NOW, zone), List.of(lane(Lane.Kind.FINAL)));
    }

    private static Bar only(Shift shift) {
        return bars(shift).get(0);
    }

    private static List<Bar> bars(Shift... shifts) {
        return track(lane(Lane.Kind.FINAL, shifts)).bars();
    }

    private static Track track(Lane lane) {
        Interval week = new Interval(at("2026-11-24T00:00"), at("2026-12-01T00:00"));
        return TimelineView.of(week, new Times(NOW, BERLIN), List.of(lane))
                .tracks()
                .get(0);
    }

    private static Lane lane(Lane.Kind kind, Shift... shifts) {
        List<Stretch> stretches =
                Arrays.stream(shifts).map(s -> Stretch.of(s, NAMES::get)).toList();
        return new Lane(kind, "On call", "", "/teams/platform/schedules/primary", stretches);
    }

    private static Shift shift(String from, String until, String... people) {
        List<Assignment> assignments = Arrays.stream(people)
                .map(p -> new Assignment(p, "rotation weekly"))
                .toList();
        return new Shift(new Interval(at(from), at(until)), Cover.of(assignments));
    }

    private static Stretch override(String person, String instead, String from, String until) {
        Interval interval = new Interval(at(from), at(until));
        return Stretch.of(new Override(Override.Kind.REPLACE, person, instead, interval), NAMES::get);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }
}
