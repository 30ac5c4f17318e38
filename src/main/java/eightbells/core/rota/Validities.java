package eightbells.core.rota;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Versions as rotations with tenures, which is how they are kept and what a plan is made of, and the way back. */
final class Validities {
    private record Place(int layer, int position) {}

    private final TreeMap<Place, List<Rotation>> rotations =
            new TreeMap<>(Comparator.comparing(Place::layer).thenComparing(Place::position));

    private Validities() {}

    static List<Layer> layers(List<Version> versions) {
        Validities tenures = new Validities();
        for (int i = 0; i < versions.size(); i++) {
            Version version = versions.get(i);
            tenures.add(version, i + 1 < versions.size() ? versions.get(i + 1).from() : Instant.MAX);
        }
        return tenures.layers();
    }

    private void add(Version version, Instant until) {
        for (int i = 0; i < version.layers().size(); i++) {
            List<Rotation> layer = version.layers().get(i).rotations();
            for (int j = 0; j < layer.size(); j++) add(new Place(i, j), version.from(), until, layer.get(j));
        }
    }

    private void add(Place place, Instant from, Instant until, Rotation rotation) {
        List<Rotation> there = rotations.computeIfAbsent(place, p -> new ArrayList<>());
        int newest = there.size() - 1;
        int turned = rotation.tenure().turned();
        Instant began = from;
        if (!there.isEmpty()) {
            Rotation before = there.get(newest);
            Instant since = before.tenure().from();
            if (before.equals(rotation.within(new Validity(since, from, turned)))) {
                there.remove(newest);
                began = since;
            }
        }
        there.add(rotation.within(new Validity(began, until, turned)));
    }

    private List<Layer> layers() {
        List<List<Rotation>> layers = new ArrayList<>();
        rotations.forEach((place, there) -> {
            while (layers.size() <= place.layer) layers.add(new ArrayList<>());
            layers.get(place.layer).addAll(there);
        });
        return layers.stream().map(Layer::new).toList();
    }

    static Versions versions(List<Layer> tenures, Collection<Instant> moments, Map<Instant, Change> remembered) {
        TreeSet<Instant> bounds = new TreeSet<>(moments);
        bounds.add(Instant.MIN);
        Version.rotations(tenures).map(Rotation::tenure).forEach(tenure -> {
            bounds.add(tenure.from());
            if (tenure.until().isBefore(Instant.MAX)) bounds.add(tenure.until());
        });
        List<Version> versions = new ArrayList<>();
        for (Instant from : bounds) versions.add(new Version(from, inForce(tenures, from)));
        return new Versions(versions, new HashMap<>(remembered));
    }

    private static List<Layer> inForce(List<Layer> tenures, Instant t) {
        return tenures.stream()
                .map(layer -> new Layer(layer.rotations().stream()
                        .filter(r -> !r.tenure().from().isAfter(t)
                                && r.tenure().until().isAfter(t))
                        .toList()))
                .toList();
    }
}
