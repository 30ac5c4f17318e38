package eightbells.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OriginTest {
    @Test
    void a_place_is_an_address_or_all_that_one_customer_has() {
        assertThat(network("198.51.100.7")).isEqualTo("198.51.100.7");
        assertThat(network("2001:db8:0:1::7")).isEqualTo(network("2001:0DB8:0000:0001:ffff:0:0:1"));
        assertThat(network("2001:db8:0:1::7")).isNotEqualTo(network("2001:db8:0:2::7"));
        assertThat(network("::ffff:198.51.100.7")).isEqualTo("198.51.100.7");
    }

    @Test
    void what_is_no_address_is_looked_up_nowhere() {
        assertThat(network("unknown.example.org")).isEqualTo("unknown.example.org");
        assertThat(network("")).isEmpty();
    }

    private static String network(String address) {
        return new Origin(address, "").network();
    }
}
