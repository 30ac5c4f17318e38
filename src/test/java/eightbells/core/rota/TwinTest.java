package eightbells.core.rota;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The plan, in closed form, against its twin, which counts on its fingers. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD) // a walk that stands still
class TwinTest {
    private static final int SEEDS = Integer.getInteger("eightbells.seeds", 500);
    private static final int ANSWERS = 200;

    static LongStream seeds() {
        return LongStream.range(0, SEEDS);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_plan_answers_as_its_twin_does(long seed) {
        RandomRotas.Made made = RandomRotas.of(seed);
        Plan plan = made.rota().plan();
        Twin twin = made.rota().twin();
        for (Instant t : new Moments(made, new Random(seed)).some(ANSWERS)) {
            assertThat(plan.at(t).assignments())
                    .as("seed %d at %s (focus %s) of %s", seed, t, made.focus(), made.rota())
                    .isEqualTo(twin.at(t));
        }
    }
}
