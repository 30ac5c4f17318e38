package eightbells.platform.error;

/** There is no such thing, or none that the asker may know of. */
public class NotFound extends RuntimeException {
    public NotFound(String what) {
        super("There is no " + what);
    }
}
