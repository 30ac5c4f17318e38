package eightbells.core.rota;

import eightbells.core.rota.Conflict.Field;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One rotation that an edit and a waiting version both say something about: field by field. */
final class RotationMerge {
    private final Rotation base;
    private final Rotation edited;
    private final Rotation waiting;
    private final Conflicts.Judge judge;

    /** Of plain rotations of one name. */
    RotationMerge(Rotation base, Rotation edited, Rotation waiting, Conflicts.Judge judge) {
        this.base = base;
        this.edited = edited;
        this.waiting = waiting;
        this.judge = judge;
    }

    /** Nothing where it would end before it starts. */
    Optional<Rotation> merged() {
        LocalDateTime start = pick(Field.START, Rotation::start);
        LocalDateTime until = until();
        List<Slot> slots = new SlotMerge(base.name(), base.slots(), edited.slots(), waiting.slots(), judge).merged();
        Rotation merged = new Rotation(
                base.name(),
                pick(Field.ZONE, Rotation::zone),
                start,
                null,
                pick(Field.EVERY, Rotation::every),
                slots,
                pick(Field.HOURS, Rotation::hours),
                pick(Field.STAND_IN, Rotation::standIn),
                pick(Field.COUNT_IDLE_TURNS, Rotation::countIdleTurns),
                Validity.WHOLE);
        return until == null || start.isBefore(until) ? Optional.of(merged.ending(until)) : Optional.empty();
    }

    private <T> T pick(Field field, Function<Rotation, T> part) {
        T there = part.apply(waiting);
        T here = part.apply(edited);
        T before = part.apply(base);
        if (here.equals(before) || here.equals(there)) return there;
        return there.equals(before) ? here : judge.choose(base.name(), field, here, there, RotationMerge::words);
    }

    /** An end that was set or taken away counts in every version (T11 d). */
    private @Nullable LocalDateTime until() {
        return Objects.equals(edited.until(), base.until()) ? waiting.until() : edited.until();
    }

    private static List<String> words(Object value) {
        return value instanceof List<?> many
                ? many.stream().map(Object::toString).toList()
                : List.of(value.toString());
    }
}
