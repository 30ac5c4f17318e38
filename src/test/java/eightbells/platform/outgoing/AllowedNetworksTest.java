package eightbells.platform.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedNetworksTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.1.2.3",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.9.9.9",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.168.1.1",
                "198.18.0.1",
                "198.19.255.255",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::127.0.0.1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::ffff:169.254.169.254",
                "64:ff9b::7f00:1",
                "2001:0:7f00:1::",
                "2002:7f00:1::",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void anInternalAddressIsNotCalled(String address) throws UnknownHostException {
        assertThat(new AllowedNetworks(List.of()).allows(InetAddress.getByName(address)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "8.8.8.8",
                "100.63.255.255",
                "100.128.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "198.17.255.255",
                "198.20.0.0",
                "223.255.255.255",
                "::ffff:8.8.8.8",
                "2606:4700:4700::1111",
                "2a00:1450:4001::1"
            })
    void aPublicAddressIsCalled(String address) throws UnknownHostException {
        assertThat(new AllowedNetworks(List.of()).allows(InetAddress.getByName(address)))
                .isTrue();
    }

    @Test
    void aListedNetworkIsCalledToItsEndsAndNoFurther() throws UnknownHostException {
        AllowedNetworks networks = new AllowedNetworks(List.of(" 10.20.0.0/15 ", "", "fd12:3456::/32", "127.0.0.1"));
        assertThat(networks.allows(InetAddress.getByName("10.20.0.0"))).isTrue();
        assertThat(networks.allows(InetAddress.getByName("10.21.255.255"))).isTrue();
        assertThat(networks.allows(InetAddress.getByName("10.22.0.0"))).isFalse();
        assertThat(networks.allows(InetAddress.getByName("10.19.255.255"))).isFalse();
        assertThat(networks.allows(InetAddress.getByName("fd12:3456:ffff::1"))).isTrue();
        assertThat(networks.allows(InetAddress.getByName("fd12:3457::1"))).isFalse();
        assertThat(networks.allows(InetAddress.getByName("127.0.0.1"))).isTrue();
        assertThat(networks.allows(InetAddress.getByName("127.0.0.2"))).isFalse();
        assertThat(networks.allows(InetAddress.getByName("::1"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/33", "10.0.0.0/-1", "example.org", "10.0.0.0/x", "fd00::/129"})
    void whatIsNoNetworkIsRefusedAtTheStart(String cidr) {
        assertThatThrownBy(() -> new AllowedNetworks(List.of(cidr)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(cidr);
    }
}
