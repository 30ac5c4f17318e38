package eightbells.core.rota;

/** A stretch of the final timeline with the same people (T10). */
public record Shift(Interval interval, Cover cover) {}
