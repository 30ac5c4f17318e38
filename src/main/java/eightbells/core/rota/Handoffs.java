package eightbells.core.rota;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When one rotation really hands over, from version to version. */
final class Handoffs {
    private final Versions versions;
    private final String name;

    Handoffs(Versions versions, String name) {
        this.versions = versions;
        this.name = name;
    }

    /** The handoffs of any kind after {@code t}, or only those to a turn that is worked. */
    List<Instant> after(Instant t, int most) {
        List<Instant> handoffs = new ArrayList<>();
        Instant from = t;
        while (handoffs.size() < most) {
            Instant next = next(from, true);
            if (next == null) break;
            handoffs.add(next);
            from = next;
        }
        return List.copyOf(handoffs);
    }

    /** The next handoff after {@code t}; null: there is none. */
    @Nullable
    Instant next(Instant t, boolean worked) {
        Rotation before = null;
        for (int i = 0; i < versions.all().size(); i++) {
            Version version = versions.all().get(i);
            Instant until =
                    i + 1 < versions.all().size() ? versions.all().get(i + 1).from() : Instant.MAX;
            Rotation here = version.rotation(name).orElse(null);
            if (until.isAfter(t) && here != null) {
                boolean begins = version.from().isAfter(t);
                if (begins && takesOver(before, here, version.from())) return version.from();
                Instant next = next(here, begins ? version.from() : t, worked);
                if (next != null && next.isBefore(until)) return next;
            }
            before = here;
        }
        return null;
    }

    private static boolean ended(Rotation r, Instant t) {
        return r.until() != null && WallClock.of(r.zone()).instant(r.until()) <= t.getEpochSecond();
    }

    private static @Nullable Instant next(Rotation r, Instant t, boolean worked) {
        if (worked) return r.handoffs(t, 1).stream().findFirst().orElse(null);
        Instant next = Instant.ofEpochSecond(Succession.nextHandoff(new Turns(r), t.getEpochSecond()));
        return ended(r, next) ? null : next;
    }

    /** Whether somebody else's turn begins where a version does. */
    private static boolean takesOver(@Nullable Rotation before, Rotation here, Instant from) {
        Turns turns = new Turns(here);
        long t = from.getEpochSecond();
        if (t < turns.first() || ended(here, from)) return false;
        long k = turns.at(t);
        if (turns.idle(k)) return false;
        if (before == null || turns.handoff(k) == t) return true;
        Turns old = new Turns(before);
        long last = old.at(t - 1);
        return last < 0
                || ended(before, from)
                || old.idle(last)
                || !before.slots().get(old.slot(last)).equals(here.slots().get(turns.slot(k)));
    }
}
