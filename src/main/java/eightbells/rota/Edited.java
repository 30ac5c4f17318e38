package eightbells.rota;

import eightbells.schedule.Rota;
import java.time.Instant;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Fired within an edit's transaction, when the edit is done and nothing is decided yet: what is bound to shifts follows
 * them here, and so a preview shows that too. Whoever changes something says so by a line in {@code changes}; the rota
 * is read anew then.
 *
 * @param before the rota as it stood
 * @param after the rota as the edit alone leaves it
 */
public record Edited(Rota before, Rota after, Changes changes, Instant now) {
    /** The ids of the schedules that the edit may have touched: what is the same value as before, it has not. */
    public Set<Long> schedules() {
        Set<Rota.Watch> same = Collections.newSetFromMap(new IdentityHashMap<>());
        same.addAll(before.watches());
        same.retainAll(identities(after));
        return Stream.of(before, after)
                .flatMap(rota -> rota.watches().stream())
                .filter(watch -> !same.contains(watch))
                .map(Rota.Watch::id)
                .collect(Collectors.toSet());
    }

    private static Set<Rota.Watch> identities(Rota rota) {
        Set<Rota.Watch> all = Collections.newSetFromMap(new IdentityHashMap<>());
        all.addAll(rota.watches());
        return all;
    }
}
