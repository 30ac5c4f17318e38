package eightbells.core.rota;

/** What a schedule hands round: being woken, or being able to act. */
public enum Duty {
    PAGER,
    LAPTOP
}
