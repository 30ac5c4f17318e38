package eightbells.rota.edit;

import eightbells.platform.secret.Secrets;
import org.jspecify.annotations.Nullable;

/**
 * What a form showed, in short. A form carries it from its making to its saving, so that what somebody else saved
 * meanwhile is noticed (optimistic locking). Parts of a document are records of values, so equal ones have equal
 * fingerprints on every node.
 */
public final class Fingerprint {
    private static final int ENOUGH = 16;

    private Fingerprint() {}

    /** @param part a part of a rota document; null: it is not there yet */
    public static String of(@Nullable Object part) {
        return part == null ? "" : Secrets.hash(part.toString()).substring(0, ENOUGH);
    }

    /** @throws EditConflict where the part is no longer what the form showed */
    public static void check(String shown, @Nullable Object part) {
        if (!shown.equals(of(part))) throw new EditConflict();
    }
}
