package eightbells.planning;

import eightbells.core.rota.Duty;
import eightbells.core.rota.Layer;
import eightbells.core.rota.Past;
import eightbells.core.rota.Plan;
import eightbells.core.rota.Rotation;
import eightbells.core.rota.Succession;
import eightbells.core.rota.Tenure;
import eightbells.schedule.Rota;
import eightbells.web.Face;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The next handoffs of a rotation that is being typed: when, and to whom. */
final class Handoffs {
    private static final int SHOWN = 3;

    private final Rota rota;
    private final @Nullable Standing standing;
    private final Instant now;

    /** @param standing what the typed rotations are to follow; null: the schedule is new */
    Handoffs(Rota rota, @Nullable Standing standing, Instant now) {
        this.rota = rota;
        this.standing = standing;
        this.now = now;
    }

    /** @param faces nobody: the slot is empty on purpose, or nobody of it can serve */
    record Handoff(Instant at, List<Face> faces) {}

    /** @param was the name that the rotation has in the rota; empty: it is new */
    List<Handoff> of(Rotation typed, String was, Duty duty) {
        boolean known =
                typed.slots().stream().flatMap(slot -> slot.people().stream()).allMatch(rota.people()::containsKey);
        if (!known) return List.of();
        Rotation coming = coming(typed, was);
        Plan plan = new Plan(duty, List.of(Layer.of(coming)), List.of(), rota.everybody(), Past.NONE);
        Instant from =
                coming.tenure().from().isAfter(now) ? coming.tenure().from().minusSeconds(1) : now;
        return coming.handoffs(from, SHOWN).stream()
                .map(at -> new Handoff(at, faces(plan.at(at).people())))
                .toList();
    }

    private Rotation coming(Rotation typed, String was) {
        Optional<Rotation> old = standing == null || was.isEmpty() ? Optional.empty() : standing.rotation(was);
        if (old.isEmpty()) return typed;
        Rotation before = old.get();
        if (before.within(Tenure.WHOLE).called(typed.name()).equals(typed)) return typed.within(before.tenure());
        return Succession.following(before, typed, Succession.moment(before, typed, now));
    }

    private List<Face> faces(List<String> handles) {
        return rota.people(handles).stream()
                .map(member -> new Face(member.handle(), member.name()))
                .toList();
    }
}
