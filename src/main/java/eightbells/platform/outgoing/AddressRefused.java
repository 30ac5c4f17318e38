package eightbells.platform.outgoing;

/** The address is not one that this server calls. The message says why and names no secret. */
public class AddressRefused extends RuntimeException {
    AddressRefused(String why) {
        super(why);
    }
}
