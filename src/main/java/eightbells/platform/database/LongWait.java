package eightbells.platform.database;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Says again and again that something is still under way, so that nobody takes a long wait for a standstill.
 *
 * @param what is being done: {@code Opening the database}
 */
record LongWait(String what, Duration every, Consumer<String> say) {
    /** Says nothing where the work is done before the first time to say it. */
    <T> T during(Supplier<T> work) {
        long began = System.nanoTime();
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(LongWait::daemon);
        T result;
        try {
            timer.scheduleAtFixedRate(
                    () -> stillWaiting(began), every.toNanos(), every.toNanos(), TimeUnit.NANOSECONDS);
            result = work.get();
        } finally {
            end(timer);
        }
        if (since(began).compareTo(every) > 0)
            say.accept(what + " took " + since(began).toSeconds() + " s.");
        return result;
    }

    /** Waits for the line that is just being said, so that the last word is that the wait is over. */
    private static void end(ScheduledExecutorService timer) {
        timer.shutdownNow();
        try {
            timer.awaitTermination(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void stillWaiting(long began) {
        say.accept(what + ": " + since(began).toSeconds()
                + " s so far. A large file takes a while, after a crash above all; the server starts once it is open.");
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "long-wait");
        thread.setDaemon(true);
        return thread;
    }
}
