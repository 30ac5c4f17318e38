package eightbells.core.rota;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A moment of the week on the wall clock, {@code MON 09:00}. */
public record WeekTime(DayOfWeek day, LocalTime time) {
    private static final Pattern TEXT = Pattern.compile("([A-Z]{3}) (\\d\\d:\\d\\d)");

    public static WeekTime parse(String text) {
        Matcher m = TEXT.matcher(text);
        if (m.matches()) {
            for (DayOfWeek day : DayOfWeek.values()) {
                if (day.name().startsWith(m.group(1))) return new WeekTime(day, time(m.group(2)));
            }
        }
        throw new IllegalArgumentException("a time of the week is written MON 09:00, not " + text);
    }

    private static LocalTime time(String text) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("no such time of day: " + text, e);
        }
    }

    /** Seconds since Monday 00:00 on the wall clock. */
    int secondOfWeek() {
        return day.ordinal() * 86_400 + time.toSecondOfDay();
    }

    @java.lang.Override
    public String toString() {
        return day.name().substring(0, 3).toUpperCase(Locale.ROOT) + " " + time;
    }
}
