package eightbells.core.rota;

import eightbells.core.interval.Interval;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Plans that nobody would make by hand, the same for the same seed. Everything that begins or ends in one of them
 * does so near a single focus, mostly a change of some zone's clock, so that the rules meet each other there.
 */
final class RandomRotas {
    static final List<ZoneId> ZONES = Stream.of(
                    "Europe/Berlin",
                    "America/New_York",
                    "Australia/Lord_Howe",
                    "Pacific/Apia",
                    "America/Santiago",
                    "Africa/Cairo",
                    "Pacific/Chatham",
                    "Asia/Kathmandu",
                    "Antarctica/Troll",
                    "Antarctica/Casey",
                    "Africa/Casablanca",
                    "Asia/Gaza",
                    "Asia/Pyongyang",
                    "Asia/Tehran",
                    "America/Caracas",
                    "America/St_Johns",
                    "Pacific/Fakaofo",
                    "Europe/Dublin",
                    "UTC")
            .map(ZoneId::of)
            .toList();

    private static final ZoneId APIA = ZoneId.of("Pacific/Apia");
    private static final Instant SKIPPED_FRIDAY = Instant.parse("2011-12-30T10:00:00Z");
    private static final LocalDateTime EARLIEST = LocalDateTime.parse("2009-01-01T00:00:00");
    private static final List<String> HANDLES = List.of("ana", "ben", "cleo", "dora", "emil", "finn", "gus", "ida");
    private static final List<String> TIMES = List.of(
            "00:00", "00:00", "00:30", "01:00", "01:30", "01:45", "02:00", "02:15", "02:30", "02:45", "03:00", "03:15",
            "06:00", "08:00", "09:00", "12:00", "17:00", "18:00", "22:00", "23:00", "23:30");

    /** The rota of a seed, and the moment round which it is built. */
    record Made(Rota rota, Instant focus) {}

    private final Random random;
    private final ZoneId zone;
    private final Instant focus;
    private final List<Person> people = new ArrayList<>();
    private int named;

    static Made of(long seed) {
        RandomRotas maker = new RandomRotas(new Random(seed));
        return new Made(maker.rota(), maker.focus);
    }

    private RandomRotas(Random random) {
        this.random = random;
        boolean friday = chance(15);
        this.zone = friday ? APIA : any(ZONES);
        this.focus = friday ? SKIPPED_FRIDAY : focus(zone);
        int team = 1 + random.nextInt(HANDLES.size());
        HANDLES.subList(0, team).forEach(handle -> people.add(person(handle)));
    }

    private Instant focus(ZoneId zone) {
        Instant some = Instant.parse("2010-01-01T00:00:00Z").plusSeconds(random.nextInt(17 * 365) * 86_400L);
        ZoneOffsetTransition next = zone.getRules().nextTransition(some);
        return next == null || chance(20) ? some : next.getInstant();
    }

    private Rota rota() {
        return new Rota(
                chance(30) ? Duty.LAPTOP : Duty.PAGER,
                some(1, 3, () -> new Layer(some(1, 3, this::rotation))),
                some(0, 6, this::override),
                List.copyOf(people),
                chance(25) ? past() : Past.NONE);
    }

    private Rotation rotation() {
        ZoneId where = someZone();
        TurnLength every = turnLength();
        LocalDateTime start = start(every, where);
        LocalDateTime until = near(where, 6);
        List<Hours> hours = chance(50) ? List.of() : hours(where);
        return new Rotation(
                "r" + ++named,
                where,
                start,
                chance(80) || !start.isBefore(until) ? null : until,
                every,
                slots(),
                hours,
                any(List.of(StandIn.values())),
                chance(30),
                chance(75) ? Validity.WHOLE : tenure());
    }

    private TurnLength turnLength() {
        TurnLength.Unit unit = any(List.of(TurnLength.Unit.values()));
        int most =
                switch (unit) {
                    case HOURS -> any(List.of(12, 50));
                    case DAYS -> any(List.of(1, 10));
                    case WEEKS -> any(List.of(1, 4));
                    case MONTHS -> any(List.of(1, 13));
                };
        return new TurnLength(1 + random.nextInt(most), unit);
    }

    /** Beside the focus, weeks or years before; months also from days that not every month has. */
    private LocalDateTime start(TurnLength every, ZoneId where) {
        if (chance(20)) return near(where, 1);
        LocalDateTime start = near(where, 3).minusDays(random.nextInt(chance(50) ? 10 : 60));
        if (chance(40)) start = start.minusDays(random.nextInt(17 * 365));
        if (every.unit() == TurnLength.Unit.MONTHS && chance(60)) {
            start = start.withMonth(any(List.of(1, 5, 8, 12))).withDayOfMonth(29 + random.nextInt(3));
        }
        return start.isBefore(EARLIEST) ? EARLIEST.with(start.toLocalTime()) : start;
    }

    private List<Slot> slots() {
        List<Slot> slots = some(1, 6, this::slot);
        return slots.stream().allMatch(Slot::empty) ? List.of(new Slot(handles(1))) : slots;
    }

    private Slot slot() {
        return new Slot(handles(any(List.of(0, 1, 1, 1, 1, 2, 3))));
    }

    private List<String> handles(int count) {
        return random.ints(0, people.size())
                .limit(count)
                .distinct()
                .mapToObj(HANDLES::get)
                .toList();
    }

    /** Office hours, a weekly window anywhere, or one in the night in which clocks change. */
    private List<Hours> hours(ZoneId where) {
        if (chance(25)) {
            return Stream.of("MON", "TUE", "WED", "THU", "FRI")
                    .map(day -> Hours.parse(day + " 09:00", day + " 17:00"))
                    .toList();
        }
        return some(1, 3, () -> {
            LocalDateTime change = near(where, 1);
            WeekTime from = chance(40)
                    ? new WeekTime(change.getDayOfWeek(), change.toLocalTime())
                    : new WeekTime(any(List.of(DayOfWeek.values())), time());
            if (chance(10)) return new Hours(from, from);
            if (chance(20))
                return new Hours(from, new WeekTime(from.day(), from.time().plusMinutes(15)));
            boolean sameDay = chance(40);
            return new Hours(from, new WeekTime(sameDay ? from.day() : any(List.of(DayOfWeek.values())), time()));
        });
    }

    private Validity tenure() {
        Instant from = chance(40) ? Instant.MIN : moment(6);
        Instant until = chance(40) ? Instant.MAX : moment(6);
        int turned = random.nextInt(30) - 10;
        return from.isBefore(until) ? new Validity(from, until, turned) : new Validity(until, from, turned);
    }

    private Person person(String handle) {
        WakingHours waking = new WakingHours(time(), time());
        return new Person(
                handle,
                someZone(),
                chance(50) ? WakingHours.DEFAULT : waking,
                some(0, 2, this::stay),
                some(0, 3, this::absence));
    }

    private Stay stay() {
        ZoneId where = someZone();
        LocalDateTime from = near(where, 5);
        return new Stay(
                where, from.toLocalDate(), from.toLocalDate().plusDays(1 + random.nextInt(chance(50) ? 3 : 40)));
    }

    private Absence absence() {
        ZoneId where = someZone();
        LocalDateTime from = near(where, 4);
        LocalDateTime until = chance(50) ? from.plusMinutes(30L * (1 + random.nextInt(5))) : near(where, 8);
        if (!from.isBefore(until)) until = from.plusDays(1);
        return new Absence(any(List.of(Absence.Kind.values())), where, from, until);
    }

    private Override override() {
        Override.Kind kind = any(List.of(Override.Kind.values()));
        String person = any(people).handle();
        String other = any(people).handle();
        @Nullable String instead = kind == Override.Kind.REPLACE && chance(65) && !person.equals(other) ? other : null;
        return new Override(kind, person, instead, stretch(moment(3)));
    }

    private Interval stretch(Instant from) {
        long minutes = 10L * (1 + random.nextInt(chance(50) ? 12 : 700));
        return new Interval(from, from.plusSeconds(60 * minutes));
    }

    /** A record up to about the focus, of people of whom one has left since. */
    private Past past() {
        Instant until = moment(4);
        List<Shift> shifts = new ArrayList<>();
        Instant end = until.minus(Duration.ofDays(30));
        while (true) {
            Interval next = stretch(chance(60) ? end : end.plusSeconds(600L * random.nextInt(100)));
            if (next.end().isAfter(until)) return new Past(until, shifts);
            shifts.add(new Shift(next, Cover.of(recorded())));
            end = next.end();
        }
    }

    private List<Assignment> recorded() {
        List<String> on = chance(10) ? List.of("gone") : handles(1 + random.nextInt(2));
        return on.stream()
                .map(handle -> new Assignment(handle, chance(20) ? "override" : "rotation r1"))
                .toList();
    }

    /** A wall-clock time at most some days from the focus, often beside the very change of the clock. */
    private LocalDateTime near(ZoneId where, int days) {
        LocalDateTime local = LocalDateTime.ofInstant(focus, where);
        if (chance(25)) return local.plusMinutes(15L * (random.nextInt(17) - 8));
        return local.toLocalDate().plusDays(random.nextInt(2 * days + 1) - days).atTime(time());
    }

    private Instant moment(int days) {
        return near(zone, days).atZone(zone).toInstant();
    }

    private LocalTime time() {
        if (chance(5)) return LocalTime.ofSecondOfDay(random.nextInt(86_400));
        return LocalTime.parse(any(TIMES));
    }

    private ZoneId someZone() {
        return chance(60) ? zone : any(ZONES);
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private <T> List<T> some(int least, int most, Supplier<T> maker) {
        return IntStream.range(0, least + random.nextInt(most - least + 1))
                .mapToObj(i -> maker.get())
                .toList();
    }
}
