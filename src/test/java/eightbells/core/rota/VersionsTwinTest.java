package eightbells.core.rota;

import static org.assertj.core.api.Assertions.assertThat;

import eightbells.core.rota.Conflict.Side;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sequences of edits at random moments, against a twin that keeps versions in the simplest way. */
class VersionsTwinTest {
    /** In hundreds; {@code -Deightbells.sequences=1000} for 100,000 of them. */
    private static final int HUNDREDS = Integer.getInteger("eightbells.sequences", 20);

    private static final int EDITS = 5;

    static IntStream hundreds() {
        return IntStream.range(0, HUNDREDS);
    }

    @ParameterizedTest(name = "hundred {0}")
    @MethodSource("hundreds")
    void versions_answer_as_their_twin_does(int hundred) {
        for (long seed = hundred * 100L; seed < (hundred + 1) * 100L; seed++) agree(seed);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {30_361, 43_430})
    void an_end_before_the_start_of_a_version_takes_nothing_else_away(long seed) {
        agree(seed);
    }

    private static void agree(long seed) {
        RandomEdits edits = new RandomEdits(seed);
        List<Layer> layers = edits.layers();
        Versions versions = Versions.of(layers);
        VersionsTwin twin = new VersionsTwin(versions.last().layers());
        StringBuilder told = new StringBuilder("seed " + seed + ": " + RandomEdits.brief(layers));
        for (int i = 0; i < EDITS; i++) {
            if (edits.chance(15)) {
                edits.now = edits.now.plus(Duration.ofHours(30));
                versions = versions.since(edits.now);
                twin.forget(edits.now);
            }
            List<Version> waiting = versions.waiting(edits.now);
            if (!waiting.isEmpty() && edits.chance(15)) {
                Instant from = edits.any(waiting).from();
                told.append("\nwithdraw ").append(from);
                versions = versions.withdraw(from);
                twin.withdraw(from);
            } else {
                Instant moment = edits.moment(versions);
                Edit edit = edits.edit(versions, moment);
                Map<Instant, Side> sides = edits.sides(versions, moment);
                told.append("\nat " + moment + " " + sides + " " + RandomEdits.brief(edit));
                versions = versions.edit(edit, moment, sides).versions();
                twin.edit(edit, moment, sides);
            }
            agree(told.toString(), versions, twin, edits);
        }
    }

    private static void agree(String told, Versions versions, VersionsTwin twin, RandomEdits edits) {
        TreeMap<Instant, List<Layer>> states = twin.states();
        StringBuilder expected = new StringBuilder();
        states.forEach((from, state) -> expected.append(from + RandomEdits.brief(state) + "\n"));
        StringBuilder actual = new StringBuilder();
        versions.all().forEach(v -> actual.append(v.from() + RandomEdits.brief(v.layers()) + "\n"));
        assertThat(actual.toString()).as(told).isEqualTo(expected.toString());
        Plan plan = new Plan(Duty.PAGER, versions.layers(), List.of(), edits.people, Past.NONE);
        List<Instant> moments = edits.samples(versions);
        List<List<Assignment>> answers = twin.at(moments, edits.people);
        for (int i = 0; i < moments.size(); i++) {
            List<Assignment> answer = plan.at(moments.get(i)).assignments();
            if (!answer.equals(answers.get(i))) {
                assertThat(answer).as("%s\nat %s", told, moments.get(i)).isEqualTo(answers.get(i));
            }
        }
    }
}
