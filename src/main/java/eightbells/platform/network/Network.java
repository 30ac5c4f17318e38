package eightbells.platform.network;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/** A network, in CIDR notation {@code 10.0.0.0/8} or {@code fd00::/8}; an address alone is a network of one. */
public record Network(byte[] address, int bits) {
    /** @throws IllegalArgumentException where it is none; a host's name is none */
    public static Network parse(String cidr) {
        String[] parts = cidr.split("/", 2);
        try {
            // Nothing is ever looked up: a name could be another's tomorrow.
            if (!parts[0].matches("[0-9a-fA-F:.]*[:.][0-9a-fA-F:.]*")) throw none(cidr, null);
            byte[] address = InetAddress.getByName(parts[0]).getAddress();
            int bits = parts.length == 1 ? address.length * 8 : Integer.parseInt(parts[1]);
            if (bits < 0 || bits > address.length * 8) throw none(cidr, null);
            return new Network(address, bits);
        } catch (UnknownHostException | NumberFormatException e) {
            throw none(cidr, e);
        }
    }

    public boolean contains(byte[] other) {
        if (other.length != address.length) return false;
        int rest = address.length * 8 - bits;
        return new BigInteger(1, other).shiftRight(rest).equals(new BigInteger(1, address).shiftRight(rest));
    }

    private static IllegalArgumentException none(String cidr, @Nullable Exception cause) {
        return new IllegalArgumentException("not a network: " + cidr, cause);
    }
}
