package eightbells.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import eightbells.core.rota.Interval;
import eightbells.person.Person;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final Schedule schedule = new Schedule();

    @Test
    void cover_that_ended_before_the_record_does_makes_nobody_present() {
        covered(NOON.minusSeconds(7200), NOON);
        covered(NOON.minusSeconds(60), NOON.plusSeconds(60));
        schedule.recordedUntil = NOON;

        assertThat(schedule.covered())
                .isEqualTo(Map.of("ana", List.of(new Interval(NOON.minusSeconds(60), NOON.plusSeconds(60)))));
    }

    @Test
    void where_nothing_is_recorded_all_cover_counts() {
        covered(NOON.minusSeconds(7200), NOON);

        assertThat(schedule.covered().get("ana")).hasSize(1);
    }

    private void covered(Instant from, Instant until) {
        ScheduleOverride override = new ScheduleOverride();
        override.instead = new Person();
        override.instead.handle = "ana";
        override.starts = from;
        override.ends = until;
        override.coveringId = 1L;
        schedule.overrides.add(override);
    }
}
