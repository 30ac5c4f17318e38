package eightbells.calendar;

import eightbells.core.rota.Interval;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/** A zone in a calendar: how instants are written on its clock, and the VTIMEZONE that says what they mean. */
record FeedZone(ZoneId id) {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
    private static final LocalDateTime ALWAYS = LocalDateTime.parse("1970-01-01T00:00");

    /** Whether its clock is UTC's and always was: its times need no zone beside them. */
    boolean utc() {
        return id.getRules().isFixedOffset()
                && id.getRules().getOffset(Instant.EPOCH).equals(ZoneOffset.UTC);
    }

    /**
     * The start and the end of an event. Local where that is beyond doubt: where either stands on the clock twice, both
     * are in UTC.
     */
    void event(Interval interval, FeedLines lines) {
        if (utc() || twice(interval.start()) || twice(interval.end())) {
            lines.line("DTSTART", utc(interval.start())).line("DTEND", utc(interval.end()));
        } else {
            lines.line("DTSTART;TZID=" + id, local(interval.start())).line("DTEND;TZID=" + id, local(interval.end()));
        }
    }

    /** What is in force when {@code span} begins, and each change of the clock in it; one observance each. */
    void definition(Interval span, FeedLines lines) {
        ZoneRules rules = id.getRules();
        lines.line("BEGIN", "VTIMEZONE").line("TZID", id.getId());
        ZoneOffsetTransition change = rules.previousTransition(span.start().plusSeconds(1));
        if (change == null) {
            ZoneOffset offset = rules.getOffset(span.start());
            observance("STANDARD", ALWAYS, offset, offset, lines);
            change = rules.nextTransition(span.start());
        }
        while (change != null && !change.getInstant().isAfter(span.end())) {
            observance(
                    rules.isDaylightSavings(change.getInstant()) ? "DAYLIGHT" : "STANDARD",
                    change.getDateTimeBefore(),
                    change.getOffsetBefore(),
                    change.getOffsetAfter(),
                    lines);
            change = rules.nextTransition(change.getInstant());
        }
        lines.line("END", "VTIMEZONE");
    }

    static String utc(Instant t) {
        return LocalDateTime.ofInstant(t, ZoneOffset.UTC).format(LOCAL) + "Z";
    }

    private static void observance(String kind, LocalDateTime onset, ZoneOffset from, ZoneOffset to, FeedLines lines) {
        lines.line("BEGIN", kind)
                .line("DTSTART", onset.format(LOCAL))
                .line("TZOFFSETFROM", offset(from))
                .line("TZOFFSETTO", offset(to))
                .line("END", kind);
    }

    private boolean twice(Instant t) {
        return id.getRules().getValidOffsets(LocalDateTime.ofInstant(t, id)).size() > 1;
    }

    private String local(Instant t) {
        return LocalDateTime.ofInstant(t, id).format(LOCAL);
    }

    private static String offset(ZoneOffset offset) {
        return "Z".equals(offset.getId()) ? "+0000" : offset.getId().replace(":", "");
    }
}
