package eightbells.rota.warnings;

import static eightbells.rota.warnings.ScheduleWarning.Kind.ABSENT;
import static eightbells.rota.warnings.ScheduleWarning.Kind.CANNOT_ACT;
import static eightbells.rota.warnings.ScheduleWarning.Kind.DISABLED;
import static eightbells.rota.warnings.ScheduleWarning.Kind.GAP;
import static eightbells.rota.warnings.ScheduleWarning.Kind.LEFT;
import static eightbells.rota.warnings.ScheduleWarning.Kind.LEFT_EMPTY;
import static eightbells.rota.warnings.ScheduleWarning.Kind.LONG_SHIFT;
import static eightbells.rota.warnings.ScheduleWarning.Kind.NIGHTS;
import static eightbells.rota.warnings.ScheduleWarning.Kind.NO_LAPTOP;
import static eightbells.rota.warnings.ScheduleWarning.Kind.ON_BOTH;
import static eightbells.rota.warnings.ScheduleWarning.Kind.UNREACHED;

import eightbells.core.interval.Interval;
import eightbells.core.interval.Intervals;
import eightbells.core.rota.Duty;
import eightbells.core.rota.Gap;
import eightbells.core.rota.Person;
import eightbells.core.rota.Shift;
import eightbells.rota.schedule.OnCallTwice;
import eightbells.rota.schedule.OnCallWithoutLaptop;
import eightbells.rota.schedule.Rota;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What is wrong with one schedule, and with it beside the others of its team, over the days ahead. A function of its arguments. */
public final class WarningFinder {
    public static final Duration AHEAD = Duration.ofDays(90);

    /** How far back a row of nights is followed. */
    private static final Duration BEHIND = Duration.ofDays(31);
    /** How long something is taken to last that reaches further than a plan follows it. */
    private static final Duration A_YEAR = Duration.ofDays(365);

    private final Rota rota;
    private final Rota.ScheduleSnapshot watch;
    private final Reaching people;
    private final WarningLimits limits;
    private final Interval window;
    private final List<Shift> shifts;
    private final Map<String, List<Interval>> served;

    private WarningFinder(Rota rota, Rota.ScheduleSnapshot watch, Reaching people, WarningLimits limits, Instant from) {
        this.rota = rota;
        this.watch = watch;
        this.people = people;
        this.limits = limits;
        window = new Interval(from, from.plus(AHEAD));
        shifts = watch.plan().shifts(window);
        served = served(shifts);
    }

    /**
     * What a rota does not say of people, by their handles.
     *
     * @param reached whom a page would reach
     * @param disabled who cannot sign in
     */
    record Reaching(Predicate<String> reached, Predicate<String> disabled) {}

    /** The warnings of the 90 days from {@code from} on, in the order of their kinds. */
    static List<ScheduleWarning> of(
            Rota rota, Rota.ScheduleSnapshot watch, Reaching people, WarningLimits limits, Instant from) {
        WarningFinder survey = new WarningFinder(rota, watch, people, limits, from);
        List<ScheduleWarning> warnings = new ArrayList<>();
        survey.gaps(warnings);
        survey.strangers(warnings);
        survey.absent(warnings);
        survey.apart(warnings);
        survey.onBoth(warnings);
        survey.longShifts(warnings);
        survey.nights(warnings);
        return List.copyOf(warnings);
    }

    private void gaps(List<ScheduleWarning> warnings) {
        List<Interval> gaps = shifts.stream()
                .filter(s -> s.cover() == Gap.GAP)
                .map(Shift::interval)
                .toList();
        List<Interval> decided = Intervals.merged(watch.plan().leftEmpty(window));
        add(warnings, laptop() ? NO_LAPTOP : GAP, List.of(), Intervals.without(gaps, decided));
        add(warnings, LEFT_EMPTY, List.of(), decided);
    }

    /** Those who left or are shut out, and those whom nothing reaches: these together, for what mends it is often the same. */
    private void strangers(List<ScheduleWarning> warnings) {
        List<String> unreached = new ArrayList<>();
        List<Interval> when = new ArrayList<>();
        served.forEach((handle, stretches) -> {
            if (!rota.person(handle).active()) {
                add(warnings, LEFT, List.of(handle), stretches);
            } else if (people.disabled().test(handle)) {
                add(warnings, DISABLED, List.of(handle), stretches);
            } else if (!laptop() && !people.reached().test(handle)) {
                unreached.add(handle);
                when.addAll(stretches);
            }
        });
        add(warnings, UNREACHED, unreached, Intervals.merged(when));
    }

    private void absent(List<ScheduleWarning> warnings) {
        served.forEach((handle, stretches) -> {
            List<Interval> absences = person(handle).absent(watch.duty(), window);
            add(warnings, ABSENT, List.of(handle), Intervals.common(stretches, absences));
        });
    }

    private void apart(List<ScheduleWarning> warnings) {
        if (laptop()) return;
        Map<String, List<Interval>> apart = new TreeMap<>();
        for (OnCallWithoutLaptop next : OnCallWithoutLaptop.of(watch, window)) {
            apart.computeIfAbsent(next.person(), p -> new ArrayList<>()).add(next.interval());
        }
        apart.forEach((handle, stretches) -> add(warnings, CANNOT_ACT, List.of(handle), stretches));
    }

    private void onBoth(List<ScheduleWarning> warnings) {
        for (OnCallTwice both : OnCallTwice.of(rota, watch, window)) {
            warnings.add(new ScheduleWarning(ON_BOTH, List.of(both.person()), both.stretches(), 0, both.other()));
        }
    }

    private void longShifts(List<ScheduleWarning> warnings) {
        served.forEach((handle, stretches) -> {
            List<Interval> tooLong = stretches.stream()
                    .map(stretch -> whole(handle, stretch))
                    .filter(stretch -> stretch.length().compareTo(limits.longestShift()) > 0)
                    .toList();
            add(warnings, LONG_SHIFT, List.of(handle), tooLong);
        });
    }

    private void nights(List<ScheduleWarning> warnings) {
        if (laptop()) return;
        Interval look = new Interval(window.start().minus(BEHIND), window.end());
        served(watch.plan().shifts(look)).forEach((handle, stretches) -> {
            List<ConsecutiveNights> rows = ConsecutiveNights.inARow(person(handle), stretches).stream()
                    .filter(row -> row.count() > limits.nightsInARow())
                    .filter(row -> row.interval().end().isAfter(window.start()))
                    .toList();
            if (rows.isEmpty()) return;
            int most = rows.stream().mapToInt(ConsecutiveNights::count).max().orElseThrow();
            warnings.add(new ScheduleWarning(
                    NIGHTS,
                    List.of(handle),
                    rows.stream().map(ConsecutiveNights::interval).toList(),
                    most));
        });
    }

    /** A person's own stretch that the window cuts, as long as it is. */
    private Interval whole(String handle, Interval stretch) {
        Instant start = stretch.start();
        Instant end = stretch.end();
        if (start.equals(window.start())) {
            Instant since = watch.plan().since(handle, start);
            start = since == null ? start.minus(A_YEAR) : since;
        }
        if (end.equals(window.end())) {
            Instant until = watch.plan().until(handle, stretch.start());
            end = until == null ? end.plus(A_YEAR) : until;
        }
        return new Interval(start, end);
    }

    /** Whoever serves, and when: each in as few stretches as can be. */
    private static Map<String, List<Interval>> served(List<Shift> shifts) {
        Map<String, List<Interval>> served = new LinkedHashMap<>();
        for (Shift shift : shifts) {
            for (String person : shift.cover().people()) {
                served.computeIfAbsent(person, p -> new ArrayList<>()).add(shift.interval());
            }
        }
        served.replaceAll((person, stretches) -> Intervals.merged(stretches));
        return served;
    }

    private static void add(
            List<ScheduleWarning> warnings, ScheduleWarning.Kind kind, List<String> people, List<Interval> when) {
        if (!when.isEmpty()) warnings.add(new ScheduleWarning(kind, people, when, 0));
    }

    private boolean laptop() {
        return watch.duty() == Duty.LAPTOP;
    }

    private Person person(String handle) {
        return rota.person(handle).person();
    }
}
