package eightbells.core.rota;

/** Who takes a turn whose own people cannot (T7). */
public enum StandIn {
    /** Nobody: only the slot's own people, where present. */
    NONE,
    /** The next slot in order that has someone present. */
    NEXT,
    /** The first slot, beginning with the turn's own, that has someone present and awake; else as {@link #NEXT}. */
    AWAKE
}
