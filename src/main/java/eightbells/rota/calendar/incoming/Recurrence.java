package eightbells.rota.calendar.incoming;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.fortuna.ical4j.model.Recur;

/**
 * A recurrence rule (RFC 5545 §3.3.10), worked out on the wall clock.
 *
 * <p>Its end is kept apart, because it may be an instant where the start is a local time.
 */
record Recurrence(String rule, Predicate<LocalDateTime> ended) {
    /** What one rule may give within a window, and count up to it. */
    private static final int MOST = 20_000;

    private static final int TIMES_A_DAY = 24 * 60;
    private static final Set<String> HOURS = Set.of("BYHOUR", "BYMINUTE", "BYSECOND");
    private static final Set<String> KNOWN = Set.of(
            "FREQ",
            "COUNT",
            "INTERVAL",
            "BYSECOND",
            "BYMINUTE",
            "BYHOUR",
            "BYDAY",
            "BYMONTHDAY",
            "BYYEARDAY",
            "BYWEEKNO",
            "BYMONTH",
            "BYSETPOS",
            "WKST");

    /**
     * @param dates whether it repeats whole days, of which no hour is meant
     * @throws UnreadableCalendar where the rule cannot be read, or repeats without measure
     */
    static Recurrence of(String text, boolean dates, LocalTimeResolver reckoning) {
        Map<String, String> parts = parts(text);
        if (dates) parts.keySet().removeAll(HOURS);
        String until = parts.remove("UNTIL");
        parts.keySet().retainAll(KNOWN);
        String frequency = parts.getOrDefault("FREQ", "");
        long times = (long) size(parts, "BYHOUR") * size(parts, "BYMINUTE") * size(parts, "BYSECOND");
        boolean counted = parts.containsKey("COUNT") && number(parts.get("COUNT")) > MOST;
        if (frequency.equals("SECONDLY") || times > TIMES_A_DAY || counted) {
            throw new UnreadableCalendar("An event repeats without measure (" + shortened(text) + ").");
        }
        String rule = parts.entrySet().stream()
                .map(part -> part.getKey() + "=" + part.getValue())
                .collect(Collectors.joining(";"));
        return new Recurrence(rule, ended(until, reckoning));
    }

    /** The starts from {@code from} to {@code to}, both included. */
    List<LocalDateTime> starts(LocalDateTime start, LocalDateTime from, LocalDateTime to) {
        if (to.isBefore(start)) return List.of();
        LocalDateTime first = from.isBefore(start) ? start : from;
        try {
            List<LocalDateTime> all = new Recur<LocalDateTime>(rule).getDates(start, first, to, MOST + 1);
            if (all.size() > MOST) throw new UnreadableCalendar("An event repeats more than " + MOST + " times.");
            List<LocalDateTime> starts = new ArrayList<>(all);
            starts.removeIf(ended);
            return starts;
        } catch (IllegalArgumentException | java.time.DateTimeException | ArithmeticException e) {
            throw new UnreadableCalendar(
                    "A rule by which an event repeats cannot be read (" + shortened(rule) + ").", e);
        }
    }

    private static Predicate<LocalDateTime> ended(
            @org.jspecify.annotations.Nullable String until, LocalTimeResolver reckoning) {
        if (until == null) return start -> false;
        try {
            if (until.endsWith("Z")) {
                Instant end = CalendarTime.dateTime(until.substring(0, until.length() - 1))
                        .toInstant(java.time.ZoneOffset.UTC);
                return start -> reckoning.instant(start).isAfter(end);
            }
            if (until.length() == 8) {
                LocalDate last = LocalDate.parse(until, DateTimeFormatter.BASIC_ISO_DATE);
                return start -> start.toLocalDate().isAfter(last);
            }
            LocalDateTime last = CalendarTime.dateTime(until);
            return start -> start.isAfter(last);
        } catch (java.time.DateTimeException e) {
            throw new UnreadableCalendar("The end of a repetition cannot be read (UNTIL=" + shortened(until) + ").", e);
        }
    }

    private static Map<String, String> parts(String text) {
        Map<String, String> parts = new LinkedHashMap<>();
        for (String part : text.toUpperCase(Locale.ROOT).replace(" ", "").split(";")) {
            int equals = part.indexOf('=');
            if (equals > 0 && equals < part.length() - 1) {
                parts.put(part.substring(0, equals), part.substring(equals + 1));
            }
        }
        return parts;
    }

    private static int size(Map<String, String> parts, String key) {
        return parts.containsKey(key) ? parts.get(key).split(",").length : 1;
    }

    private static long number(String text) {
        return text.matches("\\d{1,9}") ? Long.parseLong(text) : Long.MAX_VALUE;
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
