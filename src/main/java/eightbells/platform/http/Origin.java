package eightbells.platform.http;

import io.netty.util.NetUtil;
import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Where a request comes from.
 *
 * @param address of the network; behind a trusted proxy, the one that the proxy names
 * @param program the browser, as it calls itself
 */
public record Origin(String address, String program) {
    private static final int LONGEST = 300;
    /** Of an address, what a provider gives to one customer: they have all that follows. */
    private static final int PREFIX = 8;

    public static Origin of(RoutingContext context) {
        String agent = context.request().getHeader("User-Agent");
        String program = agent == null ? "" : agent.replace("\u0000", "");
        return new Origin(ClientAddress.address(context), program.substring(0, Math.min(LONGEST, program.length())));
    }

    /** What counts as one place: an IPv4 address, or the /64 of an IPv6 address. */
    public String network() {
        byte[] octets = NetUtil.createByteArrayFromIpAddressString(address);
        if (octets == null || octets.length != 16) return address;
        boolean embedded = HexFormat.of().formatHex(octets, 0, 12).equals("00000000000000000000ffff");
        if (embedded) return NetUtil.bytesToIpAddress(Arrays.copyOfRange(octets, 12, 16));
        return HexFormat.of().formatHex(octets, 0, PREFIX) + "/64";
    }
}
