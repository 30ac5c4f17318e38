package eightbells.platform.http;

import eightbells.platform.network.Network;
import io.netty.util.NetUtil;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The proxies whose word is believed on where a request came from. Each adds the address that it was called from at the
 * end of {@code X-Forwarded-For}; whatever stands before the first that no proxy of ours wrote, the client may have made
 * up.
 */
record Proxies(List<Network> trusted) {
    /** @param cidrs addresses and networks; a host's name is trusted by the server, and matches no address here */
    static Proxies of(List<String> cidrs) {
        return new Proxies(
                cidrs.stream().map(String::strip).flatMap(Proxies::network).toList());
    }

    /**
     * The client's address, read from the end.
     *
     * @param forwarded the values of all such headers, in their order
     * @return nothing where there is none, or where it is no address
     */
    Optional<String> client(List<String> forwarded) {
        List<String> hops = forwarded.stream()
                .flatMap(header -> Arrays.stream(header.split(",")))
                .map(Proxies::withoutPort)
                .toList();
        int last = hops.size() - 1;
        while (last > 0 && trusts(hops.get(last))) last--;
        return last < 0 ? Optional.empty() : Optional.of(hops.get(last)).filter(Proxies::isAddress);
    }

    private boolean trusts(String hop) {
        byte[] address = NetUtil.createByteArrayFromIpAddressString(hop);
        return address != null && trusted.stream().anyMatch(network -> network.contains(address));
    }

    private static boolean isAddress(String hop) {
        return NetUtil.createByteArrayFromIpAddressString(hop) != null;
    }

    private static String withoutPort(String hop) {
        return hop.strip().replaceFirst("^\\[(.*)](:\\d+)?$", "$1").replaceFirst("^([\\d.]+):\\d+$", "$1");
    }

    private static Stream<Network> network(String cidr) {
        try {
            return Stream.of(Network.parse(cidr));
        } catch (IllegalArgumentException name) {
            return Stream.empty();
        }
    }
}
