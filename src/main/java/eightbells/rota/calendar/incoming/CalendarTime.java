package eightbells.rota.calendar.incoming;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A DATE or a DATE-TIME of a file.
 *
 * @param date whether it is a whole day, which starts at its midnight
 * @param reckoning the clock that it is on
 */
record CalendarTime(LocalDateTime local, boolean date, LocalTimeResolver reckoning) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
    private static final DateTimeFormatter TO_THE_MINUTE = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmm");

    /** @param zones gives the clock that a line's {@code TZID} names, or that of a line without one */
    static CalendarTime of(
            String text,
            CalendarComponent.Line line,
            Function<CalendarComponent.Line, LocalTimeResolver> zones,
            LocalTimeResolver person) {
        try {
            if (text.length() == 8) return new CalendarTime(date(text).atTime(LocalTime.MIN), true, person);
            if (text.endsWith("Z"))
                return new CalendarTime(dateTime(text.substring(0, text.length() - 1)), false, LocalTimeResolver.UTC);
            return new CalendarTime(dateTime(text), false, zones.apply(line));
        } catch (DateTimeException e) {
            String shown = text.length() <= 40 ? text : text.substring(0, 40) + "…";
            throw new UnreadableCalendar("A time cannot be read (" + line.name() + ":" + shown + ").", e);
        }
    }

    static List<CalendarTime> all(
            List<CalendarComponent.Line> lines,
            Function<CalendarComponent.Line, LocalTimeResolver> zones,
            LocalTimeResolver person) {
        List<CalendarTime> moments = new ArrayList<>();
        for (CalendarComponent.Line line : lines) {
            if (line.parameter("VALUE").filter("PERIOD"::equalsIgnoreCase).isPresent()) continue;
            for (String value : line.values()) moments.add(of(value, line, zones, person));
        }
        return moments;
    }

    Instant instant() {
        return reckoning.instant(local);
    }

    static LocalDateTime dateTime(String text) {
        // A leap second is the last second of its minute.
        String plain = text.length() == 15 && text.endsWith("60") ? text.substring(0, 13) + "59" : text;
        return LocalDateTime.parse(plain, plain.length() == 13 ? TO_THE_MINUTE : TIME);
    }

    private static LocalDate date(String text) {
        return LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE);
    }
}
