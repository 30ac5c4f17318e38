package eightbells.rota;

import eightbells.core.rota.Duty;
import eightbells.core.rota.Interval;
import eightbells.core.rota.Nights;
import eightbells.core.rota.Shift;
import eightbells.rota.RotaChange.Load;
import eightbells.rota.RotaChange.PersonChange;
import eightbells.rota.RotaChange.Stretch;
import eightbells.schedule.Rota;
import eightbells.web.Deadline;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The difference of two rotas, person by person, over the coming quarter. */
public final class RotaDiff {
    /** How far ahead is compared: what goes on longer ends there. */
    public static final Duration HORIZON = Duration.ofDays(90);

    private final Rota before;
    private final Rota after;
    private final Map<String, Tally> tallies = new TreeMap<>();
    private final List<Stretch> gaps = new ArrayList<>();

    private static final class Tally {
        final List<Stretch> gained = new ArrayList<>();
        final List<Stretch> lost = new ArrayList<>();
        final List<Stretch> had = new ArrayList<>();
        final List<Stretch> has = new ArrayList<>();
    }

    RotaDiff(Rota before, Rota after, Instant now) {
        this.before = before;
        this.after = after;
        Interval window = new Interval(now, now.plus(HORIZON));
        Set<List<String>> names = new LinkedHashSet<>();
        before.watches().forEach(w -> names.add(List.of(w.team(), w.schedule())));
        after.watches().forEach(w -> names.add(List.of(w.team(), w.schedule())));
        for (List<String> name : names) {
            Deadline.check();
            compare(name, shifts(before, name, window), shifts(after, name, window));
        }
    }

    List<PersonChange> people() {
        return tallies.entrySet().stream()
                .filter(e ->
                        !e.getValue().gained.isEmpty() || !e.getValue().lost.isEmpty())
                .map(e -> change(e.getKey(), e.getValue()))
                .toList();
    }

    List<Stretch> gaps() {
        return List.copyOf(gaps);
    }

    private PersonChange change(String person, Tally tally) {
        return new PersonChange(
                person,
                List.copyOf(tally.gained),
                List.copyOf(tally.lost),
                ShiftsChange.between(tally.had, tally.has),
                load(before, person, tally.had),
                load(after, person, tally.has));
    }

    private static Load load(Rota rota, String person, List<Stretch> shifts) {
        Duration hours = Duration.ZERO;
        Set<LocalDate> nights = new HashSet<>();
        for (Stretch shift : shifts) {
            hours = hours.plus(shift.interval().length());
            boolean wakes = rota.watch(shift.team(), shift.schedule())
                    .filter(watch -> watch.duty() == Duty.PAGER)
                    .isPresent();
            if (wakes) nights.addAll(Nights.of(rota.person(person).person(), shift.interval()));
        }
        return new Load(Math.round(hours.toSeconds() / 36.0) / 100.0, nights.size());
    }

    /** They tile the window; where there is no such schedule, nobody serves. */
    private static List<Shift> shifts(Rota rota, List<String> name, Interval window) {
        return rota.watch(name.get(0), name.get(1))
                .map(watch -> watch.plan().shifts(window))
                .orElse(List.of(new Shift(window, eightbells.core.rota.Gap.GAP)));
    }

    private void compare(List<String> name, List<Shift> before, List<Shift> after) {
        TreeSet<Instant> bounds = new TreeSet<>();
        before.forEach(s -> bounds.add(s.interval().end()));
        after.forEach(s -> bounds.add(s.interval().end()));
        Iterator<Shift> olds = before.iterator();
        Iterator<Shift> news = after.iterator();
        Shift old = olds.next();
        Shift next = news.next();
        Instant from = old.interval().start();
        for (Instant until : bounds) {
            compare(
                    old.cover().people(),
                    next.cover().people(),
                    new Stretch(name.get(0), name.get(1), new Interval(from, until)));
            if (old.interval().end().equals(until) && olds.hasNext()) old = olds.next();
            if (next.interval().end().equals(until) && news.hasNext()) next = news.next();
            from = until;
        }
    }

    private void compare(List<String> before, List<String> after, Stretch stretch) {
        for (String person : before) {
            append(tally(person).had, stretch);
            if (!after.contains(person)) append(tally(person).lost, stretch);
        }
        for (String person : after) {
            append(tally(person).has, stretch);
            if (!before.contains(person)) append(tally(person).gained, stretch);
        }
        if (after.isEmpty() && !before.isEmpty()) append(gaps, stretch);
    }

    private Tally tally(String person) {
        return tallies.computeIfAbsent(person, p -> new Tally());
    }

    private static void append(List<Stretch> stretches, Stretch next) {
        Stretch last = stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
        boolean continues = last != null
                && last.team().equals(next.team())
                && last.schedule().equals(next.schedule())
                && last.interval().end().equals(next.interval().start());
        if (!continues) {
            stretches.add(next);
            return;
        }
        Interval joined = new Interval(last.interval().start(), next.interval().end());
        stretches.set(stretches.size() - 1, new Stretch(next.team(), next.schedule(), joined));
    }
}
