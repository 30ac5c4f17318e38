package eightbells.rota;

import eightbells.schedule.Rota;
import java.time.Instant;

/**
 * Fired within an edit's transaction, when the edit is done and nothing is decided yet: what is bound to shifts follows
 * them here, and so a preview shows that too. Whoever changes something says so by a line in {@code changes}; the rota
 * is read anew then.
 *
 * @param before the rota as it stood
 * @param after the rota as the edit alone leaves it
 */
public record Edited(Rota before, Rota after, Changes changes, Instant now) {}
