package eightbells.rota.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import eightbells.core.interval.Interval;
import eightbells.rota.calendar.PublishedEvent.Renewal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a feed tells, after what it has told. Days are counted from a Monday. */
class PublishedEventTest {
    private static final Instant MONDAY = Instant.parse("2026-11-30T08:00:00Z");
    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    private final AtomicInteger uids = new AtomicInteger();

    @Test
    void what_is_told_first_is_all_new() {
        Renewal first = renewed(List.of(), NOW, shift("Ana", 0, 7), shift("Ben", 7, 14));

        assertThat(told(first)).containsExactly("uid-1 0 2026-11-25T12:00:00Z", "uid-2 0 2026-11-25T12:00:00Z");
        assertThat(first.changes()).isEqualTo(2);
    }

    @Test
    void what_is_told_again_is_untouched_however_much_later() {
        Renewal first = renewed(List.of(), NOW, shift("Ana", 0, 7), shift("Ben", 7, 14));

        Renewal again = renewed(all(first), NOW.plusSeconds(99), shift("Ana", 0, 7), shift("Ben", 7, 14));

        assertThat(again.events()).isEqualTo(first.events());
        assertThat(again.changes()).isZero();
    }

    @Test
    void other_people_at_the_same_time_are_the_same_event_told_anew_and_no_other_changes() {
        Renewal first = renewed(List.of(), NOW, shift("Ana", 0, 7), shift("Ben", 7, 14), shift("Ana", 14, 21));

        Renewal swapped = renewed(
                all(first), NOW.plusSeconds(60), shift("Ana", 0, 7), shift("Cleo", 7, 14), shift("Ana", 14, 21));

        assertThat(told(swapped))
                .containsExactly(
                        "uid-1 0 2026-11-25T12:00:00Z", "uid-2 1 2026-11-25T12:01:00Z", "uid-3 0 2026-11-25T12:00:00Z");
        assertThat(swapped.changes()).isEqualTo(1);
    }

    @Test
    void a_shift_that_moves_keeps_its_identity_and_no_other_changes() {
        Renewal first = renewed(List.of(), NOW, shift("Ana", 0, 7), shift("Ana", 14, 21));

        Renewal moved = renewed(all(first), NOW.plusSeconds(60), shift("Ana", 1, 8), shift("Ana", 14, 21));

        assertThat(told(moved)).containsExactly("uid-1 1 2026-11-25T12:01:00Z", "uid-2 0 2026-11-25T12:00:00Z");
    }

    @Test
    void a_shift_never_moves_to_another_schedule() {
        Renewal first = renewed(List.of(), NOW, shift("Ana", 0, 7));

        Renewal elsewhere = renewed(all(first), NOW, shift("secondary", "Ana", 0, 7));

        assertThat(told(elsewhere)).containsExactly("uid-2 0 2026-11-25T12:00:00Z");
        assertThat(elsewhere.gone()).extracting(PublishedEvent::uid).containsExactly("uid-1");
        assertThat(elsewhere.changes()).isEqualTo(2);
    }

    @Test
    void a_shift_that_is_taken_back_and_comes_back_exactly_is_itself_again() {
        Renewal first = renewed(List.of(), NOW, shift("Ana", 0, 7), shift("Ana", 28, 30));

        Renewal without = renewed(all(first), NOW.plusSeconds(60), shift("Ana", 0, 7));
        Renewal again = renewed(all(without), NOW.plusSeconds(120), shift("Ana", 0, 7), shift("Ana", 28, 30));

        assertThat(without.gone()).extracting(PublishedEvent::uid).containsExactly("uid-2");
        assertThat(told(again)).containsExactly("uid-1 0 2026-11-25T12:00:00Z", "uid-2 1 2026-11-25T12:02:00Z");
        assertThat(again.gone()).isEmpty();
    }

    @Test
    void an_override_that_splits_a_shift_and_is_undone_leaves_the_event_that_was_there() {
        Renewal first = renewed(List.of(), NOW, shift("Ana", 0, 7));
        Renewal split = renewed(all(first), NOW, shift("Ana", 0, 2), shift("Ben", 2, 3), shift("Ana", 3, 7));
        Renewal undone = renewed(all(split), NOW, shift("Ana", 0, 7));
        Renewal redone = renewed(all(undone), NOW, shift("Ana", 0, 2), shift("Ben", 2, 3), shift("Ana", 3, 7));

        assertThat(uids(split)).containsExactly("uid-1", "uid-2", "uid-3");
        assertThat(uids(undone)).containsExactly("uid-1");
        assertThat(uids(redone)).containsExactly("uid-1", "uid-2", "uid-3");
        assertThat(redone.events()).extracting(event -> event.told().sequence()).containsExactly(3, 1, 1);
    }

    @Test
    void what_stays_away_is_not_counted_as_a_change_again() {
        Renewal first = renewed(List.of(), NOW, shift("Ana", 0, 7), shift("Ana", 40, 42));
        Renewal without = renewed(all(first), NOW, shift("Ana", 0, 7));

        Renewal still = renewed(all(without), NOW, shift("Ana", 0, 7));

        assertThat(without.changes()).isEqualTo(1);
        assertThat(still.changes()).isZero();
        assertThat(still.gone()).isEqualTo(without.gone());
    }

    private Renewal renewed(List<PublishedEvent> told, Instant now, FeedShift... shifts) {
        return PublishedEvent.renewed(told, List.of(shifts), now, () -> "uid-" + uids.incrementAndGet());
    }

    private static List<PublishedEvent> all(Renewal renewal) {
        return Stream.concat(renewal.events().stream().map(PublishedEvent.Event::told), renewal.gone().stream())
                .toList();
    }

    private static List<String> told(Renewal renewal) {
        return renewal.events().stream()
                .map(event -> event.told().uid() + " " + event.told().sequence() + " "
                        + event.told().stamp())
                .toList();
    }

    private static List<String> uids(Renewal renewal) {
        return renewal.events().stream().map(event -> event.told().uid()).toList();
    }

    private static FeedShift shift(String name, int from, int until) {
        return shift("primary", name, from, until);
    }

    private static FeedShift shift(String schedule, String name, int from, int until) {
        Interval interval = new Interval(MONDAY.plus(Duration.ofDays(from)), MONDAY.plus(Duration.ofDays(until)));
        return new FeedShift("web", schedule, interval, ZoneId.of("UTC"), name + ": " + schedule, name, "http://x/");
    }
}
