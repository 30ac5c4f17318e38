package eightbells.rota.edit;

import eightbells.core.interval.Interval;
import eightbells.core.rota.Duty;
import eightbells.core.rota.Gap;
import eightbells.core.rota.Nights;
import eightbells.core.rota.Shift;
import eightbells.platform.http.Deadline;
import eightbells.rota.edit.RotaChange.Load;
import eightbells.rota.edit.RotaChange.PersonChange;
import eightbells.rota.edit.RotaChange.Stretch;
import eightbells.rota.schedule.Rota;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The difference of two rotas, person by person, wherever they differ ({@link ComparedTime}). What has begun to differ
 * is followed to its end, for a year at most.
 */
public final class RotaDiff {
    /** Over how much of the time ahead hours and nights are counted. */
    public static final Duration HORIZON = Duration.ofDays(90);

    private final Rota before;
    private final Rota after;
    private final Instant now;
    private final Map<String, Tally> tallies = new TreeMap<>();
    private final List<Stretch> gaps = new ArrayList<>();
    private final Map<List<String>, List<Interval>> windows = new HashMap<>();

    private static final class Tally {
        final List<Stretch> gained = new ArrayList<>();
        final List<Stretch> lost = new ArrayList<>();
        final List<Stretch> had = new ArrayList<>();
        final List<Stretch> has = new ArrayList<>();
    }

    RotaDiff(Rota before, Rota after, Instant now) {
        this.before = before;
        this.after = after;
        this.now = now;
        Set<List<String>> names = new LinkedHashSet<>();
        after.differences(before).forEach(difference -> {
            Rota.ScheduleSnapshot either = difference.either();
            names.add(List.of(either.team(), either.schedule()));
        });
        ComparedTime compared = new ComparedTime(before, after, now);
        for (List<String> name : names) {
            Deadline.check();
            windows.put(name, compared.of(name.get(0), name.get(1)));
            compare(name, windows.get(name));
        }
    }

    List<PersonChange> people() {
        return tallies.entrySet().stream()
                .filter(e ->
                        !e.getValue().gained.isEmpty() || !e.getValue().lost.isEmpty())
                .map(e -> change(e.getKey(), e.getValue()))
                .filter(change -> !change.gained().isEmpty() || !change.lost().isEmpty())
                .toList();
    }

    List<Stretch> gaps() {
        return Stretch.ordered(gaps.stream().filter(this::compared).toList());
    }

    private PersonChange change(String person, Tally tally) {
        ShiftsChange shifts = told(ShiftsChange.of(
                Stretch.ordered(tally.gained), Stretch.ordered(tally.lost), whole(tally.had), whole(tally.has)));
        return new PersonChange(
                person,
                with(shifts.gained(), shifts.moved().stream().map(ShiftsChange.Move::to)),
                with(shifts.lost(), shifts.moved().stream().map(ShiftsChange.Move::from)),
                shifts,
                load(before, person, tally.had),
                load(after, person, tally.has));
    }

    /** What lies beyond is known only to find what moved there, or came from there. */
    private ShiftsChange told(ShiftsChange all) {
        return new ShiftsChange(
                all.gained().stream().filter(this::compared).toList(),
                all.lost().stream().filter(this::compared).toList(),
                all.moved().stream()
                        .filter(move -> compared(move.from()) || compared(move.to()))
                        .toList());
    }

    private boolean compared(Stretch stretch) {
        return windows.getOrDefault(List.of(stretch.team(), stretch.schedule()), List.of()).stream()
                .anyMatch(window -> window.overlaps(stretch.interval()));
    }

    private static List<Stretch> with(List<Stretch> stretches, Stream<Stretch> moved) {
        return Stretch.ordered(Stream.concat(stretches.stream(), moved).toList());
    }

    /** What has begun already is not whole: what of it is past is no part of any comparison. */
    private Set<Stretch> whole(List<Stretch> shifts) {
        Set<Stretch> whole = new HashSet<>(shifts);
        whole.removeIf(shift -> !shift.interval().start().isAfter(now));
        return whole;
    }

    private Load load(Rota rota, String person, List<Stretch> shifts) {
        Interval horizon = new Interval(now, now.plus(HORIZON));
        Duration hours = Duration.ZERO;
        Set<LocalDate> nights = new HashSet<>();
        List<Stretch> all = new ArrayList<>(shifts);
        all.addAll(elsewhere(rota, person, horizon));
        for (Stretch shift : all) {
            Optional<Interval> counted = shift.interval().common(horizon);
            if (counted.isEmpty()) continue;
            hours = hours.plus(counted.get().length());
            boolean wakes = rota.watch(shift.team(), shift.schedule())
                    .filter(watch -> watch.duty() == Duty.PAGER)
                    .isPresent();
            if (wakes) nights.addAll(Nights.of(rota.person(person).person(), counted.get()));
        }
        return new Load(Math.round(hours.toSeconds() / 36.0) / 100.0, nights.size());
    }

    /** What somebody has on schedules that the edit does not touch: it belongs to what they bear. */
    private List<Stretch> elsewhere(Rota rota, String person, Interval window) {
        return rota.concerning(person).stream()
                .filter(watch -> !windows.containsKey(List.of(watch.team(), watch.schedule())))
                .flatMap(watch -> watch.plan().shifts(window).stream()
                        .filter(shift -> shift.cover().people().contains(person))
                        .map(shift -> new Stretch(watch.team(), watch.schedule(), shift.interval())))
                .toList();
    }

    /** @param windows in order, apart from each other; a shift that one of them holds a part of is looked at whole */
    private void compare(List<String> name, List<Interval> windows) {
        Instant from = now;
        for (int i = 0; i < windows.size(); i++) {
            Instant end = windows.get(i).end();
            Instant reach = end.plus(Stretch.A_YEAR);
            boolean last = i == windows.size() - 1;
            Instant next = last
                    ? reach
                    : Collections.max(
                            List.of(end, begun(name, windows.get(i + 1).start())));
            compare(name, new Interval(from, end), new Interval(from, next.isBefore(reach) ? next : reach));
            from = next;
        }
    }

    /** @param reach to where what differs within the window is followed */
    private void compare(List<String> name, Interval window, Interval reach) {
        List<Shift> was = shifts(before, name, window);
        List<Shift> is = shifts(after, name, window);
        if (was.equals(is)) compare(name, was, is, window.end());
        else
            compare(
                    name,
                    shifts(before, name, reach),
                    shifts(after, name, reach),
                    window.end().plus(ShiftsChange.NEAR));
    }

    /** When the shifts begin that run at {@code t}; now, where that is longer ago. */
    private Instant begun(List<String> name, Instant t) {
        return Stream.of(before, after)
                .flatMap(rota -> rota.watch(name.get(0), name.get(1)).stream())
                .flatMap(watch -> watch.plan().at(t).people().stream()
                        .map(person -> Optional.ofNullable(watch.plan().since(person, t))
                                .orElse(t.minus(Stretch.A_YEAR))))
                .filter(since -> since.isBefore(t))
                .min(Instant::compareTo)
                .map(since -> since.isBefore(now) ? now : since)
                .orElse(t);
    }

    /** They tile the window; where there is no such schedule, nobody serves. */
    private static List<Shift> shifts(Rota rota, List<String> name, Interval window) {
        return rota.watch(name.get(0), name.get(1))
                .map(watch -> watch.plan().shifts(window))
                .orElse(List.of(new Shift(window, Gap.GAP)));
    }

    /** @param end from then on nothing begins that is looked at, but what runs is followed */
    private void compare(List<String> name, List<Shift> before, List<Shift> after, Instant end) {
        TreeSet<Instant> bounds = new TreeSet<>();
        before.forEach(s -> bounds.add(s.interval().end()));
        after.forEach(s -> bounds.add(s.interval().end()));
        Iterator<Shift> olds = before.iterator();
        Iterator<Shift> news = after.iterator();
        Shift old = olds.next();
        Shift next = news.next();
        Instant from = old.interval().start();
        for (Instant until : bounds) {
            Stretch stretch = new Stretch(name.get(0), name.get(1), new Interval(from, until));
            boolean goesOn = compare(old.cover().people(), next.cover().people(), stretch, from.isBefore(end));
            if (!goesOn && !from.isBefore(end)) return;
            if (old.interval().end().equals(until) && olds.hasNext()) old = olds.next();
            if (next.interval().end().equals(until) && news.hasNext()) next = news.next();
            from = until;
        }
    }

    /**
     * @param begins whether something may begin here; else only what runs goes on
     * @return whether any of it was told
     */
    private boolean compare(List<String> before, List<String> after, Stretch stretch, boolean begins) {
        boolean told = false;
        for (String person : before) {
            told |= append(tally(person).had, stretch, begins);
            if (!after.contains(person)) told |= append(tally(person).lost, stretch, begins);
        }
        for (String person : after) {
            told |= append(tally(person).has, stretch, begins);
            if (!before.contains(person)) told |= append(tally(person).gained, stretch, begins);
        }
        if (after.isEmpty() && !before.isEmpty()) told |= append(gaps, stretch, begins);
        return told;
    }

    private Tally tally(String person) {
        return tallies.computeIfAbsent(person, p -> new Tally());
    }

    private static boolean append(List<Stretch> stretches, Stretch next, boolean begins) {
        Stretch last = stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
        if (last == null
                || !last.team().equals(next.team())
                || !last.schedule().equals(next.schedule())
                || !last.interval().end().equals(next.interval().start())) {
            if (begins) stretches.add(next);
            return begins;
        }
        Interval joined = new Interval(last.interval().start(), next.interval().end());
        stretches.set(stretches.size() - 1, new Stretch(next.team(), next.schedule(), joined));
        return true;
    }
}
