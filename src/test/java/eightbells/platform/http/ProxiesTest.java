package eightbells.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Where a request came from, by what proxies say. */
class ProxiesTest {
    private final Proxies proxies = Proxies.of(List.of("10.0.0.0/8", "fd00::1", "front"));

    @Test
    void what_a_client_says_before_a_proxy_of_ours_speaks_is_not_believed() {
        assertThat(proxies.client(List.of("198.51.100.1, 203.0.113.9"))).contains("203.0.113.9");
    }

    @Test
    void proxies_of_ours_stand_between() {
        assertThat(proxies.client(List.of("198.51.100.1, 203.0.113.9, 10.1.2.3, [fd00::1]:443")))
                .contains("203.0.113.9");
        assertThat(proxies.client(List.of("198.51.100.1", "203.0.113.9, 10.1.2.3")))
                .contains("203.0.113.9");
    }

    @Test
    void who_is_inside_comes_from_inside() {
        assertThat(proxies.client(List.of("10.9.9.9, 10.1.2.3"))).contains("10.9.9.9");
    }

    @Test
    void where_nothing_is_said_nobody_is_named() {
        assertThat(proxies.client(List.of())).isEmpty();
        assertThat(proxies.client(List.of(" , "))).isEmpty();
        assertThat(proxies.client(List.of("<script>"))).isEmpty();
    }

    @Test
    void a_port_is_no_part_of_an_address() {
        assertThat(proxies.client(List.of("203.0.113.9:4711"))).contains("203.0.113.9");
        assertThat(proxies.client(List.of("[2001:db8::9]:4711"))).contains("2001:db8::9");
    }
}
