package eightbells.rota.edit;

import java.time.Instant;

/**
 * Fired within an edit's transaction, when it is decided that the edit stands: who is concerned is told.
 *
 * @param who a person's handle, or the name of a program's token
 * @param edit the id of its record
 * @param told what it has to say to people beside how their hours differ
 */
public record EditApplied(RotaChange change, Instant now, String who, long edit, EditNotes told) {}
