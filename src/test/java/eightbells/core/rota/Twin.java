package eightbells.core.rota;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The rules of time read aloud: T1 to T9, and the record of T11, one after the other, turn by turn and week by week,
 * with nothing clever in between. Slow, and for that reason easy to believe; a {@link Plan} must give its answers.
 */
final class Twin {
    /** No local time lies further from the same time in UTC: 18 hours of offset and a skipped day. */
    private static final int DAYS_BETWEEN_CLOCKS = 4;

    private final Rota rota;
    private final Map<Rotation, List<Turn>> turns = new IdentityHashMap<>();

    /** One turn: its handoff, whether it is idle, and how many turns before it are not (T2, T4). */
    record Turn(Instant handoff, boolean idle, int worked) {}

    /** A stretch on the wall clock. */
    private record Local(LocalDateTime from, LocalDateTime until) {}

    Twin(Rota rota) {
        this.rota = rota;
    }

    /** Of a rota of a single rotation: that one. */
    Rotation only() {
        return rota.layers().get(0).rotations().get(0);
    }

    List<Assignment> at(Instant moment) {
        Instant t = moment.truncatedTo(ChronoUnit.SECONDS);
        return t.isBefore(rota.past().until()) ? recorded(t) : overridden(covering(t), t);
    }

    /** T11: the past is answered from the record. */
    private List<Assignment> recorded(Instant t) {
        for (Shift shift : rota.past().shifts()) {
            if (shift.interval().contains(t)) return shift.cover().assignments();
        }
        return List.of();
    }

    /** T9. */
    private List<Assignment> overridden(List<Assignment> cover, Instant t) {
        List<Assignment> on = new ArrayList<>(cover);
        for (Override override : rota.overrides()) {
            if (override.interval().contains(t)) apply(override, on);
        }
        return on;
    }

    private static void apply(Override override, List<Assignment> on) {
        Assignment person = new Assignment(override.person(), "override");
        boolean already = on.stream().anyMatch(is(override.person()));
        String instead = override.instead();
        switch (override.kind()) {
            case ADD -> {
                if (!already) on.add(person);
            }
            case REMOVE -> on.removeIf(is(override.person()));
            case REPLACE -> {
                if (instead == null) {
                    on.clear();
                    on.add(person);
                } else if (already) {
                    on.removeIf(is(instead));
                } else {
                    on.replaceAll(a -> is(instead).test(a) ? person : a);
                }
            }
        }
    }

    private static Predicate<Assignment> is(String person) {
        return assignment -> assignment.person().equals(person);
    }

    /** T8. */
    private List<Assignment> covering(Instant t) {
        for (Layer layer : rota.layers()) {
            List<Assignment> claims = new ArrayList<>();
            for (Rotation rotation : layer.rotations()) {
                for (String person : claim(rotation, t)) {
                    if (claims.stream().noneMatch(is(person))) {
                        claims.add(new Assignment(person, "rotation " + rotation.name()));
                    }
                }
            }
            if (!claims.isEmpty()) return claims;
        }
        return List.of();
    }

    /** T2 to T5: whose turn it is, and who of them or in their stead serves. */
    private List<String> claim(Rotation rotation, Instant t) {
        Validity tenure = rotation.tenure();
        if (t.isBefore(tenure.from()) || !t.isBefore(tenure.until())) return List.of();
        LocalDateTime end = rotation.until();
        if (end != null && !t.isBefore(instant(end, rotation.zone()))) return List.of();
        List<Turn> all = turns(rotation, t);
        if (t.isBefore(all.get(0).handoff())) return List.of();
        int k = all.size() - 1;
        while (all.get(k).handoff().isAfter(t)) k--;
        Turn turn = all.get(k);
        if (turn.idle() || !open(rotation, t)) return List.of();
        long order = (rotation.countIdleTurns() ? k : turn.worked()) + (long) tenure.turned();
        return serving(rotation, Math.floorMod(order, rotation.slots().size()), t);
    }

    /** T2: the turns from the first to some days past the moment, because handoffs need not be in order of time. */
    List<Turn> turns(Rotation rotation, Instant t) {
        LocalDateTime far = LocalDateTime.ofInstant(t, ZoneOffset.UTC).plusDays(DAYS_BETWEEN_CLOCKS);
        List<Turn> known = turns.computeIfAbsent(rotation, r -> new ArrayList<>());
        while (known.isEmpty() || !begin(rotation, known.size()).isAfter(far)) {
            int k = known.size();
            Local stretch = new Local(begin(rotation, k), begin(rotation, k + 1));
            int worked =
                    k == 0 ? 0 : known.get(k - 1).worked() + (known.get(k - 1).idle() ? 0 : 1);
            known.add(new Turn(instant(stretch.from(), rotation.zone()), idle(rotation, stretch), worked));
        }
        return known;
    }

    /** T2: where turn k begins on the local time line, multiplied from the start. */
    private static LocalDateTime begin(Rotation rotation, int k) {
        long times = (long) k * rotation.every().count();
        return switch (rotation.every().unit()) {
            case HOURS -> rotation.start().plusHours(times);
            case DAYS -> rotation.start().plusDays(times);
            case WEEKS -> rotation.start().plusWeeks(times);
            case MONTHS -> rotation.start().plusMonths(times);
        };
    }

    /** T4: whether no window touches the turn on the wall clock. */
    private static boolean idle(Rotation rotation, Local turn) {
        if (rotation.hours().isEmpty()) return false;
        for (Hours hours : rotation.hours()) {
            for (Local window : windows(hours, turn.from().minusWeeks(2), turn.until())) {
                if (window.from().isBefore(turn.until()) && turn.from().isBefore(window.until())) return false;
            }
        }
        return true;
    }

    /** T3: whether the moment lies in an occurrence of a window. */
    private static boolean open(Rotation rotation, Instant t) {
        if (rotation.hours().isEmpty()) return true;
        LocalDateTime near = LocalDateTime.ofInstant(t, ZoneOffset.UTC);
        for (Hours hours : rotation.hours()) {
            for (Local window : windows(hours, near.minusWeeks(3), near.plusWeeks(2))) {
                Instant from = instant(window.from(), rotation.zone());
                Instant until = instant(window.until(), rotation.zone());
                if (!t.isBefore(from) && t.isBefore(until)) return true;
            }
        }
        return false;
    }

    /** T3: a window in each week from that of the one moment to that of the other. */
    private static List<Local> windows(Hours hours, LocalDateTime first, LocalDateTime last) {
        List<Local> windows = new ArrayList<>();
        LocalDate monday = first.toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        while (!monday.isAfter(last.toLocalDate())) {
            LocalDateTime from = inWeek(monday, hours.from());
            LocalDateTime until = inWeek(monday, hours.until());
            windows.add(new Local(from, until.isAfter(from) ? until : until.plusWeeks(1)));
            monday = monday.plusWeeks(1);
        }
        return windows;
    }

    private static LocalDateTime inWeek(LocalDate monday, WeekTime moment) {
        return monday.with(TemporalAdjusters.nextOrSame(moment.day())).atTime(moment.time());
    }

    /** T5, T7. */
    private List<String> serving(Rotation rotation, int own, Instant t) {
        List<Slot> slots = rotation.slots();
        if (slots.get(own).empty()) return List.of();
        Predicate<String> present = handle -> present(person(handle), t);
        Predicate<String> awake = handle -> awake(person(handle), t);
        return switch (rotation.standIn()) {
            case NONE -> slots.get(own).people().stream().filter(present).toList();
            case NEXT -> firstSlotWith(slots, own, present);
            case AWAKE -> {
                List<String> wide = firstSlotWith(slots, own, present.and(awake));
                yield wide.isEmpty() ? firstSlotWith(slots, own, present) : wide;
            }
        };
    }

    private static List<String> firstSlotWith(List<Slot> slots, int own, Predicate<String> able) {
        for (int i = 0; i < slots.size(); i++) {
            Slot slot = slots.get((own + i) % slots.size());
            List<String> some = slot.people().stream().filter(able).toList();
            if (!some.isEmpty()) return some;
        }
        return List.of();
    }

    /** T6. */
    private boolean present(Person person, Instant t) {
        for (Absence absence : person.absences()) {
            boolean matters = absence.kind() == Absence.Kind.AWAY || rota.duty() == Duty.LAPTOP;
            Instant from = instant(absence.from(), absence.zone());
            Instant until = instant(absence.until(), absence.zone());
            if (matters && !t.isBefore(from) && t.isBefore(until)) return false;
        }
        return true;
    }

    /** T6. */
    private static boolean awake(Person person, Instant t) {
        LocalTime now = t.atZone(zone(person, t)).toLocalTime();
        LocalTime up = person.waking().from();
        LocalTime down = person.waking().until();
        if (up.equals(down)) return true;
        boolean afterUp = !now.isBefore(up);
        boolean beforeDown = now.isBefore(down);
        return up.isBefore(down) ? afterUp && beforeDown : afterUp || beforeDown;
    }

    /** T6: where two stays cover a moment, the first listed counts. */
    private static ZoneId zone(Person person, Instant t) {
        for (Stay stay : person.stays()) {
            Instant from = instant(stay.from().atTime(LocalTime.MIDNIGHT), stay.zone());
            Instant until = instant(stay.until().atTime(LocalTime.MIDNIGHT), stay.zone());
            if (!t.isBefore(from) && t.isBefore(until)) return stay.zone();
        }
        return person.home();
    }

    private Person person(String handle) {
        return rota.people().stream()
                .filter(p -> p.handle().equals(handle))
                .findFirst()
                .orElseThrow();
    }

    /** T1: RFC 5545 §3.3.5, which is what {@code atZone} does. */
    private static Instant instant(LocalDateTime local, ZoneId zone) {
        return local.atZone(zone).toInstant();
    }
}
