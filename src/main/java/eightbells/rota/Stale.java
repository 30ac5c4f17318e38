package eightbells.rota;

/** Somebody else saved the same thing since the form was made. Nothing was changed; the form keeps what was typed. */
public class Stale extends RuntimeException {
    public Stale() {
        super("Somebody else saved this while you were at it");
    }
}
