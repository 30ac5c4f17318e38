package eightbells.site.schedules.override;

import static eightbells.site.schedules.override.Watches.AUCKLAND;
import static eightbells.site.schedules.override.Watches.BERLIN;
import static eightbells.site.schedules.override.Watches.adding;
import static eightbells.site.schedules.override.Watches.alone;
import static eightbells.site.schedules.override.Watches.at;
import static eightbells.site.schedules.override.Watches.between;
import static eightbells.site.schedules.override.Watches.daily;
import static eightbells.site.schedules.override.Watches.removing;
import static eightbells.site.schedules.override.Watches.replacing;
import static org.assertj.core.api.Assertions.assertThat;

import eightbells.core.interval.Interval;
import eightbells.core.rota.Absence;
import eightbells.core.rota.Override;
import eightbells.core.rota.Person;
import eightbells.core.rota.WakingHours;
import eightbells.platform.time.Times;
import eightbells.rota.schedule.PlanDifference;
import eightbells.site.schedules.override.OverrideWarning.Kind;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class OverrideWarningTest {
    private static final Person ANA = Person.at("ana", BERLIN);
    private static final Person BEN = Person.at("ben", BERLIN);
    private static final Person CLEO = Person.at("cleo", BERLIN);
    /** Ana from Monday 09:00, Ben from Tuesday 09:00, and so on; Cleo stands beside. */
    private static final Watches ROTA = daily(ANA, BEN).knowing(CLEO);

    @Test
    void a_plain_replacement_by_day_leaves_nothing_to_think_of() {
        assertThat(ROTA.warnings(replacing("cleo", "ana", "2026-11-23T10:00", "2026-11-23T18:00")))
                .isEmpty();
    }

    @Test
    void replacing_somebody_who_is_not_on_changes_nothing() {
        assertThat(kinds(ROTA, replacing("cleo", "ben", "2026-11-23T10:00", "2026-11-23T18:00")))
                .containsExactly(Kind.CHANGES_NOTHING);
    }

    @Test
    void putting_on_who_is_on_anyway_changes_nothing() {
        assertThat(kinds(ROTA, alone("ana", "2026-11-23T10:00", "2026-11-23T18:00")))
                .containsExactly(Kind.CHANGES_NOTHING);
        assertThat(kinds(ROTA, adding("ana", "2026-11-23T10:00", "2026-11-23T18:00")))
                .containsExactly(Kind.CHANGES_NOTHING);
    }

    @Test
    void taking_off_who_is_not_on_changes_nothing() {
        assertThat(kinds(ROTA, removing("cleo", "2026-11-23T10:00", "2026-11-23T18:00")))
                .containsExactly(Kind.CHANGES_NOTHING);
    }

    @Test
    void an_override_that_reaches_into_another_turn_says_which_part_of_it_counts() {
        List<OverrideWarning> warnings =
                ROTA.warnings(replacing("cleo", "ana", "2026-11-24T08:00", "2026-11-24T14:00"));

        assertThat(warnings)
                .containsExactly(new OverrideWarning(
                        Kind.CHANGES_PART, List.of(between("2026-11-24T08:00", "2026-11-24T09:00")), null));
    }

    @Test
    void another_override_in_that_time_is_named() {
        Override first = replacing("ben", "ana", "2026-11-23T12:00", "2026-11-23T16:00");
        List<OverrideWarning> warnings =
                ROTA.with(first).warnings(alone("cleo", "2026-11-23T10:00", "2026-11-23T18:00"));

        assertThat(warnings).extracting(OverrideWarning::kind).containsExactly(Kind.OVERLAPS);
        assertThat(warnings.get(0).other())
                .isEqualTo(ROTA.with(first).watch().made().get(0));
        assertThat(ROTA.with(first).warnings(alone("cleo", "2026-11-23T16:00", "2026-11-23T18:00")))
                .isEmpty();
    }

    @Test
    void an_override_that_cancels_another_is_no_empty_one() {
        Override first = replacing("cleo", "ana", "2026-11-23T12:00", "2026-11-23T16:00");

        assertThat(kinds(ROTA.with(first), alone("ana", "2026-11-23T12:00", "2026-11-23T16:00")))
                .containsExactly(Kind.OVERLAPS);
    }

    @Test
    void somebody_who_is_away_is_put_on_with_a_warning_for_just_that_time() {
        Watches rota = daily(ANA, BEN).knowing(absent(CLEO, Absence.Kind.AWAY, "2026-11-23T14:00", "2026-11-23T20:00"));
        List<OverrideWarning> warnings = rota.warnings(alone("cleo", "2026-11-23T10:00", "2026-11-23T18:00"));

        assertThat(warnings)
                .containsExactly(
                        new OverrideWarning(Kind.AWAY, List.of(between("2026-11-23T14:00", "2026-11-23T18:00")), null));
    }

    @Test
    void somebody_without_a_laptop_cannot_act_whatever_the_duty_is() {
        Watches rota =
                daily(ANA, BEN).knowing(absent(CLEO, Absence.Kind.NO_LAPTOP, "2026-11-23T14:00", "2026-11-23T20:00"));
        Override override = alone("cleo", "2026-11-23T10:00", "2026-11-23T18:00");

        assertThat(kinds(rota, override)).containsExactly(Kind.NO_LAPTOP);
        assertThat(kinds(rota.forTheLaptop(), override)).containsExactly(Kind.NO_LAPTOP);
    }

    @Test
    void the_night_of_whoever_is_put_on_is_told_by_their_own_clock() {
        Watches rota = daily(ANA, BEN).knowing(Person.at("tane", AUCKLAND));
        Override override = alone("tane", "2026-11-23T09:00", "2026-11-23T12:00");
        List<OverrideWarning> warnings = rota.warnings(override);

        assertThat(warnings)
                .containsExactly(new OverrideWarning(
                        Kind.ASLEEP, List.of(between("2026-11-23T10:00", "2026-11-23T12:00")), null));
        assertThat(new OverrideWarningText(rota.rota(), times()).of(warnings.get(0), override))
                .contains("Tane", "Mon 23 Nov 22:00 to Tue 24 Nov 00:00", "Pacific/Auckland", "08:00 to 22:00");
    }

    @Test
    void whoever_is_put_on_for_days_sleeps_in_them_and_that_is_no_news() {
        assertThat(ROTA.warnings(alone("cleo", "2026-11-23T10:00", "2026-11-25T10:00")))
                .isEmpty();
    }

    @Test
    void whoever_is_taken_off_may_sleep_and_be_away() {
        Watches rota = daily(absent(ANA, Absence.Kind.NO_LAPTOP, "2026-11-23T14:00", "2026-11-23T20:00"), BEN);

        assertThat(rota.warnings(removing("ana", "2026-11-23T14:00", "2026-11-24T02:00")))
                .isEmpty();
    }

    @Test
    void the_stretches_of_a_night_wrap_midnight_and_end_with_the_question() {
        Person early = new Person(
                "e",
                BERLIN,
                new WakingHours(
                        at("2026-11-23T07:10").atZone(BERLIN).toLocalTime(),
                        at("2026-11-23T21:00").atZone(BERLIN).toLocalTime()),
                List.of(),
                List.of());
        List<Interval> nights = early.asleep(between("2026-11-23T20:00", "2026-11-25T03:00"));

        assertThat(nights)
                .containsExactly(
                        between("2026-11-23T21:00", "2026-11-24T07:10"),
                        between("2026-11-24T21:00", "2026-11-25T03:00"));
    }

    @Test
    void an_effect_tells_gains_losses_and_new_gaps_person_by_person() {
        Override override = removing("ana", "2026-11-24T08:00", "2026-11-24T10:00");
        PlanDifference effect = PlanDifference.of(
                ROTA.watch().plan(),
                ROTA.watch().plan().with(override),
                between("2026-11-24T07:00", "2026-11-24T11:00"));

        assertThat(effect.shares())
                .containsExactly(new PlanDifference.Share(
                        "ana", List.of(), List.of(between("2026-11-24T08:00", "2026-11-24T09:00"))));
        assertThat(effect.gaps()).containsExactly(between("2026-11-24T08:00", "2026-11-24T09:00"));
    }

    @Test
    void what_is_shown_has_a_mark_that_changes_with_it_and_not_with_the_time() {
        Override override = replacing("cleo", "ben", "2026-11-24T08:00", "2026-11-24T14:00");
        String mark = check(ROTA, override, "2026-11-24T09:30").mark();

        assertThat(check(ROTA, override, "2026-11-24T09:31").mark()).isEqualTo(mark);
        assertThat(check(ROTA.with(alone("ana", "2026-11-24T10:00", "2026-11-24T11:00")), override, "2026-11-24T09:30")
                        .mark())
                .isNotEqualTo(mark);
        assertThat(check(ROTA, replacing("cleo", "ana", "2026-11-24T08:00", "2026-11-24T14:00"), "2026-11-24T09:30")
                        .mark())
                .isNotEqualTo(mark);
    }

    @Test
    void what_begins_in_the_past_counts_from_now() {
        Override override = replacing("cleo", "ben", "2026-11-24T08:00", "2026-11-24T14:00");

        assertThat(check(ROTA, override, "2026-11-24T09:30").counted().interval())
                .isEqualTo(between("2026-11-24T09:30", "2026-11-24T14:00"));
    }

    private static OverrideImpact check(Watches rota, Override override, String now) {
        return OverrideImpact.of(rota.rota(), rota.watch(), override, at(now));
    }

    private static List<Kind> kinds(Watches rota, Override override) {
        return rota.warnings(override).stream().map(OverrideWarning::kind).toList();
    }

    private static Times times() {
        return new Times(at("2026-11-23T08:00"), BERLIN);
    }

    private static Person absent(Person person, Absence.Kind kind, String from, String until) {
        Absence absence = new Absence(kind, BERLIN, LocalDateTime.parse(from), LocalDateTime.parse(until));
        return new Person(person.handle(), person.home(), person.waking(), List.of(), List.of(absence));
    }
}
