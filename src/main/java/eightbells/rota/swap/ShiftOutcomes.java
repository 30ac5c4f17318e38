package eightbells.rota.swap;

import eightbells.core.interval.Interval;
import eightbells.core.rota.Person;
import eightbells.rota.edit.EditRehearsed;
import eightbells.rota.edit.RotaChange.Stretch;
import eightbells.rota.schedule.Rota;
import eightbells.rota.schedule.Schedule;
import eightbells.rota.swap.ShiftOutcome.Kept;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one edit makes of each shift that cover is tied to. */
final class ShiftOutcomes {
    /** How far beyond the last shift in question the others are looked at. */
    private static final Duration BEYOND = Duration.ofDays(60);

    private final EditRehearsed edited;
    private final Interval window;
    private final Map<String, Own> known = new HashMap<>();

    /** Somebody's own shifts on one schedule, before the edit and after it. */
    private record Own(List<Stretch> had, List<Stretch> has) {}

    /** @param last the end of the last shift in question */
    ShiftOutcomes(EditRehearsed edited, Instant last) {
        this.edited = edited;
        window = new Interval(edited.now(), last.plus(BEYOND));
    }

    ShiftOutcome of(AgreedCover covering) {
        return of(covering.schedule, covering.person.handle, covering.handsOn, covering.shift(), covering.part());
    }

    ShiftOutcome of(CoverRequest request) {
        return of(request.schedule, request.person.handle, request.handsOn, request.shift(), request.part());
    }

    /** What somebody took belongs to them while they cover it: coverings are looked at in the order of their making. */
    private ShiftOutcome of(
            Schedule schedule, String handle, @Nullable AgreedCover handsOn, Interval shift, Interval part) {
        if (handsOn != null) {
            List<Stretch> has = handsOn.standing(edited.now())
                    ? List.of(new Stretch(schedule.team.slug, schedule.slug, handsOn.part()))
                    : List.of();
            return ShiftOutcome.of(shift, part, List.of(), has, edited.now());
        }
        if (untouched(schedule)) return new Kept(part, shift);
        Own own = known.computeIfAbsent(schedule.id + " " + handle, key -> own(schedule, handle));
        return ShiftOutcome.of(shift, part, own.had, own.has, edited.now());
    }

    /** Cover itself leaves everybody's own shifts as they are. */
    private boolean untouched(Schedule schedule) {
        Optional<Rota.ScheduleSnapshot> before = watch(edited.before(), schedule);
        Optional<Rota.ScheduleSnapshot> after = watch(edited.after(), schedule);
        return before.isPresent()
                && before.map(Rota.ScheduleSnapshot::layers).equals(after.map(Rota.ScheduleSnapshot::layers))
                && before.map(Rota.ScheduleSnapshot::duty).equals(after.map(Rota.ScheduleSnapshot::duty))
                && before.map(Rota.ScheduleSnapshot::byHand).equals(after.map(Rota.ScheduleSnapshot::byHand))
                && before.get().named().stream()
                        .allMatch(handle -> person(edited.before(), handle).equals(person(edited.after(), handle)));
    }

    private static Optional<Person> person(Rota rota, String handle) {
        return rota.known(handle).map(Rota.Member::person);
    }

    private Own own(Schedule schedule, String handle) {
        return new Own(own(edited.before(), schedule, handle), own(edited.after(), schedule, handle));
    }

    private List<Stretch> own(Rota rota, Schedule schedule, String handle) {
        return watch(rota, schedule)
                .map(watch -> new OwnShifts(rota).of(watch, handle, window))
                .orElse(List.of());
    }

    private static Optional<Rota.ScheduleSnapshot> watch(Rota rota, Schedule schedule) {
        return rota.watch(schedule.team.slug, schedule.slug);
    }
}
