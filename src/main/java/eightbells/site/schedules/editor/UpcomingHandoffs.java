package eightbells.site.schedules.editor;

import eightbells.core.rota.Duty;
import eightbells.core.rota.Layer;
import eightbells.core.rota.Past;
import eightbells.core.rota.Plan;
import eightbells.core.rota.Rotation;
import eightbells.core.rota.Versions;
import eightbells.people.person.PersonBadge;
import eightbells.rota.schedule.Rota;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The next handoffs of a rotation that is being typed: when, and to whom. */
final class UpcomingHandoffs {
    private static final int SHOWN = 3;

    private final Rota rota;
    private final @Nullable RotationsInForce standing;
    private final Instant now;

    /** @param standing what the typed rotations are to follow; null: the schedule is new */
    UpcomingHandoffs(Rota rota, @Nullable RotationsInForce standing, Instant now) {
        this.rota = rota;
        this.standing = standing;
        this.now = now;
    }

    /** @param faces nobody: the slot is empty on purpose, or nobody of it can serve */
    record Handoff(Instant at, List<PersonBadge> faces) {}

    /** @param was the name that the rotation has in the rota; empty: it is new */
    List<Handoff> of(Rotation typed, String was, Duty duty) {
        boolean known =
                typed.slots().stream().flatMap(slot -> slot.people().stream()).allMatch(rota.people()::containsKey);
        if (!known) return List.of();
        Versions versions = standing != null && standing.has(was)
                ? standing.with(typed, was)
                : Versions.of(List.of(Layer.of(typed)));
        Plan plan = new Plan(duty, only(typed.name(), versions.layers()), List.of(), rota.everybody(), Past.NONE);
        return versions.handoffs(typed.name(), now, SHOWN).stream()
                .map(at -> new Handoff(at, faces(plan.at(at).people())))
                .toList();
    }

    private static List<Layer> only(String name, List<Layer> layers) {
        return layers.stream()
                .map(layer -> new Layer(layer.rotations().stream()
                        .filter(rotation -> rotation.name().equals(name))
                        .toList()))
                .toList();
    }

    private List<PersonBadge> faces(List<String> handles) {
        return rota.people(handles).stream()
                .map(member -> new PersonBadge(member.handle(), member.name()))
                .toList();
    }
}
