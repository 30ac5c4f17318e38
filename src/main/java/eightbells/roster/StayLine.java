package eightbells.roster;

import eightbells.core.rota.Interval;
import eightbells.person.Stay;
import eightbells.rota.Fingerprint;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A stay in a line.
 *
 * @param last its last day; the document names the day after
 */
record StayLine(String id, ZoneId zone, String first, String last, boolean running, boolean over, LocalDate starts) {
    static StayLine of(Stay stay, Instant now) {
        Interval span = Spans.of(core(stay)).orElseThrow();
        return new StayLine(
                Fingerprint.of(stay),
                ZoneId.of(stay.zone()),
                Wall.day(stay.firstDay()),
                Wall.day(stay.untilDay().minusDays(1)),
                span.contains(now),
                !span.end().isAfter(now),
                stay.firstDay());
    }

    static eightbells.core.rota.Stay core(Stay stay) {
        return new eightbells.core.rota.Stay(ZoneId.of(stay.zone()), stay.firstDay(), stay.untilDay());
    }
}
