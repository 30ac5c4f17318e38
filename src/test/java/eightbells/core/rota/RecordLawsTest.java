package eightbells.core.rota;

import static org.assertj.core.api.Assertions.assertThat;

import eightbells.core.interval.Interval;
import eightbells.core.rota.PlanLawsTest.Case;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A plan that reads its past from a record, in whatever pages, answers as the one whose past that was. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD) // a walk that stands still
class RecordLawsTest {
    private static final int SEEDS = Integer.getInteger("eightbells.seeds", 100);
    /** Longer than a stretch is followed. */
    private static final Duration LONG = Duration.ofDays(400);

    static Stream<Case> cases() {
        return LongStream.range(2_000_000, 2_000_000 + SEEDS).mapToObj(Case::of);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void it_answers_as_if_there_were_no_record(Case c) {
        Rota rota = c.made().rota().remembering(Past.NONE);
        Plan truth = rota.plan();
        Instant until = c.window().start();
        Interval recorded = new Interval(until.minus(LONG.multipliedBy(2)), until);
        Plan plan = new Plan(rota.duty(), rota.layers(), rota.overrides(), rota.people(), paged(truth, recorded, c));
        Interval asked = new Interval(until.minus(LONG.minusDays(30)), until.plus(Duration.ofDays(30)));
        for (Instant t : Stream.concat(
                        Stream.of(until.minusSeconds(1), until),
                        Stream.generate(() -> c.momentIn(asked)).limit(20))
                .toList()) {
            assertThat(plan.at(t)).as(c.at(t)).isEqualTo(truth.at(t));
            for (String person : truth.at(t).people()) {
                assertThat(plan.since(person, t)).as(c.at(t)).isEqualTo(truth.since(person, t));
                assertThat(plan.until(person, t)).as(c.at(t)).isEqualTo(truth.until(person, t));
            }
            assertThat(plan.shiftAt(t)).as(c.at(t)).isEqualTo(truth.shiftAt(t));
            assertThat(plan.next(t)).as(c.at(t)).isEqualTo(truth.next(t));
        }
        assertThat(plan.shifts(asked)).as(c.at(until)).isEqualTo(truth.shifts(asked));
    }

    /** Pages of some shifts before and after the instant that is asked about, sometimes none before it. */
    private static Recorded paged(Plan truth, Interval recorded, Case c) {
        List<Shift> all = truth.reasons(recorded).stream()
                .filter(shift -> shift.cover() != Gap.GAP)
                .toList();
        return new Recorded() {
            @java.lang.Override
            public Instant until() {
                return recorded.end();
            }

            @java.lang.Override
            public RecordedPage page(Instant t, int shifts) {
                int i = (int) IntStream.range(0, all.size())
                        .filter(k -> !all.get(k).interval().end().isAfter(t))
                        .count();
                int first = i - c.random().nextInt(5);
                int last = i + 1 + c.random().nextInt(shifts);
                Instant from = first <= 0 ? Instant.MIN : t;
                if (first > 0 && first < i) from = all.get(first).interval().start();
                Instant until = last > all.size()
                        ? recorded.end()
                        : all.get(last - 1).interval().end();
                return new RecordedPage(from, until, all.subList(Math.max(first, 0), Math.min(last, all.size())));
            }
        };
    }
}
