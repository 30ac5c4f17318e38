package eightbells.rota.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import eightbells.core.interval.Interval;
import eightbells.core.rota.Assignment;
import eightbells.core.rota.Cover;
import eightbells.core.rota.Duty;
import eightbells.core.rota.Layer;
import eightbells.core.rota.Past;
import eightbells.core.rota.Person;
import eightbells.core.rota.Plan;
import eightbells.core.rota.Readiness;
import eightbells.core.rota.Shift;
import eightbells.core.rota.Slot;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OnCallWithoutLaptopTest {
    private static final ZoneId UTC = ZoneOffset.UTC;
    private static final List<Person> PEOPLE = List.of(Person.at("ana", UTC), Person.at("ben", UTC));
    private static final Plan PAGER = plan(Duty.PAGER, "P2D");
    private static final Plan LAPTOP = plan(Duty.LAPTOP, "P1D");

    @Test
    void pager_and_laptop_part_where_the_turns_differ() {
        assertThat(OnCallWithoutLaptop.of(watch(Past.NONE), between("2026-11-02T00:00", "2026-11-06T00:00")))
                .containsExactly(
                        new OnCallWithoutLaptop("ana", between("2026-11-03T00:00", "2026-11-04T00:00")),
                        new OnCallWithoutLaptop("ben", between("2026-11-04T00:00", "2026-11-05T00:00")));
    }

    @Test
    void where_nobody_is_on_call_nothing_parts() {
        assertThat(OnCallWithoutLaptop.of(watch(Past.NONE), between("2026-10-01T00:00", "2026-10-02T00:00")))
                .isEmpty();
    }

    @Test
    void the_past_is_told_by_the_record_and_goes_on_without_a_seam() {
        Shift recorded = new Shift(
                between("2026-11-02T06:00", "2026-11-02T12:00"),
                Cover.of(List.of(new Assignment("ana", "rotation duty"))));
        Past past = new Past(at("2026-11-03T12:00"), List.of(recorded));

        assertThat(OnCallWithoutLaptop.of(watch(past), between("2026-11-02T00:00", "2026-11-04T00:00")))
                .containsExactly(
                        new OnCallWithoutLaptop("ana", between("2026-11-02T00:00", "2026-11-02T06:00")),
                        new OnCallWithoutLaptop("ana", between("2026-11-02T12:00", "2026-11-04T00:00")));
    }

    private static Rota.ScheduleSnapshot watch(Past couldAct) {
        ScheduleDefinition schedule = new ScheduleDefinition(
                1,
                "primary",
                Duty.PAGER,
                UTC,
                List.of(),
                List.of(),
                List.of(),
                new ScheduleRecord(Past.NONE, couldAct),
                null,
                Set.of());
        return new Rota.ScheduleSnapshot(
                "platform", "Platform", schedule, PAGER, new Readiness(List.of(LAPTOP), PEOPLE));
    }

    private static Plan plan(Duty duty, String every) {
        eightbells.core.rota.Rotation rotation = eightbells.core.rota.Rotation.of(
                "duty", UTC, "2026-11-02T00:00", every, List.of(Slot.of("ana"), Slot.of("ben")));
        return new Plan(duty, List.of(Layer.of(rotation)), List.of(), PEOPLE, Past.NONE);
    }

    private static Interval between(String from, String until) {
        return new Interval(at(from), at(until));
    }

    private static Instant at(String utc) {
        return Instant.parse(utc + ":00Z");
    }
}
