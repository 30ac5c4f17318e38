package eightbells.core.rota;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/** The next handoff of what an edit changes (T11 c). */
final class DefaultMoment {
    private final Versions versions;
    private final Edit edit;
    private final Instant now;

    /** @param edit by the names that the versions use */
    DefaultMoment(Versions versions, Edit edit, Instant now) {
        this.versions = versions;
        this.edit = edit;
        this.now = now;
    }

    /** Nothing where it changes no rotation that has begun. */
    Optional<Instant> ofWhatChanges() {
        boolean rearranges = edit.rearranges();
        return Version.rotations(edit.began())
                .filter(r -> rearranges || edit.changes(r))
                .flatMap(r -> handoff(r.name()).stream())
                .filter(t -> t.isAfter(now))
                .min(Comparator.naturalOrder());
    }

    /** Or when the rotation is to start, where that is later still: so no gap opens. */
    private Optional<Instant> handoff(String name) {
        boolean waits = versions.at(now)
                .rotation(name)
                .filter(r -> Editing.first(r).isAfter(now))
                .isPresent();
        Instant next = waits ? null : new Handoffs(versions, name).next(now, false);
        if (next == null) return Optional.empty();
        Instant start = edit.wanted(name).map(Editing::first).orElse(next);
        return Optional.of(start.isAfter(next) ? start : next);
    }
}
