package eightbells.platform.outgoing;

import eightbells.platform.network.Network;
import java.net.InetAddress;
import java.util.List;

/** Which addresses may be called: every public one, and the networks that the operator listed. */
final class AllowedNetworks {
    private final List<Network> allowed;

    /** @param cidrs such as {@code 10.0.0.0/8} or {@code fd00::/8} */
    AllowedNetworks(List<String> cidrs) {
        allowed = cidrs.stream()
                .map(String::strip)
                .filter(c -> !c.isEmpty())
                .map(Network::parse)
                .toList();
    }

    boolean allows(InetAddress address) {
        return !internal(address) || allowed.stream().anyMatch(network -> network.contains(address.getAddress()));
    }

    private static boolean internal(InetAddress address) {
        byte[] b = address.getAddress();
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) return true;
        int first = b[0] & 0xff;
        int second = b[1] & 0xff;
        if (b.length == 4) {
            return first == 0
                    || first == 100 && (second & 0xc0) == 64
                    || first == 192 && second == 0 && b[2] == 0
                    || first == 198 && (second & 0xfe) == 18
                    || first >= 240;
        }
        boolean uniqueLocal = (first & 0xfe) == 0xfc;
        boolean teredo = first == 0x20 && second == 0x01 && b[2] == 0 && b[3] == 0;
        boolean embedsIpv4 = teredo || first == 0x20 && second == 0x02 || first == 0;
        return uniqueLocal || embedsIpv4;
    }
}
