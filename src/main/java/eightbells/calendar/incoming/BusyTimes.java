package eightbells.calendar.incoming;

import eightbells.calendar.Feed;
import eightbells.core.rota.Interval;
import eightbells.core.rota.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** When somebody's calendar says that they cannot serve. */
final class BusyTimes {
    /** What one calendar may hold within a window. */
    static final int MOST = 5_000;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final BusyRule rule;
    private final Reckoning person;
    private final FileZones zones;

    private BusyTimes(BusyRule rule, Reckoning person, FileZones zones) {
        this.rule = rule;
        this.person = person;
        this.zones = zones;
    }

    /**
     * @param file an iCalendar file
     * @param person whose clock floating times and whole days are on
     * @param window what is asked for; stretches that overlap its edges are whole
     * @return stretches that neither overlap nor touch, in order
     * @throws NoCalendar where the file is none, or holds more than can be taken
     */
    static List<Interval> of(String file, BusyRule rule, Person person, Interval window) {
        long patience = System.nanoTime() + PATIENCE.toNanos();
        Reckoning here = Reckoning.of(person);
        List<Interval> busy = new ArrayList<>();
        for (Part calendar : ReadFile.calendars(file)) {
            refuseOurOwn(calendar);
            BusyTimes times = new BusyTimes(rule, here, new FileZones(calendar, here, window));
            for (Series series : times.series(calendar)) {
                if (System.nanoTime() > patience) throw new NoCalendar("The calendar takes too long to work out.");
                busy.addAll(series.busy(window));
            }
            busy.addAll(times.published(calendar, window));
        }
        List<Interval> merged = merged(busy);
        if (merged.size() <= MOST) return merged;
        throw new NoCalendar("The calendar holds more than " + MOST + " busy times in the coming half year.");
    }

    /** Shifts that make their own person away are handed over, gone from the feed with that, and theirs again. */
    private static void refuseOurOwn(Part calendar) {
        if (!calendar.says("PRODID", Feed.PRODUCT)) return;
        throw new NoCalendar("This is a feed of Eightbells itself: its shifts would make you away from them.");
    }

    private List<Series> series(Part calendar) {
        Map<String, List<Event>> byUid = new LinkedHashMap<>();
        calendar.parts("VEVENT").forEach(part -> Event.of(part, rule, zones, person)
                .ifPresent(event -> byUid.computeIfAbsent(part.text("UID"), uid -> new ArrayList<>())
                        .add(event)));
        List<Series> series = new ArrayList<>();
        for (List<Event> events : byUid.values()) {
            List<Event> own =
                    events.stream().filter(event -> event.replaces() == null).toList();
            List<Event> changes = newest(
                    events.stream().filter(event -> event.replaces() != null).toList());
            for (Event event : own) series.add(new Series(event, changes, zones, person));
            // Somebody may be invited to one instance only of an event that is not theirs.
            if (own.isEmpty()) {
                for (Event event : changes) series.add(new Series(event, List.of(), zones, person));
            }
        }
        return series;
    }

    /** What a calendar says that shows nothing but when somebody is busy. */
    private List<Interval> published(Part calendar, Interval window) {
        return calendar.parts("VFREEBUSY")
                .flatMap(part -> part.all("FREEBUSY").stream())
                .filter(rule::counts)
                .flatMap(line -> Periods.of(line, zones, person).stream())
                .filter(window::overlaps)
                .toList();
    }

    /** Of several changes to one instance the last edition. */
    private static List<Event> newest(List<Event> changes) {
        Map<Instant, Event> newest = new LinkedHashMap<>();
        for (Event change : changes) {
            newest.merge(
                    java.util.Objects.requireNonNull(change.replaces()).instant(),
                    change,
                    (a, b) -> edition(b) >= edition(a) ? b : a);
        }
        return List.copyOf(newest.values());
    }

    private static int edition(Event event) {
        String sequence = event.part().text("SEQUENCE");
        return sequence.matches("\\d{1,9}") ? Integer.parseInt(sequence) : 0;
    }

    static List<Interval> merged(List<Interval> busy) {
        List<Interval> merged = new ArrayList<>();
        for (Interval next :
                busy.stream().sorted(Comparator.comparing(Interval::start)).toList()) {
            int last = merged.size() - 1;
            if (last < 0 || next.start().isAfter(merged.get(last).end())) {
                merged.add(next);
            } else if (next.end().isAfter(merged.get(last).end())) {
                merged.set(last, new Interval(merged.get(last).start(), next.end()));
            }
        }
        return merged;
    }
}
