package eightbells.core.escalation;

/** All of a team, by slug: the first to acknowledge has it. */
public record TeamTarget(String team) implements Target {}
