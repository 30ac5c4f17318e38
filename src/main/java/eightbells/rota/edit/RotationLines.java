package eightbells.rota.edit;

import eightbells.core.rota.Layer;
import eightbells.core.rota.Rotation;
import eightbells.core.rota.Validity;
import eightbells.core.rota.Version;
import eightbells.core.rota.Versions;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What an edit does to each rotation of a schedule in the end, one line each, for the history. */
public final class RotationLines {
    private final Versions before;
    private final Versions after;
    private final Map<String, String> renamed;
    private final Instant now;
    private final String what;

    /** @param what how each line begins, such as {@code schedule platform/primary: rotation } */
    public RotationLines(Versions before, Versions after, Map<String, String> renamed, Instant now, String what) {
        this.before = before;
        this.after = after;
        this.renamed = renamed;
        this.now = now;
        this.what = what;
    }

    public void into(ChangeLog changes) {
        int lines = changes.lines().size();
        renamed.forEach((old, name) -> {
            if (before.last().rotation(old).isPresent()) changes.add(what + old + " is called " + name);
        });
        boolean rearranged = !names(before.last(), renamed).equals(names(after.last(), Map.of()));
        after.last().rotations().forEach(rotation -> there(rotation, rearranged, changes));
        before.last()
                .rotations()
                .filter(rotation -> after.last().rotation(name(rotation)).isEmpty())
                .filter(rotation -> !over(rotation))
                .forEach(rotation -> changes.add(what + name(rotation) + " ends"));
        if (changes.lines().size() == lines) changes.add(what + "changes that wait were changed");
    }

    private void there(Rotation rotation, boolean rearranged, ChangeLog changes) {
        Optional<Rotation> old = before.last()
                .rotations()
                .filter(r -> name(r).equals(rotation.name()))
                .findFirst();
        if (old.isEmpty()) {
            changes.add(what + rotation.name() + " added");
            return;
        }
        if (rearranged && place(before.last(), old.get().name()) != place(after.last(), rotation.name())) {
            changes.add(what + rotation.name() + ": place");
        }
        Rotation was = old.get().called(rotation.name()).within(Validity.WHOLE);
        Rotation is = rotation.within(Validity.WHOLE);
        boolean turned = old.get().tenure().turned() != rotation.tenure().turned();
        if (was.equals(is)) {
            if (turned && !rearranged) changes.add(what + rotation.name() + " changed");
        } else {
            changes.add(what + rotation.name() + (was.ending(is.until()).equals(is) ? ": end" : " changed"));
        }
    }

    private String name(Rotation rotation) {
        return renamed.getOrDefault(rotation.name(), rotation.name());
    }

    private boolean over(Rotation rotation) {
        LocalDateTime until = rotation.until();
        return until != null && !until.atZone(rotation.zone()).toInstant().isAfter(now);
    }

    private static List<List<String>> names(Version version, Map<String, String> renamed) {
        return version.layers().stream()
                .map(layer -> layer.rotations().stream()
                        .map(rotation -> renamed.getOrDefault(rotation.name(), rotation.name()))
                        .toList())
                .toList();
    }

    /** A number for the layer and the place in it. */
    private static int place(Version version, String name) {
        int place = 0;
        for (Layer layer : version.layers()) {
            List<String> names = Stream.of(layer)
                    .flatMap(l -> l.rotations().stream())
                    .map(Rotation::name)
                    .toList();
            if (names.contains(name)) return place + names.indexOf(name);
            place += 1_000;
        }
        return -1;
    }
}
