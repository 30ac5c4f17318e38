package eightbells.alerting.source;

/**
 * What an alert source sent.
 *
 * @param key from the address; empty: the address has none
 */
public record IncomingRequest(String key, byte[] body) {}
