package eightbells.core.escalation;

/** What a step names: someone, or some ones, to be found out when the step is taken. */
public sealed interface Target permits ScheduleTarget, PersonTarget, TeamTarget {}
