package eightbells.rota.swap;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * When those who were asked are reminded of an open request: half-way, a day before it lapses and two hours before it,
 * but never within half an hour of the asking, nor within an hour before the next one.
 */
record Reminders(Instant asked, Instant lapses) {
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final Duration LAST = Duration.ofHours(2);
    private static final Duration FRESH = Duration.ofMinutes(30);
    private static final Duration APART = Duration.ofHours(1);

    List<Instant> all() {
        Instant halfway = asked.plus(Duration.between(asked, lapses).dividedBy(2));
        List<Instant> moments = new ArrayList<>();
        Instant next = lapses;
        for (Instant moment : List.of(lapses.minus(LAST), lapses.minus(A_DAY), halfway)) {
            boolean fresh = moment.isBefore(asked.plus(FRESH));
            if (fresh || moment.isAfter(next.minus(APART))) continue;
            moments.add(0, moment);
            next = moment;
        }
        return List.copyOf(moments);
    }

    /** The first reminder after {@code t}; after the last one, the lapsing itself. */
    Instant after(Instant t) {
        return all().stream().filter(moment -> moment.isAfter(t)).findFirst().orElse(lapses);
    }

    /** Whether one of them is due at {@code now} that was not at {@code told}. */
    boolean due(Instant told, Instant now) {
        return all().stream().anyMatch(moment -> moment.isAfter(told) && !moment.isAfter(now));
    }
}
