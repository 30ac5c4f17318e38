package eightbells.rota.warnings;

import eightbells.core.rota.Duty;
import eightbells.core.rota.Layer;
import eightbells.core.rota.Override;
import eightbells.core.rota.Person;
import eightbells.core.rota.Rotation;
import eightbells.rota.schedule.Rota;
import eightbells.rota.schedule.ScheduleDefinition;
import eightbells.rota.schedule.TeamDefinition;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A team of a test with a pager and, where they are given, a second one and a laptop. Whoever is not described lives in Berlin. */
final class Watchbook {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final WarningLimits LIMITS = new WarningLimits() {
        @java.lang.Override
        public Duration longestShift() {
            return Duration.ofDays(8);
        }

        @java.lang.Override
        public int nightsInARow() {
            return 7;
        }
    };

    private final Map<String, Person> people = new LinkedHashMap<>();
    private final List<Override> overrides = new ArrayList<>();
    private List<Layer> pager = List.of();
    private List<Layer> secondary = List.of();
    private List<Layer> laptop = List.of();
    private Set<String> unreached = Set.of();
    private Set<String> disabled = Set.of();
    private Set<String> left = Set.of();

    Watchbook() {
        for (String handle : List.of("ana", "bo", "cy", "di")) people.put(handle, Person.at(handle, BERLIN));
    }

    Watchbook person(Person person) {
        people.put(person.handle(), person);
        return this;
    }

    Watchbook pager(Rotation rotation) {
        return pager(Layer.of(rotation));
    }

    Watchbook pager(Layer... layers) {
        pager = List.of(layers);
        return this;
    }

    Watchbook secondary(Rotation rotation) {
        secondary = List.of(Layer.of(rotation));
        return this;
    }

    Watchbook laptop(Rotation rotation) {
        laptop = List.of(Layer.of(rotation));
        return this;
    }

    /** On all its schedules. */
    Watchbook override(Override override) {
        overrides.add(override);
        return this;
    }

    Watchbook unreached(String... handles) {
        unreached = Set.of(handles);
        return this;
    }

    Watchbook disabled(String... handles) {
        disabled = Set.of(handles);
        return this;
    }

    Watchbook left(String... handles) {
        left = Set.of(handles);
        return this;
    }

    List<ScheduleWarning> warnings(Instant from) {
        return of("primary", from);
    }

    List<ScheduleWarning> warningsOfTheSecondary(Instant from) {
        return of("secondary", from);
    }

    List<ScheduleWarning> warningsOfTheLaptop(Instant from) {
        return of("laptop", from);
    }

    private List<ScheduleWarning> of(String schedule, Instant from) {
        List<ScheduleDefinition> schedules = new ArrayList<>();
        schedules.add(definition(1, "primary", Duty.PAGER, pager));
        if (!laptop.isEmpty()) schedules.add(definition(2, "laptop", Duty.LAPTOP, laptop));
        if (!secondary.isEmpty()) schedules.add(definition(3, "secondary", Duty.PAGER, secondary));
        Rota rota = Rota.of(List.of(new TeamDefinition(1, "team", "Team", true, 1, schedules)), members());
        WarningFinder.Reaching reaching =
                new WarningFinder.Reaching(handle -> !unreached.contains(handle), disabled::contains);
        return WarningFinder.of(rota, rota.watch("team", schedule).orElseThrow(), reaching, LIMITS, from);
    }

    private ScheduleDefinition definition(long id, String slug, Duty duty, List<Layer> layers) {
        List<Rota.OverrideRecord> made = overrides.stream()
                .map(override -> new Rota.OverrideRecord(1, override, Instant.EPOCH, "ana"))
                .toList();
        return ScheduleDefinition.of(id, slug, duty, BERLIN, layers, made);
    }

    private List<Rota.Member> members() {
        return people.values().stream()
                .map(person -> new Rota.Member(
                        person.handle(),
                        person.handle(),
                        person.handle() + "@example.org",
                        person.home(),
                        !left.contains(person.handle()),
                        person,
                        1))
                .toList();
    }
}
