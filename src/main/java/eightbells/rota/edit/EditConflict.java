package eightbells.rota.edit;

/** Somebody else saved the same thing since the form was made. Nothing was changed; the form keeps what was typed. */
public class EditConflict extends RuntimeException {
    public EditConflict() {
        super("Somebody else saved this while you were at it");
    }
}
