package eightbells.core.rota;

import java.util.List;

/** Whose wall clock counts for a person when: that of the first stay that covers an instant, else that of home (T6). */
record Whereabouts(WallClock home, List<Abroad> stays) {
    /** A stay in epoch seconds. */
    record Abroad(WallClock clock, long from, long until) {
        private Abroad(WallClock clock, Stay stay) {
            this(
                    clock,
                    clock.instant(stay.from().atStartOfDay()),
                    clock.instant(stay.until().atStartOfDay()));
        }
    }

    Whereabouts(Person person) {
        this(
                WallClock.of(person.home()),
                person.stays().stream()
                        .map(stay -> new Abroad(WallClock.of(stay.zone()), stay))
                        .toList());
    }

    WallClock clock(long t) {
        for (int i = 0; i < stays.size(); i++) {
            Abroad stay = stays.get(i);
            if (stay.from <= t && t < stay.until) return stay.clock;
        }
        return home;
    }

    /** The first instant after {@code t} at which a stay begins or ends. */
    long nextMove(long t) {
        long next = Long.MAX_VALUE;
        for (int i = 0; i < stays.size(); i++) {
            Abroad stay = stays.get(i);
            if (stay.from > t) next = Math.min(next, stay.from);
            if (stay.until > t) next = Math.min(next, stay.until);
        }
        return next;
    }
}
