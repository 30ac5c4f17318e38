package eightbells.rota.calendar.incoming;

import eightbells.core.interval.Interval;
import eightbells.core.interval.Intervals;
import eightbells.core.rota.Person;
import eightbells.rota.calendar.Feed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** When somebody's calendar says that they cannot serve. */
final class BusyTimes {
    /** What one calendar may hold within a window. */
    static final int MOST = 5_000;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final BusyRule rule;
    private final LocalTimeResolver person;
    private final FileZones zones;

    private BusyTimes(BusyRule rule, LocalTimeResolver person, FileZones zones) {
        this.rule = rule;
        this.person = person;
        this.zones = zones;
    }

    /**
     * @param file an iCalendar file
     * @param person whose clock floating times and whole days are on
     * @param window what is asked for; stretches that overlap its edges are whole
     * @return stretches that neither overlap nor touch, in order
     * @throws UnreadableCalendar where the file is none, or holds more than can be taken
     */
    static List<Interval> of(String file, BusyRule rule, Person person, Interval window) {
        long patience = System.nanoTime() + PATIENCE.toNanos();
        LocalTimeResolver here = LocalTimeResolver.of(person);
        List<Interval> busy = new ArrayList<>();
        for (CalendarComponent calendar : CalendarParser.calendars(file)) {
            refuseOurOwn(calendar);
            BusyTimes times = new BusyTimes(rule, here, new FileZones(calendar, here, window));
            for (RecurringEvent series : times.series(calendar)) {
                if (System.nanoTime() > patience)
                    throw new UnreadableCalendar("The calendar takes too long to work out.");
                busy.addAll(series.busy(window));
            }
            busy.addAll(times.published(calendar, window));
        }
        List<Interval> merged = Intervals.merged(busy);
        if (merged.size() <= MOST) return merged;
        throw new UnreadableCalendar("The calendar holds more than " + MOST + " busy times in the coming half year.");
    }

    /** Shifts that make their own person away are handed over, gone from the feed with that, and theirs again. */
    private static void refuseOurOwn(CalendarComponent calendar) {
        if (!calendar.says("PRODID", Feed.PRODUCT)) return;
        throw new UnreadableCalendar("This is a feed of Eightbells itself: its shifts would make you away from them.");
    }

    private List<RecurringEvent> series(CalendarComponent calendar) {
        Map<String, List<CalendarEvent>> byUid = new LinkedHashMap<>();
        calendar.parts("VEVENT").forEach(part -> CalendarEvent.of(part, rule, zones, person)
                .ifPresent(event -> byUid.computeIfAbsent(part.text("UID"), uid -> new ArrayList<>())
                        .add(event)));
        List<RecurringEvent> series = new ArrayList<>();
        for (List<CalendarEvent> events : byUid.values()) {
            List<CalendarEvent> own =
                    events.stream().filter(event -> event.replaces() == null).toList();
            List<CalendarEvent> changes = newest(
                    events.stream().filter(event -> event.replaces() != null).toList());
            for (CalendarEvent event : own) series.add(new RecurringEvent(event, changes, zones, person));
            // Somebody may be invited to one instance only of an event that is not theirs.
            if (own.isEmpty()) {
                for (CalendarEvent event : changes) series.add(new RecurringEvent(event, List.of(), zones, person));
            }
        }
        return series;
    }

    /** What a calendar says that shows nothing but when somebody is busy. */
    private List<Interval> published(CalendarComponent calendar, Interval window) {
        return calendar.parts("VFREEBUSY")
                .flatMap(part -> part.all("FREEBUSY").stream())
                .filter(rule::counts)
                .flatMap(line -> PeriodValue.of(line, zones, person).stream())
                .filter(window::overlaps)
                .toList();
    }

    /** Of several changes to one instance the last edition. */
    private static List<CalendarEvent> newest(List<CalendarEvent> changes) {
        Map<Instant, CalendarEvent> newest = new LinkedHashMap<>();
        for (CalendarEvent change : changes) {
            newest.merge(
                    java.util.Objects.requireNonNull(change.replaces()).instant(),
                    change,
                    (a, b) -> edition(b) >= edition(a) ? b : a);
        }
        return List.copyOf(newest.values());
    }

    private static int edition(CalendarEvent event) {
        String sequence = event.part().text("SEQUENCE");
        return sequence.matches("\\d{1,9}") ? Integer.parseInt(sequence) : 0;
    }
}
