package eightbells.alerting.alert;

import eightbells.core.routing.Severity;
import java.time.Instant;

/**
 * Told in the transaction in which an alert that somebody has becomes worse: they keep it, and are to know.
 *
 * @param was how bad it was before
 */
public record AlertWorsened(Alert alert, Severity was, Instant at) {}
