package eightbells.rota.edit;

import static org.assertj.core.api.Assertions.assertThat;

import eightbells.core.interval.Interval;
import eightbells.core.rota.Absence;
import eightbells.core.rota.Duty;
import eightbells.core.rota.Layer;
import eightbells.core.rota.Override;
import eightbells.core.rota.Person;
import eightbells.core.rota.Rotation;
import eightbells.core.rota.Slot;
import eightbells.core.rota.Validity;
import eightbells.core.rota.WakingHours;
import eightbells.rota.edit.RotaChange.PersonChange;
import eightbells.rota.edit.RotaChange.Stretch;
import eightbells.rota.schedule.Rota;
import eightbells.rota.schedule.ScheduleDefinition;
import eightbells.rota.schedule.TeamDefinition;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How two rotas differ, person by person, by hours and however far ahead. Now is Sunday 1 March 2026; UTC. */
class RotaDiffTest {
    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");

    private final Map<String, Person> people = new LinkedHashMap<>();

    RotaDiffTest() {
        for (String handle : List.of("ana", "ben", "cleo")) people.put(handle, Person.at(handle, ZoneOffset.UTC));
    }

    @Test
    void whoever_gets_the_day_between_two_of_theirs_gains_that_day_and_loses_nothing() {
        Rota before = rota(daily("ana", "ben"));
        away("ana", "2026-03-03T00:00", "2026-03-04T00:00");
        Rota after = rota(daily("ana", "ben"));

        ShiftsChange ben = shifts(before, after, "ben");
        assertThat(intervals(ben.gained())).containsExactly(days(3, 4));
        assertThat(ben.lost()).isEmpty();
        assertThat(ben.moved()).isEmpty();
    }

    @Test
    void a_shift_that_begins_later_has_lost_an_hour_and_has_not_moved() {
        ShiftsChange ana = shifts(
                rota(weekly("2026-03-02T09:00", "ana", "ben")), rota(weekly("2026-03-02T10:00", "ana", "ben")), "ana");

        assertThat(ana.moved()).isEmpty();
        assertThat(ana.lost().get(0).interval())
                .isEqualTo(new Interval(at(2).plusSeconds(9 * 3600), at(2).plusSeconds(10 * 3600)));
        assertThat(ana.gained().get(0).interval())
                .isEqualTo(new Interval(at(9).plusSeconds(9 * 3600), at(9).plusSeconds(10 * 3600)));
    }

    @Test
    void a_shift_that_comes_in_another_week_has_moved() {
        ShiftsChange ana = shifts(
                rota(weekly("2026-03-02T00:00", "ana", "ben", "cleo")),
                rota(weekly("2026-03-02T00:00", "ben", "ana", "cleo")),
                "ana");

        assertThat(ana.gained()).isEmpty();
        assertThat(ana.lost()).isEmpty();
        assertThat(ana.moved().get(0).from().interval()).isEqualTo(days(2, 9));
        assertThat(ana.moved().get(0).to().interval()).isEqualTo(days(9, 16));
    }

    @Test
    void an_absence_in_two_years_is_found_and_so_is_one_that_was_taken_back() {
        Rota without = rota(weekly("2026-03-02T00:00", "ana", "ben"));
        away("ana", "2028-03-14T12:00", "2028-03-15T12:00");
        Rota with = rota(weekly("2026-03-02T00:00", "ana", "ben"));
        Interval gone = new Interval(Instant.parse("2028-03-14T12:00:00Z"), Instant.parse("2028-03-15T12:00:00Z"));

        assertThat(intervals(change(without, with, "ben").gained())).containsExactly(gone);
        assertThat(intervals(change(without, with, "ana").lost())).containsExactly(gone);
        assertThat(intervals(change(with, without, "ana").gained())).containsExactly(gone);
        assertThat(change(without, with, "ben").after().hours())
                .as("the load of a quarter")
                .isEqualTo(change(without, with, "ben").before().hours());
    }

    @Test
    void what_ends_beyond_a_window_is_told_whole_and_what_has_no_end_is_endless() {
        Rota before = rota(weekly("2026-05-25T00:00", "ana"));
        Rota after = rota(weekly("2026-05-25T00:00", "ben"));
        assertThat(change(before, after, "ben").gained()).singleElement().matches(Stretch::endless);

        Interval night = new Interval(at(90), at(95));
        List<PersonChange> none =
                diff(rota(daily("ana")), rota(daily("ana"), new Override(Override.Kind.REPLACE, "ben", null, night)));
        assertThat(none).extracting(PersonChange::person).containsExactly("ana", "ben");
        assertThat(intervals(none.get(1).gained())).containsExactly(night);
        assertThat(none.get(1).gained().get(0).endless()).isFalse();
    }

    @Test
    void a_version_that_begins_in_two_years_is_found() {
        Instant moment = Instant.parse("2028-03-06T00:00:00Z");
        Rotation now = weekly("2026-03-02T00:00", "ana", "ben").within(new Validity(Instant.MIN, moment, 0));
        Rotation then = weekly("2026-03-02T00:00", "ana", "ben").within(new Validity(moment, Instant.MAX, 0));
        Rotation other = weekly("2026-03-02T00:00", "cleo", "ben").within(new Validity(moment, Instant.MAX, 0));

        PersonChange cleo = change(rota(now, then), rota(now, other), "cleo");

        assertThat(cleo.gained().get(0).interval().start()).isAfterOrEqualTo(moment);
        assertThat(diff(rota(now, then), rota(now, other)))
                .extracting(PersonChange::person)
                .containsExactly("ana", "cleo");
    }

    @Test
    void everybodys_turn_is_looked_at_once_however_long_the_order() {
        List<String> many = IntStream.range(10, 70).mapToObj(i -> "p" + i).toList();
        many.forEach(handle -> people.put(handle, Person.at(handle, ZoneOffset.UTC)));
        List<String> more = new ArrayList<>(many);
        more.add(1, "ana");

        List<PersonChange> changes = diff(
                rota(weekly("2026-03-02T00:00", many.toArray(String[]::new))),
                rota(weekly("2026-03-02T00:00", more.toArray(String[]::new))));

        assertThat(changes).extracting(PersonChange::person).contains("p11", "p68", "p69");
    }

    @Test
    void what_is_told_of_two_schedules_is_in_the_order_of_time() {
        Rota before = rota(Map.of("zulu", List.of(daily("ana")), "alfa", List.of(daily("ana"))), List.of());
        away("ana", "2026-03-03T00:00", "2026-03-04T00:00");
        Override late = new Override(Override.Kind.REPLACE, "ben", null, days(6, 7));
        Rota after = rota(Map.of("zulu", List.of(daily("ana")), "alfa", List.of(daily("ana"))), List.of(late));

        assertThat(change(before, after, "ana").lost())
                .extracting(Stretch::schedule)
                .containsExactly("alfa", "zulu", "alfa", "zulu");
    }

    /** Whoever is named at an instant by one rota and not by the other is told so: compared instant by instant. */
    @Test
    void by_hours_nothing_is_missed_and_nothing_is_told_that_stays() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            people.clear();
            for (String handle : List.of("ana", "ben", "cleo", "dora"))
                people.put(handle, Person.at(handle, ZoneOffset.UTC));
            Rotation rotation = daily(some(random));
            Rota before = rota(rotation);
            if (random.nextBoolean()) {
                int day = random.nextInt(900);
                LocalDateTime from = LocalDateTime.parse("2026-03-01T00:00").plusDays(day);
                away(
                        "ana",
                        from.toString(),
                        from.plusHours(1 + random.nextInt(200)).toString());
            }
            Instant overridden = NOW.plusSeconds(3600L * random.nextInt(20_000));
            Override override = new Override(
                    Override.Kind.REPLACE,
                    "dora",
                    random.nextBoolean() ? "ben" : null,
                    new Interval(overridden, overridden.plusSeconds(3600L * (1 + random.nextInt(400)))));
            Rota after = random.nextBoolean() ? rota(rotation, override) : rota(rotation);
            Map<String, PersonChange> changes =
                    diff(before, after).stream().collect(Collectors.toMap(PersonChange::person, c -> c));
            for (int hour = 0; hour < 24_000; hour += 7) {
                Instant t = NOW.plusSeconds(3600L * hour);
                List<String> was = on(before, t);
                List<String> is = on(after, t);
                for (String person : people.keySet()) {
                    PersonChange change = changes.get(person);
                    boolean lost = change != null && holds(change.lost(), t);
                    boolean gained = change != null && holds(change.gained(), t);
                    assertThat(lost)
                            .as(seed + " " + person + " lost " + t)
                            .isEqualTo(was.contains(person) && !is.contains(person));
                    assertThat(gained)
                            .as(seed + " " + person + " gained " + t)
                            .isEqualTo(!was.contains(person) && is.contains(person));
                }
            }
            changes.values().forEach(RotaDiffTest::agree);
        }
    }

    /** Told by moves or not, the hours are the same; and none is told twice. */
    private static void agree(PersonChange change) {
        ShiftsChange shifts = change.shifts();
        assertThat(hours(Stream.concat(
                        shifts.gained().stream(), shifts.moved().stream().map(ShiftsChange.Move::to))))
                .isEqualTo(hours(change.gained().stream()));
        assertThat(hours(Stream.concat(
                        shifts.lost().stream(), shifts.moved().stream().map(ShiftsChange.Move::from))))
                .isEqualTo(hours(change.lost().stream()));
    }

    private static TreeSet<String> hours(Stream<Stretch> stretches) {
        return stretches.map(Stretch::toString).collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean holds(List<Stretch> stretches, Instant t) {
        return stretches.stream().anyMatch(stretch -> stretch.interval().contains(t));
    }

    private static List<String> on(Rota rota, Instant t) {
        return rota.watches().get(0).plan().at(t).people();
    }

    private static String[] some(Random random) {
        List<String> all = new ArrayList<>(List.of("ana", "ben", "cleo"));
        java.util.Collections.shuffle(all, random);
        return all.subList(0, 2 + random.nextInt(2)).toArray(String[]::new);
    }

    private void away(String handle, String from, String until) {
        Absence absence =
                new Absence(Absence.Kind.AWAY, ZoneOffset.UTC, LocalDateTime.parse(from), LocalDateTime.parse(until));
        people.put(handle, new Person(handle, ZoneOffset.UTC, WakingHours.DEFAULT, List.of(), List.of(absence)));
    }

    private static List<PersonChange> diff(Rota before, Rota after) {
        return new RotaDiff(before, after, NOW).people();
    }

    private static PersonChange change(Rota before, Rota after, String person) {
        return diff(before, after).stream()
                .filter(change -> change.person().equals(person))
                .findFirst()
                .orElseThrow();
    }

    private static ShiftsChange shifts(Rota before, Rota after, String person) {
        return change(before, after, person).shifts();
    }

    private Rota rota(Rotation first, Rotation second) {
        return rota(Map.of("primary", List.of(first, second)), List.of());
    }

    private Rota rota(Rotation rotation, Override... overrides) {
        return rota(Map.of("primary", List.of(rotation)), Arrays.asList(overrides));
    }

    private Rota rota(Map<String, List<Rotation>> schedules, List<Override> overrides) {
        List<ScheduleDefinition> definitions = schedules.entrySet().stream()
                .map(entry -> schedule(entry.getKey(), List.of(new Layer(entry.getValue())), overrides))
                .toList();
        return Rota.of(
                List.of(new TeamDefinition(1, "platform", "Platform", true, 1, definitions)),
                people.values().stream()
                        .map(p -> new Rota.Member(
                                p.handle(), p.handle(), p.handle() + "@example.org", p.home(), true, p, 1))
                        .toList());
    }

    private static ScheduleDefinition schedule(String slug, List<Layer> layers, List<Override> overrides) {
        List<Rota.OverrideRecord> made = new ArrayList<>();
        for (Override override : overrides) made.add(new Rota.OverrideRecord(made.size() + 1, override, NOW, "ana"));
        return ScheduleDefinition.of(slug.hashCode(), slug, Duty.PAGER, ZoneOffset.UTC, layers, made);
    }

    private static Rotation daily(String... order) {
        return rotation("2026-03-01T00:00", "P1D", order);
    }

    private static Rotation weekly(String start, String... order) {
        return rotation(start, "P1W", order);
    }

    private static Rotation rotation(String start, String every, String... order) {
        return Rotation.of(
                "turns",
                ZoneOffset.UTC,
                start,
                every,
                Arrays.stream(order).map(Slot::of).toList());
    }

    private static List<Interval> intervals(List<Stretch> stretches) {
        return stretches.stream().map(Stretch::interval).toList();
    }

    private static Interval days(int from, int until) {
        return new Interval(at(from), at(until));
    }

    private static Instant at(int day) {
        return NOW.plusSeconds((day - 1) * 86_400L);
    }
}
