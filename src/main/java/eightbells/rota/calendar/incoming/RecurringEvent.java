package eightbells.rota.calendar.incoming;

import eightbells.core.interval.Interval;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/** An event with all its repetitions, and the instances that were changed, moved or cancelled one by one. */
final class RecurringEvent {
    private static final int RULES = 20;

    private final CalendarEvent event;
    private final List<CalendarEvent> changes;
    private final Function<CalendarComponent.Line, LocalTimeResolver> zones;
    private final LocalTimeResolver person;

    /** @param changes what stands for single instances, or for one and all after it */
    RecurringEvent(
            CalendarEvent event,
            List<CalendarEvent> changes,
            Function<CalendarComponent.Line, LocalTimeResolver> zones,
            LocalTimeResolver person) {
        this.event = event;
        this.changes = changes;
        this.zones = zones;
        this.person = person;
    }

    /** The times that are taken within a window; those that overlap its edges are whole. */
    List<Interval> busy(Interval window) {
        List<Interval> busy = new ArrayList<>();
        SortedSet<LocalDateTime> starts = starts(window);
        List<CalendarEvent> later = changes.stream()
                .filter(CalendarEvent::andLater)
                .sorted(Comparator.comparing(this::replaced))
                .toList();
        Set<LocalDateTime> single = new HashSet<>();
        for (CalendarEvent change : changes) {
            if (change.andLater()) continue;
            single.add(replaced(change));
            change.at(change.start().local()).ifPresent(busy::add);
        }
        for (LocalDateTime start : starts) {
            if (!single.contains(start)) instance(start, later).ifPresent(busy::add);
        }
        if (event.counts()) busy.addAll(periods());
        busy.removeIf(interval -> !interval.overlaps(window));
        return busy;
    }

    private Optional<Interval> instance(LocalDateTime start, List<CalendarEvent> later) {
        CalendarEvent says = event;
        for (CalendarEvent change : later) if (!replaced(change).isAfter(start)) says = change;
        if (says == event) return event.at(start);
        return says.at(start.plus(moved(says)));
    }

    private SortedSet<LocalDateTime> starts(Interval window) {
        Duration margin = event.length().bound();
        for (CalendarEvent change : changes) {
            Duration length = change.length().bound();
            Duration shift = change.andLater() ? moved(change).abs() : Duration.ZERO;
            if (length.plus(shift).compareTo(margin) > 0) margin = length.plus(shift);
        }
        LocalDateTime from = event.local(window.start()).minus(margin);
        LocalDateTime to = event.local(window.end()).plus(margin);
        LocalDateTime first = event.start().local();
        SortedSet<LocalDateTime> starts = new TreeSet<>();
        if (!first.isBefore(from) && !first.isAfter(to)) starts.add(first);
        starts.addAll(ruled("RRULE", from, to));
        CalendarTime.all(event.part().all("RDATE"), zones, person).stream()
                .map(this::here)
                .filter(date -> !date.isBefore(from) && !date.isAfter(to))
                .forEach(starts::add);
        starts.removeAll(ruled("EXRULE", from, to));
        excludeFrom(starts);
        return starts;
    }

    private void excludeFrom(SortedSet<LocalDateTime> starts) {
        Set<LocalDate> dates = new HashSet<>();
        Set<Instant> instants = new HashSet<>();
        for (CalendarTime moment : CalendarTime.all(event.part().all("EXDATE"), zones, person)) {
            if (moment.date() || event.start().date()) dates.add(moment.local().toLocalDate());
            else instants.add(moment.instant());
        }
        starts.removeIf(start -> dates.contains(start.toLocalDate())
                || instants.contains(event.start().reckoning().instant(start)));
    }

    private List<LocalDateTime> ruled(String name, LocalDateTime from, LocalDateTime to) {
        List<LocalDateTime> starts = new ArrayList<>();
        List<CalendarComponent.Line> lines = event.part().all(name);
        if (lines.size() > RULES) throw new UnreadableCalendar("An event repeats by more than " + RULES + " rules.");
        for (CalendarComponent.Line line : lines) {
            Recurrence rule = Recurrence.of(
                    line.value(), event.start().date(), event.start().reckoning());
            starts.addAll(rule.starts(event.start().local(), from, to));
        }
        return starts;
    }

    /** Extra times that say themselves how long they are. */
    private List<Interval> periods() {
        return event.part().all("RDATE").stream()
                .filter(line -> line.parameter("VALUE")
                        .filter("PERIOD"::equalsIgnoreCase)
                        .isPresent())
                .flatMap(line -> PeriodValue.of(line, zones, person).stream())
                .toList();
    }

    /** How far an instance and those after it were moved on the clock. */
    private Duration moved(CalendarEvent change) {
        return Duration.between(replaced(change), change.start().local());
    }

    /** The start of the instance that a change stands for, on this event's clock. */
    private LocalDateTime replaced(CalendarEvent change) {
        return here(java.util.Objects.requireNonNull(change.replaces()));
    }

    private LocalDateTime here(CalendarTime moment) {
        return moment.date() || event.start().date() ? moment.local() : event.local(moment.instant());
    }
}
