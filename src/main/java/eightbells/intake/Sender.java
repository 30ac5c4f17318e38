package eightbells.intake;

import eightbells.alert.Integration;

/**
 * Who sends.
 *
 * @param previousKey whether by the key that the source had before, which works for a while still
 */
public record Sender(Integration source, boolean previousKey) {}
