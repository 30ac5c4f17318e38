package eightbells.core.rota;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that a plan is made of, kept together so that the same question can be put to the plan and to its twin.
 * Moments are written with the offset that a clock on the wall would show: {@code 2026-03-29T03:30+02:00}.
 */
record Rota(Duty duty, List<Layer> layers, List<Override> overrides, List<Person> people, Past past) {
    static final String NOBODY = "nobody";

    /** The layers, top first; everybody they name lives where the rotation is, unless {@link #with} says otherwise. */
    static Rota of(Layer... layers) {
        List<Person> people = new ArrayList<>();
        for (Layer layer : layers) {
            for (Rotation rotation : layer.rotations()) {
                rotation.slots().stream()
                        .flatMap(slot -> slot.people().stream())
                        .filter(handle ->
                                people.stream().noneMatch(p -> p.handle().equals(handle)))
                        .forEach(handle -> people.add(Person.at(handle, rotation.zone())));
            }
        }
        return new Rota(Duty.PAGER, List.of(layers), List.of(), people, Past.NONE);
    }

    /** One layer. */
    static Rota of(Rotation... rotations) {
        return of(Layer.of(rotations));
    }

    Rota with(Person person) {
        Stream<Person> others = people.stream().filter(p -> !p.handle().equals(person.handle()));
        return new Rota(
                duty,
                layers,
                overrides,
                Stream.concat(others, Stream.of(person)).toList(),
                past);
    }

    /** Adds an override, made after those that are there. */
    Rota with(Override override) {
        return new Rota(
                duty,
                layers,
                Stream.concat(overrides.stream(), Stream.of(override)).toList(),
                people,
                past);
    }

    Rota forTheLaptop() {
        return new Rota(Duty.LAPTOP, layers, overrides, people, past);
    }

    Rota remembering(Past record) {
        return new Rota(duty, layers, overrides, people, record);
    }

    Rota layered(List<Layer> others) {
        return new Rota(duty, others, overrides, people, past);
    }

    Plan plan() {
        return new Plan(duty, layers, overrides, people, past);
    }

    Twin twin() {
        return new Twin(this);
    }

    /** Holds plan and twin to an answer worked out by hand: handles in order, or {@link #NOBODY}. */
    Rota expect(String moment, String people) {
        Instant t = moment(moment);
        assertThat(names(twin().at(t))).as("the twin at %s", moment).isEqualTo(people);
        assertThat(names(plan().at(t).assignments()))
                .as("the plan at %s", moment)
                .isEqualTo(people);
        return this;
    }

    /** The one serves until the last second before the moment, the other from the moment on. */
    Rota expectHandover(String moment, String before, String after) {
        return expect(moment(moment).minusSeconds(1).toString(), before).expect(moment, after);
    }

    /** As {@link #expect}, with what put each there: {@code ana: rotation weekly}. */
    Rota expectSources(String moment, String... sources) {
        Instant t = moment(moment);
        assertThat(sources(twin().at(t))).as("the twin at %s", moment).containsExactly(sources);
        assertThat(sources(plan().at(t).assignments()))
                .as("the plan at %s", moment)
                .containsExactly(sources);
        return this;
    }

    static Instant moment(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    static String names(List<Assignment> assignments) {
        if (assignments.isEmpty()) return NOBODY;
        return assignments.stream().map(Assignment::person).collect(Collectors.joining(" "));
    }

    private static List<String> sources(List<Assignment> assignments) {
        return assignments.stream().map(a -> a.person() + ": " + a.source()).toList();
    }
}
