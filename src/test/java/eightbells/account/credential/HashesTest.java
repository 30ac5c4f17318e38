package eightbells.account.credential;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How passwords are kept. */
class HashesTest {
    private final Hashes hashes = new Hashes(5);

    @Test
    void a_hash_is_its_password_s_and_nobody_else_s() {
        assertThat(hashes.match("a password", hashes.of("a password"))).isTrue();
        assertThat(hashes.match("a passworD", hashes.of("a password"))).isFalse();
        assertThat(hashes.of("a password")).isNotEqualTo(hashes.of("a password"));
    }

    @Test
    void where_there_is_no_hash_no_password_is_right() {
        assertThat(hashes.match("nobody has this password", null)).isFalse();
    }

    @Test
    void a_hash_that_cost_more_or_less_than_today_s_is_outdated() {
        assertThat(hashes.outdated(new Hashes(4).of("a password"))).isTrue();
        assertThat(hashes.outdated(new Hashes(6).of("a password"))).isTrue();
        assertThat(hashes.outdated(hashes.of("a password"))).isFalse();
    }
}
