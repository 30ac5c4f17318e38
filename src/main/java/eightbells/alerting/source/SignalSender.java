package eightbells.alerting.source;

import eightbells.alerting.integration.Integration;

/**
 * Who sends.
 *
 * @param previousKey whether by the key that the source had before, which works for a while still
 */
public record SignalSender(Integration source, boolean previousKey) {}
