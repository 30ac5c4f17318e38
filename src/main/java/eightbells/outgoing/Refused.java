package eightbells.outgoing;

/** The address is not one that this server calls. The message says why and names no secret. */
public class Refused extends RuntimeException {
    Refused(String why) {
        super(why);
    }
}
