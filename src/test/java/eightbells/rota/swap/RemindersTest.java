package eightbells.rota.swap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RemindersTest {
    private static final Instant ASKED = Instant.parse("2026-03-01T00:00:00Z");

    @Test
    void a_request_for_next_week_is_recalled_half_way_and_a_day_and_two_hours_before() {
        assertThat(hours(168)).containsExactly(84L, 144L, 166L);
    }

    @Test
    void a_request_for_tonight_is_recalled_half_way_and_two_hours_before() {
        assertThat(hours(10)).containsExactly(5L, 8L);
    }

    @Test
    void whoever_was_asked_this_minute_is_not_recalled_the_next() {
        assertThat(hours(2)).containsExactly(1L);
        assertThat(hours(24)).containsExactly(12L, 22L);
        assertThat(new Reminders(ASKED, ASKED.plus(Duration.ofMinutes(40))).all())
                .isEmpty();
    }

    @Test
    void after_the_last_one_it_lapses() {
        Reminders reminders = new Reminders(ASKED, ASKED.plus(Duration.ofHours(10)));

        assertThat(reminders.after(ASKED)).isEqualTo(ASKED.plus(Duration.ofHours(5)));
        assertThat(reminders.after(ASKED.plus(Duration.ofHours(5)))).isEqualTo(ASKED.plus(Duration.ofHours(8)));
        assertThat(reminders.after(ASKED.plus(Duration.ofHours(8)))).isEqualTo(ASKED.plus(Duration.ofHours(10)));
    }

    @Test
    void each_is_due_once() {
        Reminders reminders = new Reminders(ASKED, ASKED.plus(Duration.ofHours(10)));
        Instant first = ASKED.plus(Duration.ofHours(5));

        assertThat(reminders.due(ASKED, first)).isTrue();
        assertThat(reminders.due(first, first.plusSeconds(60))).isFalse();
    }

    private static List<Long> hours(int ahead) {
        return new Reminders(ASKED, ASKED.plus(Duration.ofHours(ahead)))
                .all().stream()
                        .map(moment -> Duration.between(ASKED, moment).toHours())
                        .toList();
    }
}
