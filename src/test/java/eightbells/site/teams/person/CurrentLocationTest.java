package eightbells.site.teams.person;

import static org.assertj.core.api.Assertions.assertThat;

import eightbells.core.interval.Interval;
import eightbells.core.rota.Absence;
import eightbells.core.rota.Absence.Kind;
import eightbells.core.rota.Duty;
import eightbells.core.rota.Person;
import eightbells.core.rota.Stay;
import eightbells.core.rota.WakingHours;
import eightbells.rota.schedule.PersonalShift;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where somebody is, how many of their nights are broken, and how their shifts fall when they travel. */
class CurrentLocationTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId AUCKLAND = ZoneId.of("Pacific/Auckland");

    @Test
    void absences_that_follow_one_another_end_with_the_last() {
        Person ana = absent(
                away("2026-12-01T00:00", "2026-12-05T00:00"),
                away("2026-12-05T00:00", "2026-12-08T12:00"),
                away("2026-12-20T00:00", "2026-12-21T00:00"));

        CurrentLocation at = CurrentLocation.of(ana, Instant.parse("2026-12-02T10:00:00Z"));

        assertThat(at.awayUntil()).isEqualTo(Instant.parse("2026-12-08T11:00:00Z"));
        assertThat(at.awayFrom()).isNull();
        assertThat(at.noLaptopUntil()).isNull();
    }

    @Test
    void an_absence_ends_at_its_end_and_one_within_a_fortnight_is_foretold() {
        Person ana = absent(away("2026-12-01T00:00", "2026-12-02T00:00"), away("2026-12-15T00:00", "2026-12-16T00:00"));

        CurrentLocation end = CurrentLocation.of(ana, Instant.parse("2026-12-01T23:00:00Z"));

        assertThat(end.awayUntil()).isNull();
        assertThat(end.awayFrom()).isEqualTo(Instant.parse("2026-12-14T23:00:00Z"));
        assertThat(CurrentLocation.of(ana, Instant.parse("2026-11-30T23:00:00Z"))
                        .awayUntil())
                .isEqualTo(Instant.parse("2026-12-01T23:00:00Z"));
    }

    @Test
    void a_trip_tells_at_what_hour_the_shifts_fall_and_whether_they_break_the_night() {
        List<PersonalShift> shifts = List.of(
                pager("2026-12-07T07:00:00Z", "2026-12-07T15:00:00Z"),
                pager("2026-12-08T07:00:00Z", "2026-12-08T15:00:00Z"),
                pager("2026-12-09T15:00:00Z", "2026-12-09T20:00:00Z"));

        List<LocalHours> hours = LocalHours.of(shifts, Person.at("ana", BERLIN), staying("2026-12-01", "2026-12-31"));

        assertThat(hours)
                .extracting(LocalHours::count, LocalHours::before, LocalHours::after, LocalHours::asleep)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(2, "08:00–16:00", "20:00–04:00", true),
                        org.assertj.core.api.Assertions.tuple(1, "16:00–21:00", "04:00–09:00", true));
        assertThat(LocalHours.of(shifts, Person.at("ana", BERLIN), Person.at("ana", BERLIN)))
                .isEmpty();
    }

    @Test
    void what_is_taken_from_a_stretch_leaves_its_pieces() {
        Interval day = interval("2026-12-07T00:00:00Z", "2026-12-08T00:00:00Z");

        assertThat(day.without(List.of(interval("2026-12-07T06:00:00Z", "2026-12-07T12:00:00Z"))))
                .containsExactly(
                        interval("2026-12-07T00:00:00Z", "2026-12-07T06:00:00Z"),
                        interval("2026-12-07T12:00:00Z", "2026-12-08T00:00:00Z"));
        assertThat(day.without(List.of(day))).isEmpty();
        assertThat(day.without(List.of(interval("2026-12-08T00:00:00Z", "2026-12-09T00:00:00Z"))))
                .containsExactly(day);
    }

    private static Person absent(Absence... absences) {
        return new Person("ana", BERLIN, WakingHours.DEFAULT, List.of(), List.of(absences));
    }

    private static Person staying(String from, String until) {
        Stay stay = new Stay(AUCKLAND, LocalDate.parse(from), LocalDate.parse(until));
        return new Person("ana", BERLIN, WakingHours.DEFAULT, List.of(stay), List.of());
    }

    private static Absence away(String from, String until) {
        return new Absence(Kind.AWAY, BERLIN, LocalDateTime.parse(from), LocalDateTime.parse(until));
    }

    private static PersonalShift pager(String from, String until) {
        return new PersonalShift("platform", "Platform", "primary", Duty.PAGER, interval(from, until), false);
    }

    private static Interval interval(String from, String until) {
        return new Interval(Instant.parse(from), Instant.parse(until));
    }
}
