package eightbells.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class LongWaitTest {
    @Test
    void a_long_wait_is_told_again_and_again_until_it_is_over() {
        List<String> said = new CopyOnWriteArrayList<>();
        CountDownLatch thrice = new CountDownLatch(3);
        LongWait wait = new LongWait("Opening the database", Duration.ofMillis(5), line -> {
            said.add(line);
            thrice.countDown();
        });

        assertThat(wait.<String>during(() -> {
                    try {
                        thrice.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    return "open";
                }))
                .isEqualTo("open");

        assertThat(said).hasSizeGreaterThanOrEqualTo(4);
        assertThat(said.get(0)).startsWith("Opening the database: 0 s so far.");
        assertThat(said.get(said.size() - 1)).isEqualTo("Opening the database took 0 s.");
    }

    @Test
    void a_short_one_is_not_told() {
        List<String> said = new CopyOnWriteArrayList<>();
        assertThat(new LongWait("Opening", Duration.ofHours(1), said::add).<Integer>during(() -> 1))
                .isEqualTo(1);
        assertThat(said).isEmpty();
    }
}
