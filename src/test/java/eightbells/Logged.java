package eightbells;

import java.util.Arrays;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Listens to the log until it is closed. */
public final class Logged extends Handler implements AutoCloseable {
    private final StringBuilder lines = new StringBuilder();

    private Logged() {}

    public static Logged listening() {
        Logged logged = new Logged();
        Logger.getLogger("").addHandler(logged);
        return logged;
    }

    @Override
    public synchronized void publish(LogRecord line) {
        lines.append(line.getMessage())
                .append(Arrays.toString(line.getParameters()))
                .append('\n');
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
    }

    /** All that was logged, with the values of its lines. */
    @Override
    public synchronized String toString() {
        return lines.toString();
    }
}
