package eightbells.rota;

import eightbells.core.rota.Interval;
import eightbells.core.rota.Shift;
import eightbells.rota.RotaChange.PersonChange;
import eightbells.rota.RotaChange.Stretch;
import eightbells.schedule.Rota;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The difference of two rotas, person by person, over the coming quarter. */
final class RotaDiff {
    static final Duration HORIZON = Duration.ofDays(90);

    private final Map<String, Tally> tallies = new TreeMap<>();
    private final List<Stretch> gaps = new ArrayList<>();

    private static final class Tally {
        final List<Stretch> gained = new ArrayList<>();
        final List<Stretch> lost = new ArrayList<>();
        Duration before = Duration.ZERO;
        Duration after = Duration.ZERO;
    }

    RotaDiff(Rota before, Rota after, Instant now) {
        Interval window = new Interval(now, now.plus(HORIZON));
        Set<List<String>> names = new HashSet<>();
        before.watches().forEach(w -> names.add(List.of(w.team(), w.schedule())));
        after.watches().forEach(w -> names.add(List.of(w.team(), w.schedule())));
        for (List<String> name : names) {
            compare(
                    name,
                    before.watch(name.get(0), name.get(1)).map(w -> w.plan().shifts(window)),
                    after.watch(name.get(0), name.get(1)).map(w -> w.plan().shifts(window)),
                    window);
        }
    }

    List<PersonChange> people() {
        return tallies.entrySet().stream()
                .filter(e ->
                        !e.getValue().gained.isEmpty() || !e.getValue().lost.isEmpty())
                .map(e -> new PersonChange(
                        e.getKey(),
                        List.copyOf(e.getValue().gained),
                        List.copyOf(e.getValue().lost),
                        hours(e.getValue().before),
                        hours(e.getValue().after)))
                .toList();
    }

    List<Stretch> gaps() {
        return List.copyOf(gaps);
    }

    private static double hours(Duration duration) {
        return Math.round(duration.toSeconds() / 36.0) / 100.0;
    }

    private void compare(
            List<String> name, Optional<List<Shift>> before, Optional<List<Shift>> after, Interval window) {
        TreeSet<Instant> bounds = new TreeSet<>(Set.of(window.start(), window.end()));
        before.ifPresent(shifts -> shifts.forEach(s -> bounds.add(s.interval().start())));
        after.ifPresent(shifts -> shifts.forEach(s -> bounds.add(s.interval().start())));
        Instant from = null;
        for (Instant until : bounds) {
            if (from != null) compare(name, people(before, from), people(after, from), new Interval(from, until));
            from = until;
        }
    }

    private void compare(List<String> name, List<String> before, List<String> after, Interval interval) {
        Stretch stretch = new Stretch(name.get(0), name.get(1), interval);
        for (String person : before) {
            tally(person).before = tally(person).before.plus(interval.length());
            if (!after.contains(person)) append(tally(person).lost, stretch);
        }
        for (String person : after) {
            tally(person).after = tally(person).after.plus(interval.length());
            if (!before.contains(person)) append(tally(person).gained, stretch);
        }
        if (after.isEmpty() && !before.isEmpty()) append(gaps, stretch);
    }

    private static List<String> people(Optional<List<Shift>> shifts, Instant t) {
        return shifts.orElse(List.of()).stream()
                .filter(s -> s.interval().contains(t))
                .findFirst()
                .map(s -> s.cover().people())
                .orElse(List.of());
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
