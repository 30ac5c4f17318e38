package eightbells.schedule;

/** How many alerts are open, for the strip above who is on call. */
public interface OpenAlerts {
    /** Those that nobody has. */
    long triggered();

    /** Those that somebody has. */
    long acknowledged();
}
