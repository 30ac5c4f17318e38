package eightbells.rota;

import java.time.Instant;
import java.util.Set;

/**
 * Fired within an edit's transaction, when it is decided that the edit stands: who is concerned is told.
 *
 * @param who a person's handle, or the name of a program's token
 * @param told who is told already, by whoever did the edit
 */
public record Stood(RotaChange change, Instant now, String who, Set<String> told) {}
