package eightbells.site.schedules.editor;

import eightbells.core.rota.Edit;
import eightbells.core.rota.Layer;
import eightbells.core.rota.Rotation;
import eightbells.core.rota.Versions;
import eightbells.rota.schedule.Rota;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What a schedule's rotations say now and later, and how an edit of them would follow (T11). */
final class RotationsInForce {
    private final Rota.ScheduleSnapshot watch;
    private final Instant now;
    private final Versions versions;

    RotationsInForce(Rota.ScheduleSnapshot watch, Instant now) {
        this.watch = watch;
        this.now = now;
        versions = watch.versions().since(now);
    }

    /**
     * When a change takes effect unless told otherwise: the next handoff of a rotation that it changes, as it will really
     * be with what waits.
     *
     * @param renamed new names by old ones
     */
    Instant usualMoment(List<Layer> wanted, Map<String, String> renamed) {
        return versions.usualMoment(edit(wanted, renamed), now, watch.plan());
    }

    /** The versions in which the one rotation of this name is as it is typed, from its usual moment on. */
    Versions with(Rotation typed, String was) {
        List<Layer> wanted = inForce().stream()
                .map(layer -> new Layer(layer.rotations().stream()
                        .map(rotation -> rotation.name().equals(was) ? typed : rotation)
                        .toList()))
                .toList();
        Map<String, String> renamed = was.equals(typed.name()) ? Map.of() : Map.of(was, typed.name());
        Edit edit = edit(wanted, renamed);
        if (edit.nothing()) return versions;
        return versions.edit(edit, usualMoment(wanted, renamed), Map.of()).versions();
    }

    boolean has(String rotation) {
        return versions.at(now).rotation(rotation).isPresent();
    }

    private Edit edit(List<Layer> wanted, Map<String, String> renamed) {
        return new Edit(inForce(), wanted, renamed, Map.of());
    }

    private List<Layer> inForce() {
        return versions.at(now).layers();
    }
}
