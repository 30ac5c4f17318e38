package eightbells.core.rota;

/**
 * A person on call, and what put them there.
 *
 * @param source {@code rotation NAME} or {@code override}
 */
public record Assignment(String person, String source) {}
