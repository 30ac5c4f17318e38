package eightbells.core.rota;

import eightbells.core.rota.Conflict.Side;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Edits that somebody might make of a schedule, one after the other, near a change of some zone's clock. */
public final class RandomEdits {
    private static final List<String> HANDLES = List.of("ana", "ben", "cleo", "dora", "emil", "finn", "gus");
    private static final List<String> NAMES = List.of("one", "two", "three", "four");
    private static final List<LocalTime> TIMES = Stream.of("00:00", "02:30", "03:00", "09:00", "09:00", "21:00")
            .map(LocalTime::parse)
            .toList();

    private final Random random;
    private final List<String> handles;
    private final ZoneId zone;
    final Instant focus;
    final List<Person> people;
    Instant now;

    RandomEdits(long seed) {
        this(seed, HANDLES, Instant.parse("2010-01-01T00:00:00Z"));
    }

    /** @param earliest within 17 years from then on all of it happens */
    public RandomEdits(long seed, List<String> handles, Instant earliest) {
        this.handles = handles;
        random = new Random(seed);
        zone = any(RandomRotas.ZONES);
        Instant some = earliest.plusSeconds(random.nextInt(17 * 365) * 86_400L);
        ZoneOffsetTransition next = zone.getRules().nextTransition(some);
        focus = next == null || chance(25) ? some : next.getInstant();
        now = focus.minus(Duration.ofHours(random.nextInt(24 * 12)));
        people = handles.stream().map(handle -> Person.at(handle, zone)).toList();
    }

    public Instant now() {
        return now;
    }

    public List<Layer> layers() {
        List<List<Rotation>> layers = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(3); i++) place(layers, rotation(NAMES.get(i)));
        return layers(layers);
    }

    private static List<Layer> layers(List<List<Rotation>> layers) {
        return layers.stream().map(Layer::new).toList();
    }

    private void place(List<List<Rotation>> layers, Rotation rotation) {
        List<List<Rotation>> full = layers.stream().filter(l -> !l.isEmpty()).toList();
        if (full.isEmpty() || chance(50)) {
            layers.add(random.nextInt(layers.size() + 1), new ArrayList<>(List.of(rotation)));
        } else {
            List<Rotation> layer = any(full);
            layer.add(random.nextInt(layer.size() + 1), rotation);
        }
    }

    private Rotation rotation(String name) {
        LocalDateTime start = LocalDateTime.ofInstant(focus, zone)
                .toLocalDate()
                .minusDays(random.nextInt(60) - (chance(10) ? 12 : -20))
                .atTime(any(TIMES));
        return new Rotation(
                name,
                chance(80) ? zone : any(RandomRotas.ZONES),
                start,
                null,
                every(),
                people(1 + random.nextInt(5)),
                hours(),
                any(List.of(StandIn.values())),
                chance(20),
                Validity.WHOLE);
    }

    private TurnLength every() {
        return TurnLength.parse(any(List.of("PT12H", "P1D", "P1D", "P2D", "P1W", "P1W", "P1W", "P2W", "P1M")));
    }

    private List<Slot> people(int count) {
        List<String> some = new ArrayList<>(handles);
        Collections.shuffle(some, random);
        return some.subList(0, count).stream().map(Slot::of).toList();
    }

    private List<Hours> hours() {
        return chance(75) ? List.of() : List.of(Hours.parse("MON 09:00", any(List.of("FRI 17:00", "TUE 02:30"))));
    }

    /** A moment that is to come; sometimes that of a version that waits. */
    public Instant moment(Versions versions) {
        List<Version> waiting = versions.waiting(now);
        if (!waiting.isEmpty() && chance(20)) return any(waiting).from();
        if (chance(15)) return now;
        if (chance(15) && focus.isAfter(now)) return focus;
        List<Rotation> rotations = Version.rotations(versions.layers()).toList();
        if (rotations.isEmpty()) return now.plusSeconds(random.nextInt(18 * 86_400));
        Rotation some = any(rotations);
        Instant later = now.plusSeconds(random.nextInt(18 * 86_400));
        if (chance(60))
            return versions.handoffs(some.name(), later, 1).stream().findFirst().orElse(later);
        return later;
    }

    /** An edit of what is in force now, at its moment, or in the end. */
    public Edit edit(Versions versions, Instant moment) {
        Version base = any(
                List.of(versions.at(now), versions.at(now), versions.at(moment), versions.at(moment), versions.last()));
        List<List<Rotation>> layers = new ArrayList<>();
        base.layers().forEach(layer -> layers.add(new ArrayList<>(layer.rotations())));
        Map<String, String> renamed = new HashMap<>();
        Map<String, Integer> offsets = new HashMap<>();
        for (int i = 0; i <= random.nextInt(2); i++) change(versions, layers, renamed, offsets);
        return new Edit(base.layers(), layers(layers), renamed, offsets);
    }

    private void change(
            Versions versions, List<List<Rotation>> layers, Map<String, String> renamed, Map<String, Integer> offsets) {
        List<Rotation> all = layers.stream().flatMap(List::stream).toList();
        List<String> free = NAMES.stream()
                .filter(name ->
                        versions.all().stream().allMatch(v -> v.rotation(name).isEmpty()))
                .filter(name -> all.stream().noneMatch(r -> r.name().equals(name)))
                .toList();
        int die = random.nextInt(100);
        if (all.isEmpty() || (die < 6 && !free.isEmpty())) {
            if (!free.isEmpty()) place(layers, rotation(any(free)));
            return;
        }
        Rotation some = any(all);
        if (die < 12 && all.size() > 1) {
            layers.forEach(layer -> layer.remove(some));
        } else if (die < 17) {
            layers.forEach(layer -> layer.remove(some));
            place(layers, some);
        } else if (die < 20 && !free.isEmpty() && renamed.isEmpty() && offsets.isEmpty()) {
            String name = any(free);
            renamed.put(some.name(), name);
            layers.forEach(layer -> layer.replaceAll(r -> r.equals(some) ? some.called(name) : r));
        } else if (die < 24 && renamed.isEmpty()) {
            offsets.put(some.name(), random.nextInt(6));
        } else {
            Rotation other = otherwise(some);
            layers.forEach(layer -> layer.replaceAll(r -> r.equals(some) ? other : r));
        }
    }

    private Rotation otherwise(Rotation r) {
        int die = random.nextInt(100);
        if (die < 50) return with(r, slots(r.slots()));
        if (die < 62) {
            LocalDateTime until = LocalDateTime.ofInstant(now, r.zone())
                    .toLocalDate()
                    .plusDays(random.nextInt(25))
                    .atTime(any(TIMES));
            @Nullable
            LocalDateTime end = r.until() != null && chance(60) || !r.start().isBefore(until) ? null : until;
            return r.ending(end);
        }
        Rotation fresh = rotation(r.name());
        LocalDateTime start =
                die < 72 && (r.until() == null || fresh.start().isBefore(r.until())) ? fresh.start() : r.start();
        return new Rotation(
                r.name(),
                die >= 95 ? fresh.zone() : r.zone(),
                start,
                r.until(),
                die >= 72 && die < 80 ? fresh.every() : r.every(),
                r.slots(),
                die >= 80 && die < 86 ? fresh.hours() : r.hours(),
                die >= 86 && die < 92 ? fresh.standIn() : r.standIn(),
                die >= 92 && die < 95 ? fresh.countIdleTurns() : r.countIdleTurns(),
                r.tenure());
    }

    private static Rotation with(Rotation r, List<Slot> slots) {
        return new Rotation(
                r.name(),
                r.zone(),
                r.start(),
                r.until(),
                r.every(),
                slots,
                r.hours(),
                r.standIn(),
                r.countIdleTurns(),
                r.tenure());
    }

    private List<Slot> slots(List<Slot> slots) {
        List<Slot> changed = new ArrayList<>(slots);
        List<Slot> others =
                handles.stream().map(Slot::of).filter(s -> !slots.contains(s)).toList();
        int some = random.nextInt(slots.size());
        switch (random.nextInt(6)) {
            case 0 -> Collections.swap(changed, some, random.nextInt(slots.size()));
            case 1 -> changed.add(random.nextInt(slots.size()), changed.remove(some));
            case 2 -> {
                if (slots.size() > 1) changed.remove(some);
            }
            case 3 -> {
                if (!others.isEmpty()) changed.set(some, any(others));
            }
            default -> {
                if (!others.isEmpty()) changed.add(chance(50) ? slots.size() : some, any(others));
            }
        }
        return changed;
    }

    Map<Instant, Side> sides(Versions versions, Instant moment) {
        Map<Instant, Side> sides = new HashMap<>();
        Stream.concat(Stream.of(moment), versions.waiting(moment).stream().map(Version::from))
                .filter(from -> chance(60))
                .forEach(from -> sides.put(from, any(List.of(Side.values()))));
        return sides;
    }

    /** Moments at which something may be wrong, and others. */
    List<Instant> samples(Versions versions) {
        List<Instant> edges = new ArrayList<>();
        versions.waiting(Instant.MIN.plusSeconds(1)).forEach(v -> edges.add(v.from()));
        versions.all().stream().flatMap(Version::rotations).forEach(r -> versions.handoffs(
                        r.name(), now.plus(Duration.ofDays(random.nextInt(20))), 2)
                .forEach(edges::add));
        List<Instant> samples = new ArrayList<>();
        edges.stream().distinct().forEach(t -> samples.addAll(List.of(t.minusSeconds(1), t)));
        IntStream.range(0, 4).forEach(i -> samples.add(now.plusSeconds(random.nextInt(50 * 86_400))));
        return samples.stream().filter(t -> !t.isBefore(now)).toList();
    }

    /** What distinguishes one state from another, in a line. */
    public static String brief(List<Layer> layers) {
        StringBuilder text = new StringBuilder();
        for (Layer layer : layers) {
            text.append(" [");
            for (Rotation r : layer.rotations()) {
                text.append(" " + r.name() + SlotMerge.words(r.slots()) + r.every() + "@" + r.start() + "+"
                        + r.tenure().turned());
                if (r.until() != null) text.append(" until " + r.until());
                text.append(" " + r.zone().getId() + r.hours() + r.standIn() + r.countIdleTurns());
            }
            text.append(" ]");
        }
        return text.toString();
    }

    public static String brief(Edit edit) {
        return edit.renamed() + " " + edit.offsets() + "\n   from" + brief(edit.began()) + "\n     to"
                + brief(edit.wanted());
    }

    public boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    public <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
