package eightbells.platform.http;

import io.smallrye.common.vertx.ContextLocals;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Until when the work of a request may go on. What loops over something that came from outside, and whatever asks the
 * database, looks here at each step, so a request ends its own work. Nobody interrupts it: the database would close its
 * file.
 */
public final class Deadline {
    private static final String KEY = Deadline.class.getName();
    /** What the page that tells of it may take. */
    private static final Duration TO_SAY_SO = Duration.ofSeconds(5);

    private final HttpServerResponse response;
    private final Duration longest;
    private volatile long end;

    private Deadline(HttpServerResponse response, Duration longest) {
        this.response = response;
        this.longest = longest;
        end = System.nanoTime() + longest.toNanos();
    }

    /** From here on, the request's work may take so long. */
    static void begin(RoutingContext context, Duration longest) {
        ContextLocals.put(KEY, new Deadline(context.response(), longest));
    }

    /**
     * Does nothing where no request is served, as with timers.
     *
     * @throws RequestTimeout where the time is over, or nobody waits for the answer any more
     */
    public static void check() {
        Deadline deadline = current();
        if (deadline != null) deadline.look();
    }

    /** Gives the whole time anew: for a download, of which one part after the other leaves. */
    public static void renew() {
        Deadline deadline = current();
        if (deadline != null) deadline.end = System.nanoTime() + deadline.longest.toNanos();
    }

    private static @Nullable Deadline current() {
        return VertxContext.isOnDuplicatedContext() ? ContextLocals.get(KEY, null) : null;
    }

    private void look() {
        long now = System.nanoTime();
        boolean gone = response.closed() && !response.ended();
        if (now - end < 0 && !gone) return;
        end = now + TO_SAY_SO.toNanos();
        throw new RequestTimeout(longest, gone);
    }
}
