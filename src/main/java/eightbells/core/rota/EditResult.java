package eightbells.core.rota;

import java.util.List;

/**
 * The outcome of an edit.
 *
 * @param conflicts where a waiting version could not simply take the edit, whether or not somebody chose already; where
 *     nobody did, the versions are as if what waits were to hold
 */
public record EditResult(Versions versions, List<Conflict> conflicts) {
    public EditResult {
        conflicts = List.copyOf(conflicts);
    }
}
