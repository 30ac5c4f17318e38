package eightbells.rota.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import eightbells.core.interval.Interval;
import eightbells.core.rota.Duty;
import eightbells.core.rota.Layer;
import eightbells.core.rota.Person;
import eightbells.core.rota.Rotation;
import eightbells.core.rota.Slot;
import eightbells.rota.schedule.Rota;
import eightbells.rota.schedule.ScheduleDefinition;
import eightbells.rota.schedule.TeamDefinition;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which shifts a feed shows in November 2026: from September 2026 to November 2027. */
class FeedShiftsTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Interval WINDOW =
            FeedWindow.at(Instant.parse("2026-11-25T12:00:00Z")).interval();

    private final List<Person> people = Stream.of("ana", "ben", "gone")
            .map(handle -> Person.at(handle, BERLIN))
            .toList();

    @Test
    void the_window_stands_still_within_a_month_of_utc() {
        assertThat(WINDOW)
                .isEqualTo(new Interval(Instant.parse("2026-09-01T00:00:00Z"), Instant.parse("2027-12-01T00:00:00Z")))
                .isEqualTo(FeedWindow.at(Instant.parse("2026-11-01T00:00:00Z")).interval())
                .isEqualTo(FeedWindow.at(Instant.parse("2026-11-30T23:59:59Z")).interval())
                .isNotEqualTo(
                        FeedWindow.at(Instant.parse("2026-12-01T00:00:00Z")).interval());
    }

    @Test
    void shifts_that_cross_the_edges_are_whole() {
        Rota rota = rota(weekly(Slot.of("ana"), Slot.of("ben")));

        List<FeedShift> team = shifts(rota, FeedSubject.team("web"));
        List<FeedShift> ana = shifts(rota, FeedSubject.person("ana"));
        List<FeedShift> ben = shifts(rota, FeedSubject.person("ben"));

        assertThat(team).hasSize(66);
        assertThat(team.get(0).interval())
                .isEqualTo(new Interval(Instant.parse("2026-08-31T07:00:00Z"), Instant.parse("2026-09-07T07:00:00Z")));
        assertThat(team.get(65).interval())
                .isEqualTo(new Interval(Instant.parse("2027-11-29T08:00:00Z"), Instant.parse("2027-12-06T08:00:00Z")));
        assertThat(Stream.concat(ana.stream(), ben.stream()).map(FeedShift::interval))
                .containsExactlyInAnyOrderElementsOf(
                        team.stream().map(FeedShift::interval).toList());
    }

    @Test
    void what_goes_on_for_more_than_a_year_is_cut_at_the_edges() {
        Rota rota = rota(weekly(Slot.of("ana")));

        assertThat(shifts(rota, FeedSubject.person("ana")))
                .extracting(FeedShift::interval)
                .containsExactly(WINDOW);
        assertThat(shifts(rota, FeedSubject.schedule("web/primary")))
                .extracting(FeedShift::interval)
                .containsExactly(WINDOW);
    }

    @Test
    void a_person_s_stretch_goes_on_while_others_come_and_go_beside_them() {
        Rota rota = rota(weekly(Slot.of("ana", "ben"), Slot.of("ana"), new Slot(List.of())));

        List<FeedShift> ana = shifts(rota, FeedSubject.person("ana"));

        assertThat(ana).allSatisfy(shift -> assertThat(shift.interval().length().toDays())
                .isBetween(13L, 14L));
        assertThat(ana.get(1).summary()).isEqualTo("On call: primary (The Web)");
        assertThat(ana.get(1).description())
                .isEqualTo("On call: Ana\nTeam: The Web\nSchedule: primary, kept in Europe/Berlin");
        assertThat(shifts(rota, FeedSubject.team("web")))
                .extracting(FeedShift::summary)
                .contains("Ana, Ben: primary", "Ana: primary")
                .allSatisfy(summary -> assertThat(summary).doesNotStartWith(":"));
    }

    @Test
    void somebody_who_left_has_no_feed_and_a_duty_that_is_not_asked_for_no_event() {
        Rota rota = rota(weekly(Slot.of("ana"), Slot.of("gone")));

        assertThat(shifts(rota, FeedSubject.person("gone"))).isEmpty();
        assertThat(shifts(rota, FeedSubject.person("unknown"))).isEmpty();
        assertThat(shifts(rota, FeedSubject.team("unknown"))).isEmpty();
        assertThat(new FeedShifts(rota, WINDOW, path -> path).of(FeedSubject.team("web"), FeedDuties.LAPTOP))
                .isEmpty();
    }

    private static List<FeedShift> shifts(Rota rota, FeedSubject of) {
        return new FeedShifts(rota, WINDOW, path -> path).of(of, FeedDuties.BOTH);
    }

    private static Rotation weekly(Slot... slots) {
        return Rotation.of("weekly", BERLIN, "2020-01-06T09:00", "P1W", List.of(slots));
    }

    private Rota rota(Rotation rotation) {
        List<Layer> layers = List.of(Layer.of(rotation));
        ScheduleDefinition schedule = ScheduleDefinition.of(1, "primary", Duty.PAGER, BERLIN, layers, List.of());
        return Rota.of(
                List.of(new TeamDefinition(1, "web", "The Web", true, 1, List.of(schedule))),
                people.stream()
                        .map(person -> new Rota.Member(
                                person.handle(),
                                person.handle().substring(0, 1).toUpperCase(java.util.Locale.ROOT)
                                        + person.handle().substring(1),
                                "x@example.org",
                                BERLIN,
                                !person.handle().equals("gone"),
                                person,
                                1))
                        .toList());
    }
}
