package eightbells.site.schedules;

import eightbells.core.interval.Interval;
import eightbells.core.rota.Duty;
import eightbells.core.rota.Layer;
import eightbells.core.rota.Past;
import eightbells.core.rota.Plan;
import eightbells.core.rota.Shift;
import eightbells.people.person.PersonBadge;
import eightbells.rota.schedule.OnCallWithoutLaptop;
import eightbells.rota.schedule.Rota;
import eightbells.rota.swap.OpenRequests;
import eightbells.site.timeline.Lane;
import eightbells.site.timeline.Stretch;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The lanes of a schedule's timeline: what holds in the end, what decided it, and who can act. */
public final class Lanes {
    private final Rota rota;
    private final Rota.ScheduleSnapshot watch;
    private final String path;
    private final Interval window;

    public Lanes(Rota rota, Rota.ScheduleSnapshot watch, Interval window) {
        this.rota = rota;
        this.watch = watch;
        this.path = watch.path();
        this.window = window;
    }

    public List<Lane> all() {
        return all(List.of());
    }

    /** @param sought the cover that is asked for and not taken yet */
    public List<Lane> all(List<OpenRequests.Sought> sought) {
        List<Lane> lanes = new ArrayList<>();
        boolean laptop = watch.duty() == Duty.LAPTOP;
        lanes.add(lane(
                laptop ? Lane.Kind.LAPTOP : Lane.Kind.FINAL,
                laptop ? "Laptop" : "On call",
                "in the end",
                path,
                watch.plan()));
        overrides(lanes, sought);
        rotations(lanes);
        if (!laptop) {
            laptops(lanes);
            parted(lanes);
        }
        return lanes;
    }

    /** A lane of what a plan says in the end. */
    public Lane of(Lane.Kind kind, String title, String note, Plan plan) {
        return lane(kind, title, note, path, plan);
    }

    private void overrides(List<Lane> lanes, List<OpenRequests.Sought> sought) {
        List<Stretch> stretches = new ArrayList<>();
        watch.made().stream()
                .filter(made -> made.override().interval().overlaps(window))
                .forEach(made -> stretches.add(decided(made).on(this::zone)));
        boolean byHand = watch.made().stream()
                .anyMatch(made -> made.byHand() && made.override().interval().overlaps(window));
        sought.stream().filter(one -> one.interval().overlaps(window)).forEach(one -> stretches.add(asked(one)));
        if (stretches.isEmpty()) return;
        boolean cover = stretches.stream()
                .anyMatch(stretch -> String.valueOf(stretch.href()).startsWith("/cover/"));
        String title = !cover ? "Overrides" : byHand ? "Overrides, cover" : "Cover";
        lanes.add(new Lane(Lane.Kind.OVERRIDES, title, "above all layers", path, stretches));
    }

    private Stretch decided(Rota.OverrideRecord made) {
        if (made.byHand()) return Stretch.of(made.override(), this::name).leadingTo(path + "/overrides/" + made.id());
        PersonBadge by = face(made.override().person());
        PersonBadge covered = face(Objects.requireNonNull(made.override().instead()));
        String label = by.firstName() + " covers " + covered.firstName();
        Stretch.Holder holder = new Stretch.Holder(by, label, "covers " + covered.name());
        return new Stretch(made.override().interval(), List.of(holder)).leadingTo("/cover/of/" + made.covering());
    }

    private Stretch asked(OpenRequests.Sought sought) {
        PersonBadge person = face(sought.person());
        Stretch.Holder holder =
                new Stretch.Holder(person, person.firstName() + " → ?", "asks for cover; nobody has taken it yet");
        return new Stretch(sought.interval(), List.of(holder)).leadingTo("/cover/" + sought.request());
    }

    private PersonBadge face(String handle) {
        return new PersonBadge(handle, name(handle));
    }

    /** A row a rotation; one that was edited and the one that follows it share theirs. */
    private void rotations(List<Lane> lanes) {
        Map<String, List<eightbells.core.rota.Rotation>> named = new LinkedHashMap<>();
        Map<String, Integer> layers = new LinkedHashMap<>();
        int layer = 0;
        for (Layer next : watch.layers()) {
            layer++;
            for (eightbells.core.rota.Rotation rotation : next.rotations()) {
                named.computeIfAbsent(rotation.name(), n -> new ArrayList<>()).add(rotation);
                layers.put(rotation.name(), layer);
            }
        }
        for (Map.Entry<String, List<eightbells.core.rota.Rotation>> row : named.entrySet()) {
            Plan plan =
                    new Plan(watch.duty(), List.of(new Layer(row.getValue())), List.of(), rota.everybody(), Past.NONE);
            int place = layers.getOrDefault(row.getKey(), 1);
            lanes.add(lane(
                    Lane.Kind.ROTATION, row.getKey(), "Layer " + place + (place == 1 ? " (top)" : ""), path, plan));
        }
    }

    private void laptops(List<Lane> lanes) {
        for (Rota.ScheduleSnapshot other : rota.ofTeam(watch.team())) {
            if (other.duty() != Duty.LAPTOP) continue;
            lanes.add(lane(Lane.Kind.LAPTOP, "Laptop", other.schedule(), other.path(), other.plan()));
        }
    }

    private void parted(List<Lane> lanes) {
        List<Stretch> stretches = OnCallWithoutLaptop.of(watch, window).stream()
                .map(apart -> new Stretch(
                        apart.interval(),
                        List.of(new Stretch.Holder(
                                new PersonBadge(apart.person(), name(apart.person())),
                                name(apart.person()),
                                "on call, and cannot act without a laptop"))))
                .toList();
        if (!stretches.isEmpty())
            lanes.add(new Lane(Lane.Kind.PARTED, "No laptop", "on call, cannot act", path, stretches));
    }

    private Lane lane(Lane.Kind kind, String title, String note, String there, Plan plan) {
        Instant made = watch.definition().madeAt();
        Instant begins = made != null && made.isAfter(window.start()) ? made : window.start();
        // A schedule has no past: before it was made, nothing is shown, and no gap.
        if (!begins.isBefore(window.end())) return new Lane(kind, title, note, there, List.of());
        List<Shift> shifts = new ArrayList<>(plan.shifts(new Interval(begins, window.end())));
        int last = shifts.size() - 1;
        // One that holds the whole window is followed once: from a year back, its end would lie before the window.
        if (last > 0) shifts.set(last, whole(plan, shifts.get(last)));
        shifts.set(0, whole(plan, shifts.get(0)));
        return new Lane(
                kind,
                title,
                note,
                there,
                shifts.stream()
                        .map(s -> Stretch.of(s, this::name).on(this::zone))
                        .toList());
    }

    /** A shift that the window cuts, as long as it is. */
    private Shift whole(Plan plan, Shift cut) {
        Interval whole = plan.shiftAt(cut.interval().start()).interval();
        Instant made = watch.definition().madeAt();
        if (made == null || !made.isAfter(whole.start()) || !made.isBefore(whole.end())) {
            return new Shift(whole, cut.cover());
        }
        return new Shift(new Interval(made, whole.end()), cut.cover());
    }

    private ZoneId zone(String handle, Instant t) {
        return rota.person(handle).person().zoneAt(t);
    }

    private String name(String handle) {
        return rota.name(handle);
    }
}
