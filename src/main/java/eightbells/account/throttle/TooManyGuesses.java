package eightbells.account.throttle;

import java.time.Duration;
import java.time.Instant;

/** Nothing is looked at for a while. Answered with a page that says so. */
public class TooManyGuesses extends RuntimeException {
    public final Duration after;
    public final Instant now;

    public TooManyGuesses(Duration after, Instant now) {
        super("too many guesses");
        this.after = after;
        this.now = now;
    }
}
