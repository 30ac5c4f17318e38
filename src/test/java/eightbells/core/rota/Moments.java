package eightbells.core.rota;

import eightbells.core.interval.Interval;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** The moments at which a rota's answers are most likely to be wrong: where anything begins or ends, and a second beside. */
final class Moments {
    private static final int DAYS = 12;

    private final RandomRotas.Made made;
    private final Random random;
    private final List<List<Instant>> edges = new ArrayList<>();

    Moments(RandomRotas.Made made, Random random) {
        this.made = made;
        this.random = random;
        Rota rota = made.rota();
        List<Rotation> rotations =
                rota.layers().stream().flatMap(l -> l.rotations().stream()).toList();
        add(RandomRotas.ZONES.stream().flatMap(this::clockChanges));
        add(rotations.stream().flatMap(this::handoffs));
        add(rotations.stream().flatMap(this::windows));
        add(rotations.stream().flatMap(Moments::lives));
        add(rota.overrides().stream()
                .flatMap(o -> Stream.of(o.interval().start(), o.interval().end())));
        add(rota.people().stream().flatMap(Moments::absences));
        add(rota.people().stream().flatMap(this::days));
        add(Stream.concat(
                Stream.of(rota.past().until()),
                rota.past().shifts().stream()
                        .flatMap(s ->
                                Stream.of(s.interval().start(), s.interval().end()))));
    }

    private void add(Stream<Instant> moments) {
        List<Instant> usable = moments.filter(
                        t -> Duration.between(made.focus(), t).abs().toDays() < 3_000)
                .toList();
        if (!usable.isEmpty()) edges.add(usable);
    }

    /** All of them within the window, in no order. */
    List<Instant> within(Interval window) {
        return edges.stream().flatMap(List::stream).filter(window::contains).toList();
    }

    List<Instant> some(int count) {
        return Stream.generate(this::next).limit(count).toList();
    }

    private Instant next() {
        int die = random.nextInt(100);
        if (die < 70 && !edges.isEmpty()) {
            List<Instant> kind = edges.get(random.nextInt(edges.size()));
            return kind.get(random.nextInt(kind.size())).plusSeconds(random.nextInt(3) - 1);
        }
        if (die < 85) return around(Duration.ofHours(4));
        if (die < 95) return around(Duration.ofDays(45));
        return around(Duration.ofDays(700));
    }

    private Instant around(Duration spread) {
        int seconds = (int) spread.toSeconds();
        return made.focus().plusSeconds(random.nextInt(2 * seconds) - seconds);
    }

    private Stream<Instant> clockChanges(ZoneId zone) {
        Instant early = made.focus().minus(Duration.ofDays(DAYS));
        var next = zone.getRules().nextTransition(early);
        boolean near =
                next != null && Duration.between(early, next.getInstant()).toDays() < 2 * DAYS;
        return next != null && near ? Stream.of(next.getInstant()) : Stream.of();
    }

    private Stream<Instant> handoffs(Rotation rotation) {
        LocalDateTime now = LocalDateTime.ofInstant(made.focus(), rotation.zone());
        ChronoUnit unit = ChronoUnit.valueOf(rotation.every().unit().name());
        long k = unit.between(rotation.start(), now) / rotation.every().count();
        return Stream.iterate(Math.max(0, k - 15), i -> i + 1)
                .limit(30)
                .map(i -> rotation.every().after(rotation.start(), i))
                .map(local -> instant(local, rotation.zone()));
    }

    private Stream<Instant> windows(Rotation rotation) {
        return rotation.hours().stream()
                .flatMap(hours -> Stream.of(hours.from(), hours.until()))
                .flatMap(edge -> daysAround(rotation.zone())
                        .filter(day -> day.getDayOfWeek() == edge.day())
                        .map(day -> instant(day.atTime(edge.time()), rotation.zone())));
    }

    private static Stream<Instant> lives(Rotation rotation) {
        LocalDateTime until = rotation.until();
        Stream<Instant> end = until == null ? Stream.of() : Stream.of(instant(until, rotation.zone()));
        Validity tenure = rotation.tenure();
        return Stream.concat(
                end,
                Stream.of(tenure.from(), tenure.until())
                        .filter(t -> t.isAfter(Instant.MIN) && t.isBefore(Instant.MAX)));
    }

    private static Stream<Instant> absences(Person person) {
        return person.absences().stream()
                .flatMap(a -> Stream.of(a.from(), a.until()).map(local -> instant(local, a.zone())));
    }

    /** Stays, and when somebody wakes and goes to sleep. */
    private Stream<Instant> days(Person person) {
        Stream<Instant> stays = person.stays().stream().flatMap(s -> Stream.of(s.from(), s.until())
                .map(day -> instant(day.atTime(LocalTime.MIDNIGHT), s.zone())));
        Stream<ZoneId> zones =
                Stream.concat(Stream.of(person.home()), person.stays().stream().map(Stay::zone));
        Stream<Instant> waking = zones.flatMap(zone -> daysAround(zone).flatMap(day -> Stream.of(
                        person.waking().from(), person.waking().until())
                .map(time -> instant(day.atTime(time), zone))));
        return Stream.concat(stays, waking);
    }

    private Stream<LocalDate> daysAround(ZoneId zone) {
        LocalDate day = LocalDate.ofInstant(made.focus(), zone);
        return day.minusDays(DAYS).datesUntil(day.plusDays(DAYS));
    }

    private static Instant instant(LocalDateTime local, ZoneId zone) {
        return local.atZone(zone).toInstant();
    }
}
