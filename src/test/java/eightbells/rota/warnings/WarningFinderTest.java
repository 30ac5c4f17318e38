package eightbells.rota.warnings;

import static eightbells.rota.warnings.ScheduleWarning.Kind.ABSENT;
import static eightbells.rota.warnings.ScheduleWarning.Kind.CANNOT_ACT;
import static eightbells.rota.warnings.ScheduleWarning.Kind.DISABLED;
import static eightbells.rota.warnings.ScheduleWarning.Kind.GAP;
import static eightbells.rota.warnings.ScheduleWarning.Kind.LEFT;
import static eightbells.rota.warnings.ScheduleWarning.Kind.LEFT_EMPTY;
import static eightbells.rota.warnings.ScheduleWarning.Kind.LONG_SHIFT;
import static eightbells.rota.warnings.ScheduleWarning.Kind.NIGHTS;
import static eightbells.rota.warnings.ScheduleWarning.Kind.NO_LAPTOP;
import static eightbells.rota.warnings.ScheduleWarning.Kind.ON_BOTH;
import static eightbells.rota.warnings.ScheduleWarning.Kind.UNREACHED;
import static org.assertj.core.api.Assertions.assertThat;

import eightbells.core.interval.Interval;
import eightbells.core.rota.Absence;
import eightbells.core.rota.Hours;
import eightbells.core.rota.Layer;
import eightbells.core.rota.Override;
import eightbells.core.rota.Person;
import eightbells.core.rota.Rotation;
import eightbells.core.rota.Slot;
import eightbells.core.rota.StandIn;
import eightbells.core.rota.Stay;
import eightbells.core.rota.WakingHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each trouble of the days ahead: that it is found, at which moment it begins, and that nothing else is. */
class WarningFinderTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final ZoneId AUCKLAND = ZoneId.of("Pacific/Auckland");
    /** A Wednesday. The clocks of Berlin change within the 90 days: on 29 March. */
    private static final Instant NOW = at("2026-02-04T10:00+01:00");

    @Test
    void a_rota_that_follows_the_sun_without_gaps_gives_none() {
        Rotation sun =
                daily("sun", BERLIN, "2026-01-05T00:00", "ana", "bo", "cy").standingIn(StandIn.AWAKE);

        assertThat(new Watchbook()
                        .person(Person.at("ana", BERLIN))
                        .person(Person.at("bo", NEW_YORK))
                        .person(Person.at("cy", AUCKLAND))
                        .pager(sun)
                        .warnings(NOW))
                .isEmpty();
    }

    @Test
    void a_weekly_rotation_is_neither_too_long_nor_too_many_nights_not_even_over_the_long_sunday() {
        assertThat(new Watchbook()
                        .pager(weekly(BERLIN, "2026-01-05T09:00", "ana", "bo"))
                        .warnings(at("2026-09-20T00:00Z")))
                .isEmpty();
    }

    @Test
    void a_gap_names_its_first_moment_how_often_and_how_long() {
        Rotation office =
                daily("office", BERLIN, "2026-01-05T09:00", "ana", "bo").during(Hours.parse("MON 09:00", "FRI 17:00"));

        ScheduleWarning gap = only(GAP, new Watchbook().pager(office).warnings(NOW));

        assertThat(gap.first()).isEqualTo(between("2026-02-06T17:00+01:00", "2026-02-09T09:00+01:00"));
        assertThat(gap.stretches()).hasSize(13);
        assertThat(gap.people()).isEmpty();
        assertThat(gap.total()).isEqualTo(Duration.ofHours(13 * 64 - 1).minus(afterTheEnd(gap, 64)));
    }

    @Test
    void a_gap_over_the_change_of_the_clocks_is_as_long_as_it_is() {
        Rotation office =
                daily("office", BERLIN, "2026-01-05T09:00", "ana", "bo").during(Hours.parse("MON 09:00", "FRI 17:00"));

        ScheduleWarning gap = only(GAP, new Watchbook().pager(office).warnings(at("2026-03-28T12:00+01:00")));

        assertThat(gap.first()).isEqualTo(between("2026-03-28T12:00+01:00", "2026-03-30T09:00+02:00"));
        assertThat(gap.first().length()).isEqualTo(Duration.ofHours(44));
    }

    @Test
    void a_gap_that_runs_begins_now_and_one_that_is_over_is_not_named() {
        Rotation ending = weekly(BERLIN, "2026-02-05T09:00", "ana", "bo");

        Watchbook book = new Watchbook().pager(ending);

        assertThat(only(GAP, book.warnings(NOW)).first()).isEqualTo(new Interval(NOW, at("2026-02-05T09:00+01:00")));
        assertThat(book.warnings(at("2026-02-05T09:00+01:00"))).isEmpty();
    }

    @Test
    void what_passes_after_the_survey_is_left_out_when_it_is_read() {
        Rotation office =
                daily("office", BERLIN, "2026-01-05T09:00", "ana", "bo").during(Hours.parse("MON 09:00", "FRI 17:00"));
        ScheduleWarning gap = only(GAP, new Watchbook().pager(office).warnings(NOW));

        assertThat(gap.ahead(at("2026-02-07T00:00+01:00")).orElseThrow().first())
                .isEqualTo(between("2026-02-07T00:00+01:00", "2026-02-09T09:00+01:00"));
        assertThat(gap.ahead(at("2026-02-09T09:00+01:00")).orElseThrow().stretches())
                .hasSize(12);
        assertThat(gap.ahead(at("2026-09-01T00:00Z"))).isEmpty();
    }

    @Test
    void an_empty_slot_is_named_as_left_empty_and_what_lies_beyond_it_as_a_gap() {
        Rotation holed = rotation("holed", BERLIN, "2026-02-02T09:00", "P1W", "ana", "")
                .ending(LocalDateTime.parse("2026-02-16T09:00"));

        List<ScheduleWarning> warnings = new Watchbook().pager(holed).warnings(NOW);

        assertThat(only(LEFT_EMPTY, warnings).first())
                .isEqualTo(between("2026-02-09T09:00+01:00", "2026-02-16T09:00+01:00"));
        assertThat(only(GAP, warnings).first())
                .isEqualTo(new Interval(at("2026-02-16T09:00+01:00"), NOW.plus(WarningFinder.AHEAD)));
    }

    @Test
    void an_empty_slot_that_a_lower_layer_covers_is_no_warning() {
        assertThat(new Watchbook()
                        .pager(
                                Layer.of(rotation("holed", BERLIN, "2026-02-02T09:00", "P1W", "ana", "")),
                                Layer.of(weekly(BERLIN, "2026-02-02T09:00", "cy", "bo")))
                        .warnings(NOW))
                .isEmpty();
    }

    @Test
    void a_schedule_without_rotations_is_one_gap_of_90_days() {
        assertThat(only(GAP, new Watchbook().pager(new Layer[0]).warnings(NOW)).stretches())
                .containsExactly(new Interval(NOW, NOW.plus(WarningFinder.AHEAD)));
    }

    @Test
    void whoever_is_on_two_schedules_at_once_is_named_on_both_with_every_stretch_of_it() {
        Watchbook book = new Watchbook()
                .pager(weekly(BERLIN, "2026-02-02T09:00", "ana", "bo", "cy"))
                .secondary(rotation("weekly", BERLIN, "2026-02-04T09:00", "P1W", "bo", "cy", "ana"));

        List<ScheduleWarning> warnings = book.warnings(NOW);

        assertThat(warnings).extracting(ScheduleWarning::kind).containsOnly(ON_BOTH);
        assertThat(warnings).extracting(ScheduleWarning::other).containsOnly("secondary");
        ScheduleWarning bo = warnings.stream()
                .filter(warning -> warning.people().equals(List.of("bo")))
                .findFirst()
                .orElseThrow();
        assertThat(bo.stretches())
                .startsWith(
                        between("2026-02-09T09:00+01:00", "2026-02-11T09:00+01:00"),
                        between("2026-03-02T09:00+01:00", "2026-03-04T09:00+01:00"),
                        between("2026-03-23T09:00+01:00", "2026-03-25T09:00+01:00"),
                        between("2026-04-13T09:00+02:00", "2026-04-15T09:00+02:00"));
        assertThat(book.warningsOfTheSecondary(NOW))
                .extracting(ScheduleWarning::people, ScheduleWarning::stretches)
                .containsExactlyInAnyOrderElementsOf(warnings.stream()
                        .map(warning -> org.assertj.core.groups.Tuple.tuple(warning.people(), warning.stretches()))
                        .toList());
    }

    @Test
    void a_second_schedule_one_place_further_and_the_laptop_beside_it_are_no_warning() {
        assertThat(new Watchbook()
                        .pager(weekly(BERLIN, "2026-02-02T09:00", "ana", "bo"))
                        .secondary(weekly(BERLIN, "2026-02-02T09:00", "bo", "ana"))
                        .laptop(weekly(BERLIN, "2026-02-02T09:00", "ana", "bo"))
                        .warnings(NOW))
                .isEmpty();
    }

    @Test
    void a_laptop_that_nobody_carries_is_named_as_such() {
        Rotation carrier =
                daily("carrier", BERLIN, "2026-01-05T09:00", "ana", "bo").during(Hours.parse("MON 09:00", "SAT 20:00"));

        ScheduleWarning gap = only(NO_LAPTOP, new Watchbook().laptop(carrier).warningsOfTheLaptop(NOW));

        assertThat(gap.first()).isEqualTo(between("2026-02-07T20:00+01:00", "2026-02-09T09:00+01:00"));
    }

    @Test
    void pager_and_laptop_part_where_the_carrier_is_another() {
        Watchbook book = new Watchbook()
                .pager(weekly(BERLIN, "2026-02-02T09:00", "ana", "bo"))
                .laptop(rotation("carrier", BERLIN, "2026-02-02T09:00", "P2D", "ana", "bo"));

        List<ScheduleWarning> warnings = book.warnings(NOW);

        assertThat(warnings).extracting(ScheduleWarning::kind).containsOnly(CANNOT_ACT);
        assertThat(of(CANNOT_ACT, "ana", warnings).first()).isEqualTo(new Interval(NOW, at("2026-02-06T09:00+01:00")));
        assertThat(of(CANNOT_ACT, "bo", warnings).first())
                .isEqualTo(between("2026-02-10T09:00+01:00", "2026-02-12T09:00+01:00"));
        assertThat(book.warningsOfTheLaptop(NOW)).isEmpty();
    }

    @Test
    void without_a_laptop_duty_it_is_the_person_s_own_laptop_that_counts() {
        Person ana = absent(Person.at("ana", BERLIN), Absence.Kind.NO_LAPTOP, "2026-02-03T08:00", "2026-02-10T20:00");

        List<ScheduleWarning> warnings = new Watchbook()
                .person(ana)
                .pager(weekly(BERLIN, "2026-02-02T09:00", "ana", "bo"))
                .warnings(NOW);

        assertThat(only(CANNOT_ACT, warnings).stretches())
                .containsExactly(new Interval(NOW, at("2026-02-09T09:00+01:00")));
    }

    @Test
    void an_absence_by_itself_is_no_warning_because_somebody_stands_in() {
        Person ana = absent(Person.at("ana", BERLIN), Absence.Kind.AWAY, "2026-02-06T08:00", "2026-02-08T20:00");

        assertThat(new Watchbook()
                        .person(ana)
                        .pager(daily("daily", BERLIN, "2026-02-02T09:00", "ana", "bo", "cy"))
                        .warnings(NOW))
                .isEmpty();
    }

    @Test
    void an_override_puts_somebody_on_who_is_away() {
        Person cy = absent(Person.at("cy", BERLIN), Absence.Kind.AWAY, "2026-02-06T00:00", "2026-02-08T00:00");

        List<ScheduleWarning> warnings = new Watchbook()
                .person(cy)
                .pager(weekly(BERLIN, "2026-02-02T09:00", "ana", "bo"))
                .override(alone("cy", "2026-02-05T12:00+01:00", "2026-02-06T12:00+01:00"))
                .warnings(NOW);

        assertThat(of(ABSENT, "cy", warnings).stretches())
                .containsExactly(between("2026-02-06T00:00+01:00", "2026-02-06T12:00+01:00"));
        assertThat(warnings).hasSize(1);
    }

    @Test
    void an_absence_from_the_laptop_is_one_for_the_laptop_duty_alone() {
        Person cy = absent(Person.at("cy", BERLIN), Absence.Kind.NO_LAPTOP, "2026-02-06T00:00", "2026-02-08T00:00");
        Watchbook book = new Watchbook()
                .person(cy)
                .pager(weekly(BERLIN, "2026-02-02T09:00", "ana", "bo"))
                .laptop(weekly(BERLIN, "2026-02-02T09:00", "ana", "bo"))
                .override(alone("cy", "2026-02-06T12:00+01:00", "2026-02-06T18:00+01:00"));

        assertThat(book.warnings(NOW)).extracting(ScheduleWarning::kind).doesNotContain(ABSENT);
        assertThat(of(ABSENT, "cy", book.warningsOfTheLaptop(NOW)).stretches())
                .containsExactly(between("2026-02-06T12:00+01:00", "2026-02-06T18:00+01:00"));
    }

    @Test
    void those_whom_nothing_reaches_are_one_warning_together() {
        List<ScheduleWarning> warnings = new Watchbook()
                .pager(weekly(BERLIN, "2026-02-02T09:00", "ana", "bo", "cy"))
                .unreached("bo", "cy")
                .warnings(NOW);

        ScheduleWarning unreached = only(UNREACHED, warnings);
        assertThat(unreached.people()).containsExactly("bo", "cy");
        assertThat(unreached.first()).isEqualTo(between("2026-02-09T09:00+01:00", "2026-02-23T09:00+01:00"));
    }

    @Test
    void somebody_who_has_left_and_is_still_in_the_rotation() {
        List<ScheduleWarning> warnings = new Watchbook()
                .pager(weekly(BERLIN, "2026-02-02T09:00", "ana", "bo"))
                .left("bo")
                .warnings(NOW);

        assertThat(only(LEFT, warnings).people()).containsExactly("bo");
        assertThat(only(LEFT, warnings).first()).isEqualTo(between("2026-02-09T09:00+01:00", "2026-02-16T09:00+01:00"));
    }

    @Test
    void somebody_whom_keycloak_has_shut_out_and_who_is_still_in_the_rotation() {
        List<ScheduleWarning> warnings = new Watchbook()
                .pager(weekly(BERLIN, "2026-02-02T09:00", "ana", "bo"))
                .disabled("bo")
                .warnings(NOW);

        assertThat(only(DISABLED, warnings).people()).containsExactly("bo");
        assertThat(only(DISABLED, warnings).first())
                .isEqualTo(between("2026-02-09T09:00+01:00", "2026-02-16T09:00+01:00"));
    }

    @Test
    void a_shift_is_too_long_only_beyond_the_limit() {
        Rotation exactly = rotation("eight days", BERLIN, "2026-02-02T09:00", "PT192H", "ana", "bo", "cy");
        Rotation longer = rotation("nine days", BERLIN, "2026-02-02T09:00", "P9D", "ana", "bo", "cy");

        assertThat(of(LONG_SHIFT, new Watchbook().pager(exactly).warnings(at("2026-04-01T00:00Z"))))
                .isEmpty();
        ScheduleWarning ana =
                of(LONG_SHIFT, "ana", new Watchbook().pager(longer).warnings(NOW));
        assertThat(ana.first()).isEqualTo(between("2026-02-02T09:00+01:00", "2026-02-11T09:00+01:00"));
        assertThat(ana.longest()).isEqualTo(Duration.ofDays(9));
    }

    @Test
    void a_shift_counts_as_long_as_it_is_where_the_survey_cuts_it() {
        Rotation ninth = rotation("nine days", BERLIN, "2026-02-02T09:00", "P9D", "ana", "bo", "cy");
        Instant lateInIt = at("2026-02-11T08:00+01:00");

        ScheduleWarning ana = of(LONG_SHIFT, "ana", new Watchbook().pager(ninth).warnings(lateInIt));
        assertThat(ana.first()).isEqualTo(between("2026-02-02T09:00+01:00", "2026-02-11T09:00+01:00"));
        assertThat(ana.ahead(at("2026-02-11T09:00+01:00")).orElseThrow().first().start())
                .isEqualTo(at("2026-03-01T09:00+01:00"));
    }

    @Test
    void it_is_the_person_s_own_stretch_that_is_long_whoever_is_beside_them() {
        List<ScheduleWarning> warnings = new Watchbook()
                .pager(weekly(BERLIN, "2026-02-02T09:00", "ana", "ana bo", "cy"))
                .warnings(NOW);

        assertThat(of(LONG_SHIFT, "ana", warnings).longest()).isEqualTo(Duration.ofDays(14));
        assertThat(of(NIGHTS, "ana", warnings).nights()).isEqualTo(14);
        assertThat(warnings).hasSize(2);
    }

    @Test
    void somebody_who_is_alone_is_on_call_for_more_than_a_year() {
        List<ScheduleWarning> warnings =
                new Watchbook().pager(weekly(BERLIN, "2024-01-01T09:00", "ana")).warnings(NOW);

        assertThat(of(LONG_SHIFT, "ana", warnings).longest()).isGreaterThan(Duration.ofDays(365));
        assertThat(of(NIGHTS, "ana", warnings).nights()).isGreaterThan(90);
    }

    @Test
    void nights_follow_each_other_though_the_shifts_do_not() {
        Rotation nights = daily("nights", BERLIN, "2026-02-01T22:00", "ana", "bo")
                .during(
                        Hours.parse("MON 22:00", "TUE 06:00"),
                        Hours.parse("TUE 22:00", "WED 06:00"),
                        Hours.parse("WED 22:00", "THU 06:00"),
                        Hours.parse("THU 22:00", "FRI 06:00"),
                        Hours.parse("FRI 22:00", "SAT 06:00"),
                        Hours.parse("SAT 22:00", "SUN 06:00"),
                        Hours.parse("SUN 22:00", "MON 06:00"));
        Watchbook book = new Watchbook()
                .pager(Layer.of(nights), Layer.of(weekly(BERLIN, "2026-01-05T09:00", "cy", "di")))
                .override(replacing("ana", "bo", "2026-02-05T00:00+01:00", "2026-02-14T00:00+01:00"));

        ScheduleWarning row = only(NIGHTS, book.warnings(NOW));

        assertThat(row.people()).containsExactly("ana");
        assertThat(row.nights()).isEqualTo(11);
        assertThat(row.first()).isEqualTo(between("2026-02-04T00:00+01:00", "2026-02-14T06:00+01:00"));
    }

    @Test
    void a_night_is_where_the_person_is() {
        Rotation mornings = daily("mornings", BERLIN, "2026-02-01T08:00", "ana")
                .during(
                        Hours.parse("MON 08:00", "MON 11:00"),
                        Hours.parse("TUE 08:00", "TUE 11:00"),
                        Hours.parse("WED 08:00", "WED 11:00"),
                        Hours.parse("THU 08:00", "THU 11:00"),
                        Hours.parse("FRI 08:00", "FRI 11:00"),
                        Hours.parse("SAT 08:00", "SAT 11:00"),
                        Hours.parse("SUN 08:00", "SUN 11:00"));
        Layer[] layers = {Layer.of(mornings), Layer.of(weekly(BERLIN, "2026-01-05T09:00", "cy", "di"))};

        assertThat(new Watchbook().pager(layers).warnings(NOW)).isEmpty();

        Stay abroad = new Stay(NEW_YORK, LocalDate.parse("2026-02-10"), LocalDate.parse("2026-02-20"));
        Person ana = new Person("ana", BERLIN, WakingHours.DEFAULT, List.of(abroad), List.of());
        ScheduleWarning row =
                only(NIGHTS, new Watchbook().person(ana).pager(layers).warnings(NOW));

        assertThat(row.nights()).isEqualTo(10);
        assertThat(row.first().start()).isEqualTo(at("2026-02-10T00:00-05:00"));
    }

    @Test
    void a_row_of_nights_that_began_before_now_counts_from_its_beginning() {
        List<ScheduleWarning> warnings = new Watchbook()
                .pager(rotation("ten days", BERLIN, "2026-01-26T09:00", "P10D", "ana", "bo", "cy"))
                .warnings(NOW);

        assertThat(of(NIGHTS, "ana", warnings).first())
                .isEqualTo(between("2026-01-27T00:00+01:00", "2026-02-05T06:00+01:00"));
        assertThat(of(NIGHTS, "ana", warnings).nights()).isEqualTo(10);
    }

    @Test
    void nobody_is_worn_out_by_nights_with_a_laptop() {
        Watchbook book = new Watchbook()
                .pager(weekly(BERLIN, "2026-02-02T09:00", "ana", "bo"))
                .laptop(weekly(BERLIN, "2024-01-01T09:00", "ana"));

        assertThat(book.warningsOfTheLaptop(NOW))
                .extracting(ScheduleWarning::kind)
                .containsOnly(LONG_SHIFT);
    }

    /** How much of the last stretch lies beyond the 90 days. */
    private static Duration afterTheEnd(ScheduleWarning warning, int hours) {
        Interval last = warning.stretches().get(warning.stretches().size() - 1);
        return Duration.ofHours(hours).minus(last.length());
    }

    private static ScheduleWarning only(ScheduleWarning.Kind kind, List<ScheduleWarning> warnings) {
        assertThat(of(kind, warnings)).as(kind + " among " + warnings).hasSize(1);
        return of(kind, warnings).get(0);
    }

    private static List<ScheduleWarning> of(ScheduleWarning.Kind kind, List<ScheduleWarning> warnings) {
        return warnings.stream().filter(w -> w.kind() == kind).toList();
    }

    private static ScheduleWarning of(ScheduleWarning.Kind kind, String person, List<ScheduleWarning> warnings) {
        return only(
                kind, warnings.stream().filter(w -> w.people().contains(person)).toList());
    }

    private static Rotation weekly(ZoneId zone, String start, String... slots) {
        return rotation("weekly", zone, start, "P1W", slots);
    }

    private static Rotation daily(String name, ZoneId zone, String start, String... slots) {
        return rotation(name, zone, start, "P1D", slots);
    }

    private static Rotation rotation(String name, ZoneId zone, String start, String every, String... slots) {
        return Rotation.of(
                name,
                zone,
                start,
                every,
                Arrays.stream(slots)
                        .map(slot -> slot.isEmpty() ? Slot.of() : Slot.of(slot.split(" ")))
                        .toList());
    }

    private static Override alone(String person, String from, String until) {
        return new Override(Override.Kind.REPLACE, person, null, between(from, until));
    }

    private static Override replacing(String person, String instead, String from, String until) {
        return new Override(Override.Kind.REPLACE, person, instead, between(from, until));
    }

    private static Person absent(Person person, Absence.Kind kind, String from, String until) {
        Absence absence = new Absence(kind, person.home(), LocalDateTime.parse(from), LocalDateTime.parse(until));
        return new Person(person.handle(), person.home(), person.waking(), person.stays(), List.of(absence));
    }

    private static Interval between(String from, String until) {
        return new Interval(at(from), at(until));
    }

    private static Instant at(String moment) {
        return OffsetDateTime.parse(moment).toInstant();
    }
}
