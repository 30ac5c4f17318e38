package eightbells.rota.calendar.incoming;

import eightbells.core.interval.Interval;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The clocks that a file names. A name that is no place's, and no name of Windows', is what the file itself says of it
 * ({@code VTIMEZONE}).
 */
final class FileZones implements Function<CalendarComponent.Line, LocalTimeResolver> {
    /** How far around a window the changes of a zone's clock are worked out. */
    private static final Duration AROUND = Duration.ofDays(800);

    private static final int MOST = 1_000;

    private final Map<String, CalendarComponent> described = new HashMap<>();
    private final Map<String, LocalTimeResolver> known = new HashMap<>();
    private final LocalTimeResolver person;
    private final Interval window;

    FileZones(CalendarComponent calendar, LocalTimeResolver person, Interval window) {
        calendar.parts("VTIMEZONE").forEach(zone -> described.put(zone.text("TZID"), zone));
        this.person = person;
        this.window = window;
    }

    @Override
    public LocalTimeResolver apply(CalendarComponent.Line line) {
        return line.parameter("TZID")
                .map(name -> known.computeIfAbsent(name, this::named))
                .orElse(person);
    }

    private LocalTimeResolver named(String name) {
        CalendarComponent zone = described.get(name);
        return place(name)
                .or(() -> Optional.ofNullable(zone).flatMap(of -> place(of.text("X-LIC-LOCATION"))))
                .or(() -> WindowsZones.place(name))
                .map(id -> LocalTimeResolver.of(id.getRules()))
                .or(() -> Optional.ofNullable(zone).map(of -> LocalTimeResolver.of(rules(of))))
                .orElse(person);
    }

    /** {@code Europe/Berlin}, also where a program's own path stands before it. */
    private static Optional<ZoneId> place(String name) {
        for (String rest = name; !rest.isEmpty(); rest = rest.substring(rest.indexOf('/') + 1)) {
            if (ZoneId.getAvailableZoneIds().contains(rest)) return Optional.of(ZoneId.of(rest));
            if (rest.indexOf('/') < 0) return Optional.empty();
        }
        return Optional.empty();
    }

    /** A change of the clock: from when on, on the clock before it. */
    private record Change(LocalDateTime local, ZoneOffset before, ZoneOffset after) {
        Instant instant() {
            return local.toInstant(before);
        }
    }

    private ZoneRules rules(CalendarComponent zone) {
        List<Change> changes = new ArrayList<>();
        Stream.concat(zone.parts("STANDARD"), zone.parts("DAYLIGHT"))
                .limit(MOST)
                .forEach(part -> changes.addAll(changes(part)));
        if (changes.isEmpty()) throw new UnreadableCalendar("A time zone of the calendar cannot be read.");
        changes.sort(Comparator.comparing(Change::instant));
        ZoneOffset first = changes.get(0).before();
        ZoneOffset current = first;
        List<ZoneOffsetTransition> transitions = new ArrayList<>();
        for (Change change : changes) {
            if (change.after().equals(current)) continue;
            LocalDateTime local = LocalDateTime.ofInstant(change.instant(), current);
            transitions.add(ZoneOffsetTransition.of(local, current, change.after()));
            current = change.after();
        }
        return ZoneRules.of(first, first, List.of(), transitions, List.of());
    }

    private List<Change> changes(CalendarComponent part) {
        try {
            ZoneOffset before = offset(part.text("TZOFFSETFROM"));
            ZoneOffset after = offset(part.text("TZOFFSETTO"));
            LocalTimeResolver clock = LocalTimeResolver.of(before.getRules());
            LocalDateTime start = CalendarTime.dateTime(part.text("DTSTART"));
            List<LocalDateTime> locals = new ArrayList<>(List.of(start));
            LocalDateTime from = clock.local(window.start().minus(AROUND));
            LocalDateTime to = clock.local(window.end().plus(AROUND));
            for (CalendarComponent.Line rule : part.all("RRULE")) {
                // Clocks change by the year; any other rule is none of a zone's.
                if (!rule.value().contains("FREQ=YEARLY")) continue;
                locals.addAll(Recurrence.of(rule.value(), false, clock).starts(start, from, to));
            }
            CalendarTime.all(part.all("RDATE"), line -> clock, clock).forEach(moment -> locals.add(moment.local()));
            return locals.stream()
                    .distinct()
                    .map(local -> new Change(local, before, after))
                    .toList();
        } catch (DateTimeException e) {
            throw new UnreadableCalendar("A time zone of the calendar cannot be read.", e);
        }
    }

    /** {@code +0100}, {@code -033000}. */
    private static ZoneOffset offset(String text) {
        return ZoneOffset.of(text.replaceFirst("^([+-])0000(00)?$", "+0000"));
    }
}
