package eightbells.platform.http;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The work of a request was ended before it was done: it took too long, or whoever asked has left. */
public class RequestTimeout extends RuntimeException {
    private final boolean gone;

    RequestTimeout(Duration longest, boolean gone) {
        super("This took longer than " + longest.toSeconds()
                + " seconds and was stopped. Nothing was left half done. Try again later, or with less at once.");
        this.gone = gone;
    }

    /** Whether nobody waits for the answer. */
    public boolean gone() {
        return gone;
    }

    /** What stopped the work, where that is behind the failure; else null. */
    public static @Nullable RequestTimeout behind(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < 20; depth++) {
            if (cause instanceof RequestTimeout overdue) return overdue;
            cause = cause.getCause();
        }
        return null;
    }
}
