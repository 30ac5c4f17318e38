package eightbells.coverage;

import eightbells.core.rota.Duty;
import eightbells.core.rota.Layer;
import eightbells.core.rota.Override;
import eightbells.core.rota.Past;
import eightbells.core.rota.Person;
import eightbells.core.rota.Plan;
import eightbells.core.rota.Readiness;
import eightbells.core.rota.Rotation;
import eightbells.schedule.Rota;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A team of a test with a pager and, where one is given, a laptop. Whoever is not described lives in Berlin. */
final class Watchbook {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Limits LIMITS = new Limits() {
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

    Watchbook laptop(Rotation rotation) {
        laptop = List.of(Layer.of(rotation));
        return this;
    }

    /** On the pager's schedule, and on the laptop's. */
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

    List<Warning> warnings(Instant from) {
        return of("primary", from);
    }

    List<Warning> warningsOfTheLaptop(Instant from) {
        return of("laptop", from);
    }

    private List<Warning> of(String schedule, Instant from) {
        Plan laptops = plan(Duty.LAPTOP, laptop);
        Readiness readiness = new Readiness(laptop.isEmpty() ? List.of() : List.of(laptops), people.values());
        List<Rota.Watch> watches = new ArrayList<>();
        watches.add(watch(1, "primary", Duty.PAGER, pager, plan(Duty.PAGER, pager), readiness));
        if (!laptop.isEmpty()) watches.add(watch(2, "laptop", Duty.LAPTOP, laptop, laptops, readiness));
        Rota rota = new Rota(1, Instant.EPOCH, watches, members());
        Survey.Reaching reaching = new Survey.Reaching(handle -> !unreached.contains(handle), disabled::contains);
        return Survey.of(rota, rota.watch("team", schedule).orElseThrow(), reaching, LIMITS, from);
    }

    private Plan plan(Duty duty, List<Layer> layers) {
        return new Plan(duty, layers, overrides, people.values(), Past.NONE);
    }

    private static Rota.Watch watch(
            long id, String slug, Duty duty, List<Layer> layers, Plan plan, Readiness readiness) {
        return new Rota.Watch(id, "team", "Team", slug, duty, BERLIN, layers, List.of(), plan, readiness, Past.NONE);
    }

    private Map<String, Rota.Member> members() {
        return people.values().stream()
                .collect(Collectors.toMap(
                        Person::handle,
                        person -> new Rota.Member(
                                person.handle(),
                                person.handle(),
                                person.handle() + "@example.org",
                                person.home(),
                                !left.contains(person.handle()),
                                person)));
    }
}
