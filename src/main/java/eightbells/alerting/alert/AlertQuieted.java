package eightbells.alerting.alert;

import java.time.Instant;

/** Told in the transaction that acknowledges or resolves an alert: nobody is to be paged for it any more. */
public record AlertQuieted(Alert alert, Instant at) {}
