package eightbells.rota.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import eightbells.core.interval.Interval;
import eightbells.core.rota.Duty;
import eightbells.core.rota.Override;
import eightbells.core.rota.Past;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScheduleDefinitionTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Interval OVER = new Interval(NOON.minusSeconds(7200), NOON);
    private static final Interval RUNS = new Interval(NOON.minusSeconds(60), NOON.plusSeconds(60));

    @Test
    void cover_that_ended_before_the_record_does_makes_nobody_present() {
        assertThat(schedule(new Past(NOON, List.of()), OVER, RUNS).covered()).isEqualTo(Map.of("ana", List.of(RUNS)));
    }

    @Test
    void where_nothing_is_recorded_all_cover_counts() {
        assertThat(schedule(Past.NONE, OVER).covered().get("ana")).containsExactly(OVER);
    }

    private static ScheduleDefinition schedule(Past past, Interval... covered) {
        List<Rota.OverrideRecord> made = List.of(covered).stream()
                .map(interval -> new Rota.OverrideRecord(
                        1, new Override(Override.Kind.REPLACE, "ben", "ana", interval), NOON, "ben", 1L))
                .toList();
        return new ScheduleDefinition(
                1,
                "primary",
                Duty.PAGER,
                ZoneOffset.UTC,
                List.of(),
                List.of(),
                made,
                new ScheduleRecord(past, past),
                null,
                Set.of());
    }
}
