package eightbells.alerting.alert;

import java.time.Instant;

/** Told in the transaction that opens an alert: it is to be escalated from {@code due} on. */
public record AlertOpened(Alert alert, Instant due) {}
