package eightbells.core.rota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PeopleIndexTest {
    private static final long CHRISTMAS = Instant.parse("2026-12-25T12:00:00Z").getEpochSecond();
    private static final Person ANA = Person.at("ana", Examples.BERLIN);
    private static final Person BEN = Person.at("ben", Examples.BERLIN);
    private static final Person ANA_AWAY = Examples.away(ANA, Examples.BERLIN, "2026-12-24T00:00", "2026-12-27T00:00");

    private final PeopleIndex everybody = new PeopleIndex(List.of(ANA, BEN));

    @Test
    void a_change_of_one_person_is_seen_in_the_copy_and_not_in_what_it_was_made_from() {
        assertThat(everybody.present("ana", Duty.PAGER).present(CHRISTMAS)).isTrue();
        PeopleIndex changed = everybody.with(ANA_AWAY);
        assertThat(changed.present("ana", Duty.PAGER).present(CHRISTMAS)).isFalse();
        assertThat(changed.present("ana", Duty.LAPTOP).present(CHRISTMAS)).isFalse();
        assertThat(everybody.present("ana", Duty.PAGER).present(CHRISTMAS)).isTrue();
    }

    @Test
    void what_is_known_of_the_others_is_shared_whichever_of_the_two_was_asked_first() {
        PeopleIndex changed = everybody.with(ANA_AWAY);
        assertThat(changed.present("ben", Duty.PAGER)).isSameAs(everybody.present("ben", Duty.PAGER));
        assertThat(everybody.present("ben", Duty.LAPTOP)).isSameAs(changed.present("ben", Duty.LAPTOP));
        assertThat(everybody.withLaptop("ben")).isSameAs(changed.withLaptop("ben"));
    }

    @Test
    void somebody_new_may_be_named_and_only_in_the_copy() {
        PeopleIndex more = everybody.with(Person.at("cleo", Examples.BERLIN));
        assertThat(more.present("cleo", Duty.PAGER).present(CHRISTMAS)).isTrue();
        assertThatThrownBy(() -> everybody.present("cleo", Duty.PAGER))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cleo");
    }

    @Test
    void a_person_who_is_as_before_changes_nobody() {
        assertThat(everybody.with(Person.at("ana", Examples.BERLIN))).isSameAs(everybody);
    }

    @Test
    void presence_for_some_stretches_shares_what_is_known_of_the_others() {
        PeopleIndex away = everybody.with(ANA_AWAY);
        PeopleIndex there = away.presentFor(Map.of(
                "ana", List.of(Examples.between("2026-12-25T00:00Z", "2026-12-26T00:00Z")),
                "nobody", List.of(Examples.between("2026-12-25T00:00Z", "2026-12-26T00:00Z"))));
        assertThat(there.present("ana", Duty.PAGER).present(CHRISTMAS)).isTrue();
        assertThat(there.present("ana", Duty.PAGER).present(CHRISTMAS + 86_400)).isFalse();
        assertThat(there.present("ben", Duty.PAGER)).isSameAs(away.present("ben", Duty.PAGER));
    }
}
