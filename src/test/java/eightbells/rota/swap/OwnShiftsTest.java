package eightbells.rota.swap;

import static eightbells.core.rota.Override.Kind.REPLACE;
import static org.assertj.core.api.Assertions.assertThat;

import eightbells.core.interval.Interval;
import eightbells.core.rota.Absence;
import eightbells.core.rota.Duty;
import eightbells.core.rota.Layer;
import eightbells.core.rota.Override;
import eightbells.core.rota.Past;
import eightbells.core.rota.Person;
import eightbells.core.rota.Plan;
import eightbells.core.rota.Rotation;
import eightbells.core.rota.Slot;
import eightbells.rota.edit.RotaChange.Stretch;
import eightbells.rota.schedule.Rota;
import eightbells.rota.schedule.ScheduleDefinition;
import eightbells.rota.schedule.TeamDefinition;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Ana and Ben share the days of March 2026 in UTC: the odd ones are hers. */
class OwnShiftsTest {
    private static final ZoneId UTC = ZoneOffset.UTC;

    private final List<Rota.OverrideRecord> made = new ArrayList<>();
    private Person ana = Person.at("ana", UTC);
    private final Person ben = Person.at("ben", UTC);

    @Test
    void a_shift_is_theirs_whoever_covers_it() {
        made.add(new Rota.OverrideRecord(1, replacing("ben", "ana", day(3)), at(1), "ana", 7L));

        assertThat(own("ana")).containsExactly(day(1), day(3), day(5));
    }

    @Test
    void a_shift_that_somebody_gave_away_by_hand_is_not_theirs() {
        made.add(new Rota.OverrideRecord(1, replacing("ben", "ana", day(3)), at(1), "ana"));

        assertThat(own("ana")).containsExactly(day(1), day(5));
        assertThat(own("ben")).containsExactly(new Interval(at(2), at(5)), day(6));
    }

    @Test
    void a_shift_is_theirs_while_they_are_away() {
        ana = absent();

        assertThat(own("ana")).containsExactly(day(1), day(3), day(5));
    }

    @Test
    void whoever_covers_somebody_absent_is_on_call_and_no_stand_in_is() {
        ana = absent();
        Person cleo = Person.at("cleo", UTC);
        List<Override> cover = List.of(replacing("cleo", "ana", day(3)));

        Plan alone = new Plan(Duty.PAGER, layers(), cover, List.of(ana, ben, cleo), Past.NONE);
        Plan covered =
                new Plan(Duty.PAGER, layers(), cover, List.of(ana.presentFor(List.of(day(3))), ben, cleo), Past.NONE);

        assertThat(alone.at(at(3)).people()).containsExactly("ben");
        assertThat(covered.at(at(3)).people()).containsExactly("cleo");
        assertThat(covered.at(at(5)).people()).containsExactly("ben");
    }

    @Test
    void what_was_covered_and_what_was_asked_for_cannot_be_asked_for_again() {
        AgreedCover covering = new AgreedCover();
        covering.schedule = schedule();
        covering.become(day(3), new Interval(at(3), at(3).plusSeconds(3_600)));
        CoverRequest request = new CoverRequest();
        request.schedule = schedule();
        request.become(day(5), day(5));

        List<CoverableShift> left = CoverableShift.of(
                rota(), "ana", new Interval(at(2), at(7)), at(2), List.of(covering), List.of(), List.of(request));

        assertThat(left).hasSize(1);
        assertThat(left.get(0).shift()).isEqualTo(day(3));
        assertThat(left.get(0).left()).isEqualTo(new Interval(at(3).plusSeconds(3_600), at(4)));
        assertThat(left.get(0).key()).isEqualTo("platform/primary@2026-03-03T01:00:00Z");
    }

    @Test
    void of_a_shift_that_runs_what_is_ahead_can_be_asked_for() {
        Instant now = at(3).plusSeconds(7_200);

        CoverableShift running = CoverableShift.of(
                        rota(), "ana", new Interval(now, at(4)), now, List.of(), List.of(), List.of())
                .get(0);

        assertThat(running.shift()).isEqualTo(day(3));
        assertThat(running.left()).isEqualTo(new Interval(now, at(4)));
    }

    private static eightbells.rota.schedule.Schedule schedule() {
        eightbells.rota.schedule.Schedule schedule = new eightbells.rota.schedule.Schedule();
        schedule.id = 1L;
        return schedule;
    }

    private static Person absent() {
        Absence away = new Absence(
                Absence.Kind.AWAY,
                UTC,
                LocalDateTime.parse("2026-03-02T12:00"),
                LocalDateTime.parse("2026-03-08T00:00"));
        return new Person("ana", UTC, eightbells.core.rota.WakingHours.DEFAULT, List.of(), List.of(away));
    }

    private List<Interval> own(String handle) {
        Rota rota = rota();
        return new OwnShifts(rota)
                .of(rota.watches().get(0), handle, new Interval(at(1), at(7))).stream()
                        .map(Stretch::interval)
                        .toList();
    }

    private Rota rota() {
        ScheduleDefinition schedule = ScheduleDefinition.of(1, "primary", Duty.PAGER, UTC, layers(), made);
        return Rota.of(
                List.of(new TeamDefinition(1, "platform", "Platform", true, 1, List.of(schedule))),
                Stream.of(ana, ben)
                        .map(p -> new Rota.Member(p.handle(), p.handle(), p.handle() + "@example.org", UTC, true, p, 1))
                        .toList());
    }

    private static List<Layer> layers() {
        return List.of(Layer.of(
                Rotation.of("daily", UTC, "2026-03-01T00:00", "P1D", List.of(Slot.of("ana"), Slot.of("ben")))));
    }

    private static Override replacing(String person, String instead, Interval interval) {
        return new Override(REPLACE, person, instead, interval);
    }

    private static Interval day(int day) {
        return new Interval(at(day), at(day + 1));
    }

    private static Instant at(int day) {
        return Instant.parse("2026-03-01T00:00:00Z").plusSeconds((day - 1) * 86_400L);
    }
}
