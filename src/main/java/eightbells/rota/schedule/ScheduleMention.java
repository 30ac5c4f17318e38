package eightbells.rota.schedule;

import eightbells.core.rota.Layer;
import eightbells.core.rota.Override;
import eightbells.core.rota.Rotation;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a schedule names somebody who could be on call there.
 *
 * @param what {@code the rotation weekly}, {@code an override}
 */
public record ScheduleMention(String team, String teamName, String schedule, String what) {
    public String path() {
        return "/teams/" + team + "/schedules/" + schedule;
    }

    public static List<ScheduleMention> of(Rota rota, String handle, Instant now) {
        return rota.concerning(handle).stream()
                .flatMap(watch -> of(watch, handle, now).stream())
                .toList();
    }

    public static List<ScheduleMention> inTeam(Rota rota, String team, String handle, Instant now) {
        return rota.ofTeam(team).stream()
                .flatMap(watch -> of(watch, handle, now).stream())
                .toList();
    }

    private static List<ScheduleMention> of(Rota.ScheduleSnapshot watch, String handle, Instant now) {
        List<String> found = new ArrayList<>();
        for (Layer layer : watch.layers()) {
            for (Rotation rotation : layer.rotations()) {
                boolean named =
                        rotation.slots().stream().anyMatch(slot -> slot.people().contains(handle));
                String what = "the rotation " + rotation.name();
                if (named && !over(rotation, now) && !found.contains(what)) found.add(what);
            }
        }
        boolean overridden =
                watch.made().stream().map(Rota.OverrideRecord::override).anyMatch(o -> names(o, handle, now));
        if (overridden) found.add("an override");
        return found.stream()
                .map(what -> new ScheduleMention(watch.team(), watch.teamName(), watch.schedule(), what))
                .toList();
    }

    private static boolean over(Rotation rotation, Instant now) {
        LocalDateTime until = rotation.until();
        boolean ended =
                until != null && !until.atZone(rotation.zone()).toInstant().isAfter(now);
        return ended || !rotation.tenure().until().isAfter(now);
    }

    private static boolean names(Override override, String handle, Instant now) {
        boolean on = override.person().equals(handle) && override.kind() != Override.Kind.REMOVE;
        return on && override.interval().end().isAfter(now);
    }
}
