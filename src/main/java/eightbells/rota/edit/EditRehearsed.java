package eightbells.rota.edit;

import eightbells.rota.schedule.Rota;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Fired within an edit's transaction, when the edit is done and nothing is decided yet: what is bound to shifts follows
 * them here, and so a preview shows that too. Whoever changes something says so by a line in {@code changes}; the rota
 * is read anew then.
 *
 * @param before the rota as it stood
 * @param after the rota as the edit alone leaves it
 */
public record EditRehearsed(Rota before, Rota after, ChangeLog changes, Instant now) {
    /** The ids of the schedules that the edit may have touched. */
    public Set<Long> schedules() {
        return after.differences(before).stream()
                .map(difference -> difference.either().id())
                .collect(Collectors.toSet());
    }
}
