package eightbells.rota;

import eightbells.core.rota.Interval;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Fired within an edit's transaction, when it is decided that the edit stands: who is concerned is told.
 *
 * @param who a person's handle, or the name of a program's token
 * @param edit the id of its record
 * @param told who is told already what it means for them within which stretches, by whoever did the edit
 */
public record Stood(RotaChange change, Instant now, String who, long edit, Map<String, List<Interval>> told) {}
