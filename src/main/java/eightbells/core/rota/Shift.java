package eightbells.core.rota;

import eightbells.core.interval.Interval;

/** A stretch of the final timeline with the same people (T10). */
public record Shift(Interval interval, Cover cover) {}
