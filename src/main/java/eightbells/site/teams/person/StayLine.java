package eightbells.site.teams.person;

import eightbells.core.interval.Interval;
import eightbells.people.person.StayRow;
import eightbells.rota.edit.Fingerprint;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A stay in a line.
 *
 * @param last its last day; the document names the day after
 */
record StayLine(
        String id, ZoneId zone, String first, String last, boolean running, boolean over, @Nullable LocalDate starts) {
    static StayLine of(StayRow stay, Instant now) {
        Interval span = TimeOffIntervals.of(core(stay)).orElseThrow();
        return new StayLine(
                Fingerprint.of(stay),
                ZoneId.of(stay.zone()),
                LocalTimeText.day(stay.firstDay()),
                LocalTimeText.day(stay.untilDay().minusDays(1)),
                span.contains(now),
                !span.end().isAfter(now),
                stay.firstDay());
    }

    static eightbells.core.rota.Stay core(StayRow stay) {
        return new eightbells.core.rota.Stay(ZoneId.of(stay.zone()), stay.firstDay(), stay.untilDay());
    }
}
