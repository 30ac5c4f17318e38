package eightbells.platform.error;

/**
 * Something in the input that a person can mend.
 *
 * @param path where, as the sender wrote it: {@code teams[0].schedules[1].zone}
 * @param message what is wrong, and what would be right
 */
public record Fault(String path, String message) {}
