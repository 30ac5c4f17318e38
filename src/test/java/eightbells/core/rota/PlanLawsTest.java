package eightbells.core.rota;

import static org.assertj.core.api.Assertions.assertThat;

import eightbells.core.interval.Interval;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every plan, whatever is in it. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD) // a walk that stands still
class PlanLawsTest {
    private static final int SEEDS = Integer.getInteger("eightbells.seeds", 150);
    private static final ZoneId UTC = ZoneId.of("UTC");

    static Stream<Case> cases() {
        // Other seeds than TwinTest's.
        return LongStream.range(1_000_000, 1_000_000 + SEEDS).mapToObj(Case::of);
    }

    /** A random plan, a window round its focus, and a source of moments. */
    record Case(long seed, RandomRotas.Made made, Plan plan, Interval window, Random random) {
        static Case of(long seed) {
            RandomRotas.Made made = RandomRotas.of(seed);
            Random random = new Random(seed);
            Instant from = made.focus().minusSeconds(random.nextInt(20 * 86_400));
            Interval window = new Interval(from, from.plusSeconds(1 + random.nextInt(40 * 86_400)));
            return new Case(seed, made, made.rota().plan(), window, random);
        }

        Instant momentIn(Interval interval) {
            return interval.start()
                    .plusSeconds(random.nextLong(interval.length().toSeconds()));
        }

        List<Instant> moments(int count) {
            return new Moments(made, random).some(count);
        }

        Plan with(UnaryOperator<Rotation> change) {
            return layered(rotation -> List.of(change.apply(rotation)));
        }

        Plan layered(Function<Rotation, List<Rotation>> change) {
            List<Layer> layers = made.rota().layers().stream()
                    .map(layer -> new Layer(layer.rotations().stream()
                            .flatMap(rotation -> change.apply(rotation).stream())
                            .toList()))
                    .toList();
            return made.rota().layered(layers).plan();
        }

        String at(Instant t) {
            return "seed " + seed + " at " + t + " of " + made.rota();
        }

        @java.lang.Override
        public String toString() {
            return "seed " + seed;
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void shifts_tile_the_window(Case c) {
        Instant next = c.window().start();
        for (Shift shift : c.plan().shifts(c.window())) {
            assertThat(shift.interval().start()).as(c.at(next)).isEqualTo(next);
            next = shift.interval().end();
        }
        assertThat(next).as(c.at(next)).isEqualTo(c.window().end());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void shifts_are_maximal(Case c) {
        List<Shift> shifts = c.plan().shifts(c.window());
        for (int i = 1; i < shifts.size(); i++) {
            assertThat(shifts.get(i).cover().people())
                    .as(c.at(shifts.get(i).interval().start()))
                    .isNotEqualTo(shifts.get(i - 1).cover().people());
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void shifts_agree_with_the_answer_from_their_first_second_to_their_last(Case c) {
        for (Shift shift : c.plan().shifts(c.window())) {
            Instant start = shift.interval().start();
            assertThat(c.plan().at(start)).as(c.at(start)).isEqualTo(shift.cover());
            for (Instant t : List.of(shift.interval().end().minusSeconds(1), c.momentIn(shift.interval()))) {
                assertThat(c.plan().at(t).people())
                        .as(c.at(t))
                        .isEqualTo(shift.cover().people());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void stretches_with_one_reason_agree_with_the_whole_answer(Case c) {
        Instant next = c.window().start();
        for (Shift shift : c.plan().reasons(c.window())) {
            Interval interval = shift.interval();
            assertThat(interval.start()).as(c.at(next)).isEqualTo(next);
            next = interval.end();
            for (Instant t : List.of(interval.start(), c.momentIn(interval), next.minusSeconds(1))) {
                assertThat(c.plan().at(t)).as(c.at(t)).isEqualTo(shift.cover());
            }
        }
        assertThat(next).as(c.at(next)).isEqualTo(c.window().end());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void shifts_agree_with_the_twin_wherever_anything_begins_or_ends(Case c) {
        Twin twin = c.made().rota().twin();
        List<Shift> shifts = c.plan().shifts(c.window());
        List<Instant> edges = new Moments(c.made(), c.random()).within(c.window());
        for (Instant t : edges.stream().sorted().distinct().toList()) {
            Shift shift = shifts.stream()
                    .filter(s -> s.interval().contains(t))
                    .findFirst()
                    .orElseThrow();
            assertThat(shift.cover().people())
                    .as(c.at(t))
                    .isEqualTo(twin.at(t).stream().map(Assignment::person).toList());
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void shifts_of_two_halves_are_the_shifts_of_the_whole(Case c) {
        if (c.window().length().toSeconds() < 2) return;
        Instant cut = c.momentIn(
                new Interval(c.window().start().plusSeconds(1), c.window().end()));
        List<Shift> pieces =
                new ArrayList<>(c.plan().shifts(new Interval(c.window().start(), cut)));
        List<Shift> rest = c.plan().shifts(new Interval(cut, c.window().end()));
        Shift last = pieces.get(pieces.size() - 1);
        if (last.cover().people().equals(rest.get(0).cover().people())) {
            Interval whole =
                    new Interval(last.interval().start(), rest.get(0).interval().end());
            pieces.set(pieces.size() - 1, new Shift(whole, last.cover()));
            rest = rest.subList(1, rest.size());
        }
        pieces.addAll(rest);
        assertThat(pieces).as(c.at(cut)).isEqualTo(c.plan().shifts(c.window()));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_fraction_of_a_second_changes_nothing(Case c) {
        for (Instant t : c.moments(50)) {
            assertThat(c.plan().at(t.plusNanos(999_999_999)))
                    .as(c.at(t))
                    .isEqualTo(c.plan().at(t));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void an_explanation_names_everybody_who_serves(Case c) {
        for (Instant t : c.moments(50)) {
            String explanation = String.join("\n", c.plan().explain(t, UTC));
            assertThat(explanation).as(c.at(t)).isNotBlank();
            for (String person : c.plan().at(t).people()) {
                assertThat(explanation).as(c.at(t)).containsPattern("\\b" + person + "\\b");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_tenure_longer_than_any_question_is_the_whole(Case c) {
        Validity ages = new Validity(Instant.parse("1970-01-01T00:00:00Z"), Instant.parse("2199-01-01T00:00:00Z"), 0);
        Plan limited = c.with(r -> r.tenure().equals(Validity.WHOLE) ? r.within(ages) : r);
        for (Instant t : c.moments(50)) {
            assertThat(limited.at(t)).as(c.at(t)).isEqualTo(c.plan().at(t));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_rotation_cut_in_two_serves_as_the_whole_one(Case c) {
        Instant cut = c.momentIn(c.window());
        Plan two = c.layered(rotation -> {
            Validity whole = rotation.tenure();
            if (!whole.from().isBefore(cut) || !cut.isBefore(whole.until())) return List.of(rotation);
            Validity after = new Validity(cut, whole.until(), whole.turned());
            return List.of(rotation.within(whole.endingAt(cut)), rotation.within(after));
        });
        for (Instant t : Stream.concat(Stream.of(cut, cut.minusSeconds(1)), c.moments(50).stream())
                .toList()) {
            assertThat(two.at(t)).as(c.at(t)).isEqualTo(c.plan().at(t));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void an_order_turned_by_one_is_the_order_told_from_its_second_slot(Case c) {
        Plan turned = c.with(r -> r.within(
                new Validity(r.tenure().from(), r.tenure().until(), r.tenure().turned() + 1)));
        Plan retold = c.with(r -> new Rotation(
                r.name(),
                r.zone(),
                r.start(),
                r.until(),
                r.every(),
                Stream.concat(r.slots().stream().skip(1), r.slots().stream().limit(1))
                        .toList(),
                r.hours(),
                r.standIn(),
                r.countIdleTurns(),
                r.tenure()));
        for (Instant t : c.moments(50)) {
            assertThat(turned.at(t)).as(c.at(t)).isEqualTo(retold.at(t));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void ones_own_stretch_is_that_of_the_shifts_within_a_year(Case c) {
        Duration year = Duration.ofDays(365);
        for (Instant t : c.moments(3)) {
            List<Shift> before = c.plan().shifts(new Interval(t.minus(year).minusSeconds(1), t.plusSeconds(1)));
            List<Shift> after = c.plan().shifts(new Interval(t, t.plus(year).plusSeconds(1)));
            for (String person : c.plan().at(t).people()) {
                assertThat(c.plan().since(person, t))
                        .as("%s since, %s", person, c.at(t))
                        .isEqualTo(since(person, before));
                assertThat(c.plan().until(person, t))
                        .as("%s until, %s", person, c.at(t))
                        .isEqualTo(until(person, after));
            }
        }
    }

    private static @Nullable Instant since(String person, List<Shift> shifts) {
        Instant since = null;
        for (int i = shifts.size() - 1; i >= 0; i--) {
            if (!shifts.get(i).cover().people().contains(person)) return since;
            since = shifts.get(i).interval().start();
        }
        return null;
    }

    private static @Nullable Instant until(String person, List<Shift> shifts) {
        for (Shift shift : shifts) {
            if (!shift.cover().people().contains(person))
                return shift.interval().start();
        }
        return null;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_next_shift_begins_where_this_one_ends(Case c) {
        for (Instant t : c.moments(3)) {
            List<Shift> year = c.plan().shifts(new Interval(t, t.plus(Duration.ofDays(365))));
            if (year.size() < 2) continue;
            assertThat(c.plan().shiftAt(t).interval().end())
                    .as(c.at(t))
                    .isEqualTo(year.get(1).interval().start());
            assertThat(c.plan().next(t)).as(c.at(t)).hasValueSatisfying(next -> {
                assertThat(next.interval().start())
                        .isEqualTo(year.get(1).interval().start());
                assertThat(next.cover()).isEqualTo(year.get(1).cover());
            });
        }
    }
}
