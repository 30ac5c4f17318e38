package eightbells.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** When a limit is missed. */
class TableTest {
    private final Table table = new Table("h2");

    @Test
    void figures_at_their_limits_hold_them() {
        table.note(Work.PREVIEW, Scale.SMALL, 25);
        table.note(Work.PREVIEW, Scale.LARGE, 25);
        table.note(Work.ON_CALL_NOW, Scale.SMALL, 70);
        assertThat(table.held()).isTrue();
    }

    @Test
    void what_takes_longer_misses_its_limit() {
        table.note(Work.PREVIEW, Scale.SMALL, 25.1);
        assertThat(table.held()).isFalse();
    }

    @Test
    void fewer_requests_a_second_miss_it_as_well() {
        table.note(Work.ON_CALL_NOW, Scale.SMALL, 69.9);
        assertThat(table.held()).isFalse();
    }

    @Test
    void large_may_not_cost_twice_as_much_as_small_be_both_within_the_limit() {
        table.note(Work.OVERRIDE, Scale.SMALL, 10);
        table.note(Work.OVERRIDE, Scale.LARGE, 20);
        assertThat(table.held()).isFalse();
    }

    @Test
    void large_may_not_answer_half_as_often_as_small_be_both_within_the_limit() {
        table.note(Work.ON_CALL_THEN, Scale.SMALL, 90);
        table.note(Work.ON_CALL_THEN, Scale.LARGE, 45);
        assertThat(table.held()).isFalse();
    }

    @Test
    void a_start_may_take_longer_where_there_is_more() {
        table.note(Work.START, Scale.SMALL, 3.5);
        table.note(Work.START, Scale.LARGE, 7.5);
        assertThat(table.held()).isTrue();
    }

    @Test
    void of_what_could_not_be_measured_no_limit_is_held() {
        table.failed("Preview", Scale.SMALL, new IllegalStateException("409 instead of 200"));
        assertThat(table.held()).isFalse();
    }
}
