package eightbells.rota.calendar;

import eightbells.core.interval.Interval;
import eightbells.core.rota.Duty;
import eightbells.core.rota.Gap;
import eightbells.core.rota.Plan;
import eightbells.core.rota.Shift;
import eightbells.rota.schedule.Rota;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The shifts that a feed shows. What crosses an edge of the window is whole, unless it reaches more than a year beyond:
 * then it is cut at the edge, which stands still for a month.
 *
 * @param absolute gives a path of this server its host
 */
record FeedShifts(Rota rota, Interval window, UnaryOperator<String> absolute) {
    /** How far a plan follows a shift (T10). */
    private static final Duration A_YEAR = Duration.ofDays(365);

    /** By when they begin. A person's are their own stretches, whoever serves beside them. */
    List<FeedShift> of(FeedSubject of, FeedDuties duties) {
        if (of.name(rota).isEmpty()) return List.of();
        List<FeedShift> shifts = new ArrayList<>();
        for (Rota.ScheduleSnapshot watch : of.person() == null ? rota.watches() : rota.concerning(of.person())) {
            if (!of.covers(watch) || !duties.shows(watch.duty())) continue;
            if (of.person() == null) everybody(watch, shifts);
            else own(watch, of.person(), shifts);
        }
        shifts.sort(Comparator.comparing((FeedShift shift) -> shift.interval().start())
                .thenComparing(FeedShift::team)
                .thenComparing(FeedShift::schedule));
        return List.copyOf(shifts);
    }

    private void everybody(Rota.ScheduleSnapshot watch, List<FeedShift> into) {
        Plan plan = watch.plan();
        for (Shift shift : plan.shifts(window)) {
            if (shift.cover() == Gap.GAP) continue;
            Interval whole = whole(
                    shift.interval(),
                    t -> reached(plan.shiftAt(t).interval().start(), t),
                    t -> reached(plan.shiftAt(t).interval().end(), t));
            String names = rota.people(shift.cover().people()).stream()
                    .map(Rota.Member::name)
                    .collect(Collectors.joining(", "));
            into.add(shift(watch, whole, names, names + ": " + watch.schedule()));
        }
    }

    private void own(Rota.ScheduleSnapshot watch, String person, List<FeedShift> into) {
        String name = rota.person(person).name();
        String summary = (laptop(watch) ? "Laptop: " : "On call: ") + watch.schedule() + " (" + watch.teamName() + ")";
        for (Interval stretch : stretches(watch.plan(), person)) {
            Interval whole = whole(stretch, t -> watch.plan().since(person, t), t -> watch.plan()
                    .until(person, t));
            into.add(shift(watch, whole, name, summary));
        }
    }

    private List<Interval> stretches(Plan plan, String person) {
        List<Interval> stretches = new ArrayList<>();
        Instant since = null;
        for (Shift shift : plan.shifts(window)) {
            boolean on = shift.cover().people().contains(person);
            if (on && since == null) since = shift.interval().start();
            if (!on && since != null) {
                stretches.add(new Interval(since, shift.interval().start()));
                since = null;
            }
        }
        if (since != null) stretches.add(new Interval(since, window.end()));
        return stretches;
    }

    /**
     * @param since when what is on at an instant began; null: more than a year before
     * @param until when it ends; null: more than a year after
     */
    private Interval whole(Interval cut, UnaryOperator<Instant> since, UnaryOperator<Instant> until) {
        Instant began = cut.start().equals(window.start()) ? since.apply(window.start()) : null;
        Instant ends = cut.end().equals(window.end()) ? until.apply(window.end().minusSeconds(1)) : null;
        return new Interval(began == null ? cut.start() : began, ends == null ? cut.end() : ends);
    }

    /** The end of a shift, seen from an instant in it; null where it was not reached within a year. */
    private static @Nullable Instant reached(Instant end, Instant from) {
        return Duration.between(from, end).abs().compareTo(A_YEAR) < 0 ? end : null;
    }

    private FeedShift shift(Rota.ScheduleSnapshot watch, Interval interval, String names, String summary) {
        String description =
                (laptop(watch) ? "Laptop: " : "On call: ") + names + "\nTeam: " + watch.teamName() + "\nSchedule: "
                        + watch.schedule() + ", kept in " + watch.zone().getId();
        String url = absolute.apply(watch.path() + "/shift?at=" + interval.start());
        return new FeedShift(watch.team(), watch.schedule(), interval, watch.zone(), summary, description, url);
    }

    private static boolean laptop(Rota.ScheduleSnapshot watch) {
        return watch.duty() == Duty.LAPTOP;
    }
}
