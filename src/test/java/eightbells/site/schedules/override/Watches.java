package eightbells.site.schedules.override;

import eightbells.core.interval.Interval;
import eightbells.core.rota.Duty;
import eightbells.core.rota.Layer;
import eightbells.core.rota.Override;
import eightbells.core.rota.Person;
import eightbells.core.rota.Rotation;
import eightbells.core.rota.Slot;
import eightbells.rota.schedule.Rota;
import eightbells.rota.schedule.ScheduleDefinition;
import eightbells.rota.schedule.TeamDefinition;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A schedule of the tests, in Berlin: a day each from 09:00, in the order of its people. */
record Watches(Duty duty, List<Person> people, List<String> order, List<Override> overrides) {
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    static final ZoneId AUCKLAND = ZoneId.of("Pacific/Auckland");

    /** The first begins on Monday 23 November 2026. */
    static Watches daily(Person... people) {
        return new Watches(
                Duty.PAGER,
                List.of(people),
                Arrays.stream(people).map(Person::handle).toList(),
                List.of());
    }

    Watches forTheLaptop() {
        return new Watches(Duty.LAPTOP, people, order, overrides);
    }

    /** Somebody who is no part of the order. */
    Watches knowing(Person another) {
        List<Person> all = new ArrayList<>(people);
        all.add(another);
        return new Watches(duty, all, order, overrides);
    }

    Watches with(Override override) {
        List<Override> all = new ArrayList<>(overrides);
        all.add(override);
        return new Watches(duty, people, order, all);
    }

    Rota.ScheduleSnapshot watch() {
        return rota().watches().get(0);
    }

    Rota rota() {
        Layer layer = Layer.of(Rotation.of(
                "daily",
                BERLIN,
                "2026-11-23T09:00",
                "P1D",
                order.stream().map(Slot::of).toList()));
        List<Rota.OverrideRecord> made = new ArrayList<>();
        for (Override override : overrides) {
            made.add(new Rota.OverrideRecord(made.size() + 1, override, at("2026-11-23T08:00"), "ana"));
        }
        ScheduleDefinition schedule = ScheduleDefinition.of(1, "primary", duty, BERLIN, List.of(layer), made);
        return Rota.of(
                List.of(new TeamDefinition(1, "platform", "Platform", true, 1, List.of(schedule))),
                people.stream()
                        .map(p -> new Rota.Member(
                                p.handle(), name(p.handle()), p.handle() + "@example.org", p.home(), true, p, 1))
                        .toList());
    }

    List<OverrideWarning> warnings(Override override) {
        return OverrideWarning.of(rota(), watch(), override);
    }

    static String name(String handle) {
        return handle.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + handle.substring(1);
    }

    static Override replacing(String person, String instead, String from, String until) {
        return new Override(Override.Kind.REPLACE, person, instead, between(from, until));
    }

    static Override alone(String person, String from, String until) {
        return new Override(Override.Kind.REPLACE, person, null, between(from, until));
    }

    static Override adding(String person, String from, String until) {
        return new Override(Override.Kind.ADD, person, null, between(from, until));
    }

    static Override removing(String person, String from, String until) {
        return new Override(Override.Kind.REMOVE, person, null, between(from, until));
    }

    static Interval between(String from, String until) {
        return new Interval(at(from), at(until));
    }

    /** On a clock in Berlin. */
    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }
}
