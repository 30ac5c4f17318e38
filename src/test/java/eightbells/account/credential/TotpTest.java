package eightbells.account.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Codes by time, held against the examples of RFC 6238 (the last six of their eight digits) and RFC 4648. */
class TotpTest {
    private static final Totp EXAMPLE =
            new Totp(HexFormat.of().formatHex("12345678901234567890".getBytes(StandardCharsets.US_ASCII)));

    private static final Instant NOW = Instant.parse("2026-12-01T09:40:10Z");
    private static final long STEP = Totp.step(NOW);

    @Test
    void the_examples_of_the_standard_come_out() {
        assertThat(EXAMPLE.code(Totp.step(Instant.ofEpochSecond(59)))).isEqualTo("287082");
        assertThat(EXAMPLE.code(Totp.step(Instant.ofEpochSecond(1111111109)))).isEqualTo("081804");
        assertThat(EXAMPLE.code(Totp.step(Instant.ofEpochSecond(20000000000L)))).isEqualTo("353130");
    }

    @Test
    void a_secret_is_written_as_apps_read_it() {
        assertThat(EXAMPLE.base32()).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(new Totp("666f6f626172").base32()).isEqualTo("MZXW6YTBOI");
        assertThat(Totp.fresh().base32()).hasSize(32).isNotEqualTo(Totp.fresh().base32());
    }

    @Test
    void a_clock_may_be_one_step_wrong_and_no_more() {
        for (long step = STEP - 1; step <= STEP + 1; step++) {
            assertThat(EXAMPLE.step(EXAMPLE.code(step), 0, NOW)).isEqualTo(OptionalLong.of(step));
        }
        assertThat(EXAMPLE.step(EXAMPLE.code(STEP - 2), 0, NOW)).isEmpty();
        assertThat(EXAMPLE.step(EXAMPLE.code(STEP + 2), 0, NOW)).isEmpty();
    }

    @Test
    void a_code_and_those_before_it_are_used_up() {
        assertThat(EXAMPLE.step(EXAMPLE.code(STEP), STEP, NOW)).isEmpty();
        assertThat(EXAMPLE.step(EXAMPLE.code(STEP - 1), STEP, NOW)).isEmpty();
        assertThat(EXAMPLE.step(EXAMPLE.code(STEP + 1), STEP, NOW)).isEqualTo(OptionalLong.of(STEP + 1));
    }
}
