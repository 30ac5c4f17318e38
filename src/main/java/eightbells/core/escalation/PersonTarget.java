package eightbells.core.escalation;

/** One person, by handle, on call or not. */
public record PersonTarget(String person) implements Target {}
