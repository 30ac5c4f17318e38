package eightbells.calendar;

import eightbells.core.rota.Interval;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.LinkedList;
import java.util.List;

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

    /**
     * What is in force when {@code span} begins, and each change of the clock in it; one observance each. Where all of
     * them are daylight saving, the last standard time before them stands there as well: some calendars need one.
     */
    void definition(Interval span, FeedLines lines) {
        lines.line("BEGIN", "VTIMEZONE").line("TZID", id.getId());
        List<ZoneOffsetTransition> changes = changes(span);
        if (changes.isEmpty()) {
            ZoneOffset offset = id.getRules().getOffset(span.start());
            observance("STANDARD", ALWAYS, offset, offset, lines);
        }
        for (ZoneOffsetTransition change : changes) {
            observance(
                    daylight(change) ? "DAYLIGHT" : "STANDARD",
                    change.getDateTimeBefore(),
                    change.getOffsetBefore(),
                    change.getOffsetAfter(),
                    lines);
        }
        lines.line("END", "VTIMEZONE");
    }

    private List<ZoneOffsetTransition> changes(Interval span) {
        ZoneRules rules = id.getRules();
        LinkedList<ZoneOffsetTransition> changes = new LinkedList<>();
        ZoneOffsetTransition change = rules.nextTransition(span.start());
        while (change != null && !change.getInstant().isAfter(span.end())) {
            changes.add(change);
            change = rules.nextTransition(change.getInstant());
        }
        ZoneOffsetTransition before = rules.previousTransition(span.start().plusSeconds(1));
        while (before != null) {
            changes.addFirst(before);
            boolean standard = changes.stream().anyMatch(known -> !daylight(known));
            before = standard ? null : rules.previousTransition(before.getInstant());
        }
        return changes;
    }

    private boolean daylight(ZoneOffsetTransition change) {
        return id.getRules().isDaylightSavings(change.getInstant());
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
