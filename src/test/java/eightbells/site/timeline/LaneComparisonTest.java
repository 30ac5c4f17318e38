package eightbells.site.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import eightbells.core.interval.Interval;
import eightbells.people.person.PersonBadge;
import eightbells.site.timeline.Stretch.Holder;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Of two lanes, what differs is cut out and marked on both sides, and nothing else is. */
class LaneComparisonTest {
    private static final Interval MARCH = between(1, 31);

    @Test
    void equal_lanes_are_left_as_they_are() {
        Lane lane = lane(stretch(1, 8, "ana"), stretch(8, 31, "ben"));

        LaneComparison same = LaneComparison.of(lane, lane, MARCH);

        assertThat(same.after()).isEqualTo(lane);
        assertThat(same.before()).isEqualTo(lane);
        assertThat(same.differing()).isEmpty();
    }

    @Test
    void a_stretch_is_cut_where_it_begins_to_differ_and_where_somebody_else_was_to_serve() {
        LaneComparison compared = compare(
                List.of(stretch(1, 31, "ben")),
                List.of(stretch(1, 8, "ben"), stretch(8, 15, "ana"), stretch(15, 31, "cleo")));

        assertThat(marks(compared.after()))
                .containsExactly("1-8 ben: ", "8-15 ben: instead of ana", "15-31 ben: instead of cleo");
        assertThat(marks(compared.before()))
                .containsExactly("1-8 ben: ", "8-15 ana: ben instead", "15-31 cleo: ben instead");
        assertThat(compared.differing()).hasSize(2);
    }

    @Test
    void what_is_the_same_on_both_sides_of_a_bound_goes_on() {
        LaneComparison compared = compare(
                List.of(stretch(1, 31)), List.of(stretch(1, 8, "ana"), stretch(8, 15, "ana"), stretch(15, 31, "cleo")));

        assertThat(marks(compared.after())).containsExactly("1-15 : instead of ana", "15-31 : instead of cleo");
        assertThat(marks(compared.before())).containsExactly("1-15 ana: no one instead", "15-31 cleo: no one instead");
    }

    @Test
    void nobody_instead_of_somebody_and_the_other_way_round_are_told() {
        assertThat(marks(compare(List.of(stretch(1, 31, "ana")), List.of(stretch(1, 31)))
                        .after()))
                .containsExactly("1-31 ana: instead of no one");
        assertThat(marks(compare(List.of(stretch(1, 31)), List.of(stretch(1, 31, "ana")))
                        .before()))
                .containsExactly("1-31 ana: no one instead");
    }

    @Test
    void of_those_who_serve_together_only_whoever_comes_or_goes_is_named_and_order_is_no_difference() {
        List<Stretch> two = List.of(stretch(1, 31, "ana", "ben"));
        List<Stretch> one = List.of(stretch(1, 31, "ana"));

        assertThat(marks(compare(two, one).after())).containsExactly("1-31 ana ben: ben as well");
        assertThat(marks(compare(one, two).after())).containsExactly("1-31 ana: without ben");
        assertThat(marks(compare(two, List.of(stretch(1, 31, "ana", "cleo"))).after()))
                .containsExactly("1-31 ana ben: instead of cleo");
        assertThat(compare(two, List.of(stretch(1, 31, "ben", "ana"))).differing())
                .isEmpty();
    }

    @Test
    void what_one_lane_alone_tells_of_is_not_compared() {
        LaneComparison compared = compare(List.of(stretch(1, 31, "ben")), List.of(stretch(5, 12, "ana")));

        assertThat(marks(compared.after())).containsExactly("1-5 ben: ", "5-12 ben: instead of ana", "12-31 ben: ");
    }

    @Test
    void only_what_the_window_shows_is_listed() {
        Lane after = lane(stretch(1, 31, "ben"));
        Lane before = lane(stretch(1, 8, "ana"), stretch(8, 15, "ben"), stretch(15, 31, "ana"));

        assertThat(LaneComparison.of(after, before, between(2, 12)).differing())
                .extracting(Stretch::interval)
                .containsExactly(between(1, 8));
    }

    @Test
    void a_mark_is_told_by_the_bar_in_words_and_by_its_style() {
        LaneComparison compared = compare(List.of(stretch(1, 31, "ben")), List.of(stretch(1, 31, "ana")));
        eightbells.platform.time.Times times =
                new eightbells.platform.time.Times(MARCH.start(), java.time.ZoneOffset.UTC);

        List<Bar> bars = TimelineView.of(MARCH, times, List.of(compared.after(), compared.before())).tracks().stream()
                .map(track -> track.bars().get(0))
                .toList();

        assertThat(bars).extracting(Bar::mark).containsExactly("instead of ana", "ben instead");
        assertThat(bars.get(0).style()).endsWith(" comes");
        assertThat(bars.get(0).title()).endsWith("; instead of ana");
        assertThat(bars.get(1).style()).endsWith(" goes");
    }

    private static LaneComparison compare(List<Stretch> after, List<Stretch> before) {
        return LaneComparison.of(lane(after.toArray(Stretch[]::new)), lane(before.toArray(Stretch[]::new)), MARCH);
    }

    private static List<String> marks(Lane lane) {
        return lane.stretches().stream()
                .map(stretch -> day(stretch.interval().start()) + "-"
                        + day(stretch.interval().end()) + " "
                        + String.join(
                                " ",
                                stretch.holders().stream()
                                        .map(holder -> holder.face().name())
                                        .toList())
                        + ": " + (stretch.mark() == null ? "" : stretch.mark().words()))
                .toList();
    }

    private static Lane lane(Stretch... stretches) {
        return new Lane(Lane.Kind.FINAL, "On call", "", "/p", List.of(stretches));
    }

    private static Stretch stretch(int from, int until, String... people) {
        List<Holder> holders = Arrays.stream(people)
                .map(person -> new Holder(new PersonBadge(person, person), person, "rotation weekly"))
                .toList();
        return new Stretch(between(from, until), holders);
    }

    private static int day(Instant t) {
        return t.atOffset(java.time.ZoneOffset.UTC).getDayOfMonth();
    }

    private static Interval between(int from, int until) {
        return new Interval(at(from), at(until));
    }

    private static Instant at(int day) {
        return Instant.parse("2027-03-%02dT00:00:00Z".formatted(day));
    }
}
