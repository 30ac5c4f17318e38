package eightbells.platform.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Networks in CIDR notation. */
class NetworkTest {
    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.1.2, true",
        "10.0.0.0/8, 11.0.0.0, false",
        "192.0.2.1, 192.0.2.1, true",
        "192.0.2.1, 192.0.2.2, false",
        "fd00::/8, fdff::1, true",
        "0.0.0.0/0, 203.0.113.9, true",
        "0.0.0.0/0, ::1, false",
    })
    void a_network_holds_what_begins_like_it(String network, String address, boolean holds)
            throws UnknownHostException {
        assertThat(Network.parse(network)
                        .contains(InetAddress.getByName(address).getAddress()))
                .isEqualTo(holds);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "face", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/x", "", "1.2.3.4.5"})
    void what_is_no_network_is_refused_and_no_name_is_looked_up(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Network.parse(text));
    }

    @Test
    void an_ipv4_network_holds_no_ipv6_address() throws UnknownHostException {
        assertThat(Network.parse("1.2.3.4")
                        .contains(InetAddress.getByName("::2").getAddress()))
                .isFalse();
    }
}
