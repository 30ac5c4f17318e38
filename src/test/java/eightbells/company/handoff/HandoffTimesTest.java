package eightbells.company.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import eightbells.core.interval.Interval;
import eightbells.core.rota.Duty;
import eightbells.core.rota.Layer;
import eightbells.core.rota.Override;
import eightbells.core.rota.Past;
import eightbells.core.rota.Person;
import eightbells.core.rota.Plan;
import eightbells.core.rota.Rotation;
import eightbells.core.rota.Slot;
import eightbells.people.person.Contact;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is told about a schedule, and when. Ana and Ben take weeks from Monday 09:00 in Berlin. */
class HandoffTimesTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant ANAS_MONDAY = Instant.parse("2026-11-30T08:00:00Z");
    private static final Instant BENS_MONDAY = Instant.parse("2026-12-07T08:00:00Z");
    private static final ShiftReminder A_DAY = new ShiftReminder(86_400, Contact.EMAIL);
    private static final ShiftReminder AN_HOUR = new ShiftReminder(3_600, "webhook");

    @Test
    void a_handoff_says_who_comes_and_who_goes() {
        assertThat(agenda().handoffs(ANAS_MONDAY, BENS_MONDAY))
                .containsExactly(new HandoffTimes.Handoff(BENS_MONDAY, List.of("ben"), List.of("ana")));
    }

    @Test
    void a_handoff_belongs_to_the_look_that_ends_with_it_and_not_to_the_one_that_begins_with_it() {
        assertThat(agenda().handoffs(BENS_MONDAY.minusSeconds(1), BENS_MONDAY)).hasSize(1);
        assertThat(agenda().handoffs(BENS_MONDAY, BENS_MONDAY.plusSeconds(60))).isEmpty();
        assertThat(agenda().handoffs(BENS_MONDAY, BENS_MONDAY)).isEmpty();
    }

    @Test
    void whoever_is_left_alone_is_not_told_that_they_come_on_call() {
        Instant day = ANAS_MONDAY.plus(Duration.ofDays(1));
        Override both = new Override(Override.Kind.ADD, "ben", null, new Interval(day, day.plus(Duration.ofHours(4))));

        assertThat(agenda(both).handoffs(ANAS_MONDAY, day.plus(Duration.ofDays(1))))
                .containsExactly(new HandoffTimes.Handoff(day, List.of("ben"), List.of()));
    }

    @Test
    void a_reminder_is_due_so_long_before_the_shift() {
        HandoffTimes agenda = agenda(Map.of("ben", List.of(A_DAY, AN_HOUR)));

        assertThat(agenda.reminders(ANAS_MONDAY, BENS_MONDAY))
                .containsExactly(
                        new HandoffTimes.Due(BENS_MONDAY.minus(Duration.ofDays(1)), "ben", A_DAY, BENS_MONDAY),
                        new HandoffTimes.Due(BENS_MONDAY.minus(Duration.ofHours(1)), "ben", AN_HOUR, BENS_MONDAY));
    }

    @Test
    void what_is_next_is_the_earlier_of_a_reminder_and_a_handoff() {
        HandoffTimes agenda = agenda(Map.of("ben", List.of(A_DAY)));

        assertThat(agenda.next(ANAS_MONDAY)).isEqualTo(BENS_MONDAY.minus(Duration.ofDays(1)));
        assertThat(agenda.next(BENS_MONDAY.minus(Duration.ofDays(1)))).isEqualTo(BENS_MONDAY);
        assertThat(agenda.next(BENS_MONDAY)).isEqualTo(BENS_MONDAY.plus(Duration.ofDays(7)));
    }

    @Test
    void where_nothing_comes_one_looks_again_later() {
        Plan nobody = new Plan(Duty.PAGER, List.of(), List.of(), List.<Person>of(), Past.NONE);

        assertThat(new HandoffTimes(nobody, Map.of()).next(ANAS_MONDAY))
                .isEqualTo(ANAS_MONDAY.plus(HandoffTimes.AHEAD));
    }

    private static HandoffTimes agenda(Override... overrides) {
        return new HandoffTimes(plan(overrides), Map.of());
    }

    private static HandoffTimes agenda(Map<String, List<ShiftReminder>> reminders) {
        return new HandoffTimes(plan(), reminders);
    }

    private static Plan plan(Override... overrides) {
        Rotation weekly =
                Rotation.of("weekly", BERLIN, "2026-11-30T09:00", "P1W", List.of(Slot.of("ana"), Slot.of("ben")));
        List<Person> people = List.of(Person.at("ana", BERLIN), Person.at("ben", BERLIN));
        return new Plan(Duty.PAGER, List.of(Layer.of(weekly)), List.of(overrides), people, Past.NONE);
    }
}
