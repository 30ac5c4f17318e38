package eightbells.core.escalation;

/** Whoever is on call on a team's schedule; both by slug. */
public record ScheduleTarget(String team, String schedule) implements Target {}
