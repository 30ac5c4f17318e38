package eightbells.calendar;

import eightbells.core.rota.Interval;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A feed as calendars read it: RFC 5545 with the properties of RFC 7986.
 *
 * @param busy whether its events make people busy
 * @param alarm how many minutes before a shift a calendar is to ring; null: not at all
 */
record FeedText(String name, boolean busy, Integer alarm) {
    /** Where a feed has no event, its calendar still needs a component to be one. */
    private static final Interval NOTHING = new Interval(Instant.EPOCH, Instant.EPOCH.plusSeconds(1));

    private static final FeedZone UTC = new FeedZone(ZoneId.of("UTC"));

    static FeedText of(Feed feed) {
        return new FeedText(feed.name, feed.busy, feed.alarmMinutes);
    }

    byte[] octets(List<Told.Event> events) {
        FeedLines lines = new FeedLines()
                .line("BEGIN", "VCALENDAR")
                .line("VERSION", "2.0")
                .line("PRODID", "-//Eightbells//Feed//EN")
                .line("CALSCALE", "GREGORIAN")
                .text("NAME", name)
                .text("X-WR-CALNAME", name)
                .line("REFRESH-INTERVAL;VALUE=DURATION", "PT1H")
                .line("X-PUBLISHED-TTL", "PT1H");
        if (events.isEmpty()) UTC.definition(NOTHING, lines);
        zones(events).forEach((zone, span) -> zone.definition(span, lines));
        for (Told.Event event : events) write(event, lines);
        return lines.line("END", "VCALENDAR").octets();
    }

    /** The zones that events are written in, each with the time from its first event to its last. */
    private static Map<FeedZone, Interval> zones(List<Told.Event> events) {
        Map<FeedZone, Interval> spans = new TreeMap<>((a, b) -> a.id().getId().compareTo(b.id().getId()));
        for (Told.Event event : events) {
            FeedZone zone = new FeedZone(event.shift().zone());
            if (!zone.utc()) spans.merge(zone, event.shift().interval(), FeedText::both);
        }
        return spans;
    }

    private static Interval both(Interval a, Interval b) {
        return new Interval(
                a.start().isBefore(b.start()) ? a.start() : b.start(), a.end().isAfter(b.end()) ? a.end() : b.end());
    }

    private void write(Told.Event event, FeedLines lines) {
        FeedShift shift = event.shift();
        lines.line("BEGIN", "VEVENT")
                .line("UID", event.told().uid())
                .line("SEQUENCE", Integer.toString(event.told().sequence()))
                .line("DTSTAMP", FeedZone.utc(event.told().stamp()));
        new FeedZone(shift.zone()).event(shift.interval(), lines);
        lines.text("SUMMARY", shift.summary())
                .text("DESCRIPTION", shift.description())
                .line("URL", shift.url())
                .line("STATUS", "CONFIRMED")
                .line("TRANSP", busy ? "OPAQUE" : "TRANSPARENT");
        if (alarm != null) {
            lines.line("BEGIN", "VALARM")
                    .line("ACTION", "DISPLAY")
                    .text("DESCRIPTION", shift.summary())
                    .line("TRIGGER", alarm == 0 ? "PT0S" : "-" + Duration.ofMinutes(alarm))
                    .line("END", "VALARM");
        }
        lines.line("END", "VEVENT");
    }
}
